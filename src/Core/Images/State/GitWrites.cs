using System;
using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>What a git command writes. Source: the manual of git.</summary>
internal static class GitWrites
{
    private const string CloneValues =
        "--branch --bundle-uri --config --depth --filter --jobs --origin --ref-format --reference --reference-if-able --revision --separate-git-dir --server-option "
        + "--shallow-exclude --shallow-since --template --upload-pack";

    private const string CloneSwitches =
        " l s q v n 4 6 --also-filter-submodules --bare --dissociate --ipv4 --ipv6 --local --mirror --no-checkout --no-hardlinks --no-local --no-progress --no-reject-shallow "
        + "--no-remote-submodules --no-shallow-submodules --no-single-branch --no-tags --progress --quiet --recurse-submodules --recursive --reject-shallow --remote-submodules --shallow-submodules "
        + "--shared --single-branch --sparse --tags --verbose ";

    private static readonly string[] GlobalSettings = ["/root", "/home", "/etc"];

    private static readonly HashSet<string> GlobalValues = new(StringComparer.Ordinal)
    {
        "--attr-source", "--config-env", "--git-dir", "--namespace", "--super-prefix", "--work-tree", "-C", "-c",
    };

    // These write to the repository and to its files; what else they are told are names of commits, and files of the repository.
    private static readonly HashSet<string> WithinRepository = new(StringComparer.Ordinal)
    {
        "add", "am", "apply", "blame", "branch", "cat-file", "check-attr", "check-ignore", "checkout", "cherry-pick", "clean", "commit", "count-objects", "describe", "diff", "diff-index", "diff-tree",
        "fetch", "for-each-ref", "fsck", "gc", "grep", "hash-object", "help", "lfs", "log", "ls-files", "ls-remote", "ls-tree", "merge", "merge-base", "mv", "name-rev",
        "notes", "prune", "pull", "push", "read-tree", "reflog", "remote", "repack", "reset", "restore", "rev-list", "rev-parse", "revert", "rm", "shortlog", "show", "show-ref", "sparse-checkout",
        "stash", "status", "submodule", "switch", "symbolic-ref", "tag", "update-index", "update-ref", "update-server-info", "var", "verify-commit", "verify-tag", "version", "write-tree",
    };

