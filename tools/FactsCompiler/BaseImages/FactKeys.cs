using System;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>The names of facts in the resource; Core's reader knows the same ones.</summary>
internal static class FactKeys
{
    public const string Libc = "libc";
    public const string LibcVersion = "libc-version";
    public const string Shell = "shell";
    public const string PackageManager = "packages";
    public const string CaCertificates = "ca";
    public const string ZoneData = "zones";
    public const string DefaultUser = "default-user";
    public const string WorkingDirectory = "workdir";
    public const string Entrypoint = "entrypoint";
    public const string Command = "cmd";
    public const string EndOfLife = "eol";
    public const string EndOfLongTermSupport = "eol-lts";
    public const string Sources = "sources";
    public const string Users = "users";
    public const string Groups = "groups";
    public const string Programs = "programs";
    public const string User = "user:";
    public const string Group = "group:";
    public const string Program = "program:";
    public const string Folder = "folder:";
    public const string Environment = "env:";

    public const string Complete = "complete";

    private static readonly string[] Words =
    [
        Libc, LibcVersion, Shell, PackageManager, CaCertificates, ZoneData, DefaultUser, WorkingDirectory, Entrypoint, Command,
        EndOfLife, EndOfLongTermSupport, Sources, Users, Groups, Programs, "env", "files", "os", "toolchain", "usr-merge",
    ];

    private static readonly string[] Lists = [User, Group, Program, Folder, Environment];

    /// <summary>A misspelt key would be a fact that nobody ever reads.</summary>
    public static void Demand(string key)
    {
        if (Array.IndexOf(Words, key) >= 0 || Array.Exists(Lists, list => key.StartsWith(list, StringComparison.Ordinal) && key.Length > list.Length))
            return;

        throw new InvalidOperationException($"no fact is called '{key}'");
    }

    /// <summary>What the keep-lists of a section name: a whole list by its word, or one key.</summary>
    public static string ClassOf(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? key : key[..colon];
    }
}
