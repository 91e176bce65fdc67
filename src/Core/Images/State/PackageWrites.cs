using System;
using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Images.State;

/// <summary>What a package manager writes. Source: the manuals of apk, apt and dnf.</summary>
internal static class PackageWrites
{
    private const string LongWithValue =
        "--arch --cache-dir --config-file --destdir --downloaddir --installroot --keys-dir --option --output --releasever --repositories-file --repository --root --target-release --virtual";

    // Verbs that put what they fetch where they stand.
    private static readonly string[] Fetches = ["changelog", "download", "fetch", "manifest", "mkndx"];

    /// <summary>Reads a command; false when it is no package manager, or may write anything.</summary>
    public static bool TryRead(CommandWriteReader reader, RunCommand command)
    {
        if (PackageInstall.Read(command) is not { } packages)
            return false;

        var options = CommandOptions.Read(reader, command.Program == "apk" ? "Xopt" : "cot", LongWithValue);
        foreach (var option in options.Given)
            AddPlace(reader, command, option);

        foreach (var operand in options.Operands)
        {
            if (operand.Value is "source")
                return false;

            if (Array.IndexOf(Fetches, operand.Value) >= 0)
                reader.Add(CommandWriteKind.Unknown, reader.Directory);
        }

        if (packages.Count > 0 && !IsElsewhere(options, command))
            reader.AddPackages(packages);

        return true;
    }

    // A root of its own keeps away from the image whatever is installed there.
    private static bool IsElsewhere(CommandOptions options, RunCommand command) =>
        options.Values('\0', "--installroot").Count > 0 || (command.Program == "apk" && options.Values('p', "--root").Count > 0);

    private static void AddPlace(CommandWriteReader reader, RunCommand command, CommandOption option)
    {
        if (!option.HasValue)
            return;

        var isApt = command.Program is "apt" or "apt-get";
        if (isApt && option.Name is "o" or "--option")
            Configure(reader, reader.TextOf(option));
        else if (option.Name is "--cache-dir" or "--destdir" or "--downloaddir" or "--installroot" or "--output" or "--root" || (command.Program == "apk" && option.Name is "o" or "p"))
            reader.Add(CommandWriteKind.Unknown, option);
    }

    // A setting that names a path may move everything, and one of dpkg's may be a command.
    private static void Configure(CommandWriteReader reader, string? setting)
    {
        var slash = setting is null ? 0 : setting.IndexOf('/');
        if (slash < 0)
            return;

        var isFolder = slash > 0 && setting![slash - 1] == '=' && (setting.StartsWith("Dir", StringComparison.OrdinalIgnoreCase) || setting.StartsWith("RootDir", StringComparison.OrdinalIgnoreCase));
        if (isFolder && !setting!.StartsWith("Dir::Bin", StringComparison.OrdinalIgnoreCase))
            reader.Add(CommandWriteKind.Unknown, reader.PathOf(setting.Substring(slash)));
        else
            reader.AddAnything();
    }
}