    // These change files of the repository, wherever in it the command stands.
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal)
    {
        "am", "apply", "checkout", "cherry-pick", "clean", "lfs", "merge", "mv", "pull", "read-tree", "reset", "restore", "revert", "rm", "sparse-checkout", "stash", "submodule", "switch",
    };

    // These are told where to write.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "archive", "bundle", "checkout-index", "format-patch", "init", "worktree" };

    public static void Read(CommandWriteReader reader)
    {
        var verb = PassOptions(reader, out var isDirectoryKnown);
        if (verb < reader.Words.Count)
            ReadVerb(reader, verb, isDirectoryKnown);

        reader.Directory = reader.Command.WorkingDirectory;
    }

    private static int PassOptions(CommandWriteReader reader, out bool isDirectoryKnown)
    {
        isDirectoryKnown = true;
        var at = 1;
        for (; at < reader.Words.Count && reader.StartOf(reader.Words[at], out _) is ['-', ..] option; at++)
        {
            var equals = option.IndexOf('=');
            if (equals > 0 && option.Substring(0, equals) is "--work-tree" or "--git-dir")
                reader.Add(CommandWriteKind.Unknown, CommandOptions.Read(reader, "", "--work-tree --git-dir", "", at).Given[0]);
            else if (GlobalValues.Contains(option) && at + 1 < reader.Words.Count)
                ReadValue(reader, option, reader.Words[++at], ref isDirectoryKnown);
        }

        return at;
    }

    private static void ReadValue(CommandWriteReader reader, string option, ShellWord value, ref bool isDirectoryKnown)
    {
        if (option is "--work-tree" or "--git-dir")
            reader.Add(CommandWriteKind.Unknown, value);

        if (option != "-C")
            return;

        var text = reader.TextOf(value);
        isDirectoryKnown &= text is not null;
        reader.Directory = text is null ? reader.KnownFolder(value) : reader.PathOf(text);
    }

    private static void ReadVerb(CommandWriteReader reader, int at, bool isDirectoryKnown)
    {
        var verb = reader.Command.Expand(reader.Words[at]) ?? "";
        if (verb is "config" or "lfs")
            AddSettings(reader);

        if (Everywhere.Contains(verb) && reader.Directory is { } directory)
            reader.Add(CommandWriteKind.Unknown, RepositoryAbove(directory));

        if (verb == "clone")
            Clone(reader, at + 1, isDirectoryKnown);
        else if (verb == "config")
            Configure(reader, at + 1);
        else if (WithinRepository.Contains(verb) && !RunsCommands(reader, verb, at + 1))
            AddNamed(reader, at + 1, knownOnly: true);
        else if (verb == "checkout-index")
            CheckOut(reader, at + 1);
        else if (Elsewhere.Contains(verb))
            AddNamed(reader, at + 1, knownOnly: false);
        else
            reader.AddAnything();
    }

    // The repository may begin above, though not in a folder that every image has.
    private static string RepositoryAbove(string directory)
    {
        while (directory != "/" && StagePath.Parent(directory) is var parent && !BuiltFiles.IsUsualFolder(parent))
            directory = parent;

        return directory;
    }

    // Only when every option is understood is it certain which words are the source and the folder.
    private static void Clone(CommandWriteReader reader, int first, bool isDirectoryKnown)
    {
        var options = CommandOptions.Read(reader, "bcjou", CloneValues, "", first);
        foreach (var folder in options.Values('\0', "--separate-git-dir"))
            reader.Add(CommandWriteKind.Unknown, folder);

        if (isDirectoryKnown && options.Operands.Count == 2 && IsUnderstood(options))
        {
            reader.Add(CommandWriteKind.Folder, options.Operands[1]);
            reader.Add(CommandWriteKind.Unknown, options.Operands[1]);
            return;
        }

        reader.Add(CommandWriteKind.Unknown, reader.Directory);
        if (options.Operands.Count == 1 && IsUnderstood(options))
            return;

        foreach (var operand in options.Operands)
            reader.Add(CommandWriteKind.Unknown, operand);
    }

    private static bool IsUnderstood(CommandOptions options)
    {
        foreach (var option in options.Given)
        {
            var isKnown = option.HasValue && (option.Name.Length == 1 || CloneValues.Contains(option.Name));
            if (!isKnown && CloneSwitches.IndexOf(" " + option.Name + " ", StringComparison.Ordinal) < 0)
                return false;
        }

        return true;
    }

    private static void AddSettings(CommandWriteReader reader)
    {
        foreach (var place in GlobalSettings)
            reader.Add(CommandWriteKind.Unknown, place);

        if (reader.Command.Variable("HOME") is { IsKnown: true, Text: { Length: > 0 } home })
            reader.Add(CommandWriteKind.Unknown, reader.PathOf(home));
    }

    private static void Configure(CommandWriteReader reader, int first)
    {
        var options = CommandOptions.Read(reader, "f", "--file", "", first);
        foreach (var file in options.Values('f', "--file"))
            reader.Add(CommandWriteKind.Unknown, file);

        // Settings of the user or of the machine are not those of a repository.
        if (!options.Has('\0', "--global") && !options.Has('\0', "--system"))
            reader.Add(CommandWriteKind.Unknown, reader.Directory);
    }

    private static bool RunsCommands(CommandWriteReader reader, string verb, int first) =>
        verb == "submodule" && CommandOptions.Read(reader, "", "", "", first).Operands.Exists(operand => operand.Value is "foreach" or null);

    // The prefix need not be a folder: it stands in front of every name.
    private static void CheckOut(CommandWriteReader reader, int first)
    {
        AddNamed(reader, first, knownOnly: false);
        foreach (var prefix in CommandOptions.Read(reader, "", "--prefix --stage --temp", "", first).Values('\0', "--prefix"))
            reader.Add(CommandWriteKind.Unknown, reader.TextOf(prefix) is { } text ? reader.PathOf(text + "x/..") : null);
    }

    private static void AddNamed(CommandWriteReader reader, int first, bool knownOnly)
    {
        reader.Add(CommandWriteKind.Unknown, reader.Directory);
        for (var index = first; index < reader.Words.Count; index++)
        {
            var word = reader.Words[index];
            if (reader.Command.Expand(word) is { } text)
                AddOutside(reader, text);
            else if (!knownOnly && reader.StartOf(word, out _) is ['-', ..])
                reader.AddAnything();
            else if (!knownOnly)
                reader.Add(CommandWriteKind.Unknown, word);
        }
    }

    // What lies below the directory may be written anyway.
    private static void AddOutside(CommandWriteReader reader, string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) >= 0)
            return;

        var start = text is ['-', ..] ? text.IndexOf('=') + 1 : 0;
        if (start == 0 && text is ['-', ..])
            start = Math.Max(text.IndexOfAny(['/', '.']), 0);

        var path = text.Substring(start);
        if (path is ['/', ..] or "..")
            reader.Add(CommandWriteKind.Unknown, reader.PathOf(path));
        else if (path.IndexOf("../", StringComparison.Ordinal) >= 0)
            reader.Add(CommandWriteKind.Unknown, reader.PathOf(path));
    }
}
