using System;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>The commands that fetch and unpack files. Source: the manuals of curl, wget, tar, unzip and BusyBox.</summary>
internal static class FetchCommands
{
    private static readonly string[] WgetPlaces =
    [
        "--append-output", "--directory-prefix", "--hsts-file", "--output-file", "--rejected-log", "--save-cookies", "--warc-file", "P", "a", "o",
    ];

    /// <summary>Reads a command by its name; false when the name is not known here.</summary>
    public static bool TryRead(CommandWriteReader reader, string name)
    {
        switch (name)
        {
            case "curl":
                Curl(reader);
                return true;
            case "wget":
                Wget(reader);
                return true;
            case "tar":
                Tar(reader);
                return true;
            case "unzip":
                Unzip(reader);
                return true;
            default:
                return false;
        }
    }

    private static void Curl(CommandWriteReader reader)
    {
        var options = CommandOptions.Read(
            reader,
            "AbCcDdEeFHKmoPQrTtuUwXxYyz",
            "--alt-svc --config --cookie-jar --dump-header --etag-save --hsts --libcurl --output --output-dir --stderr --trace --trace-ascii");

        // A file of settings may name any other.
        if (options.Has('K', "--config"))
            reader.AddAnything();

        var folders = options.Values('\0', "--output-dir");
        foreach (var folder in folders)
            reader.Add(CommandWriteKind.Unknown, folder);

        if (folders.Count == 0 && (options.Has('O', "--remote-name-all") || options.Has('J', "--remote-header-name")))
            reader.Add(CommandWriteKind.Unknown, reader.Directory);

        foreach (var option in options.Given)
            AddOutput(reader, option, folders.Count > 0);
    }

    private static void AddOutput(CommandWriteReader reader, CommandOption option, bool isElsewhere)
    {
        if (!option.HasValue || reader.TextOf(option) is "-")
            return;

        switch (option.Name)
        {
            case "o" or "--output" when isElsewhere:
                if (reader.TextOf(option)?.IndexOf("..", StringComparison.Ordinal) >= 0)
                    reader.AddAnything();

                break;
            case "o" or "--output" when reader.TextOf(option) is { } text && text.IndexOf('#') >= 0:
                // "#1" stands for a part of the address.
                reader.Add(CommandWriteKind.Unknown, reader.PathOf(text.Substring(0, text.LastIndexOf('/', text.IndexOf('#')) + 1)));
                break;
            case "o" or "--output" or "D" or "--dump-header" or "c" or "--cookie-jar":
                reader.Add(CommandWriteKind.File, option);
                break;
            case "--alt-svc" or "--etag-save" or "--hsts" or "--libcurl" or "--stderr" or "--trace" or "--trace-ascii":
                reader.Add(CommandWriteKind.Unknown, option);
                break;
        }
    }

    private static void Wget(CommandWriteReader reader)
    {
        var options = CommandOptions.Read(
            reader,
            "aeioBDIARXUOPQtTwl",
            "--append-output --directory-prefix --hsts-file --output-document --output-file --rejected-log --save-cookies --warc-file");
        var isSaid = false;
        foreach (var option in options.Given)
        {
            if (!option.HasValue)
                continue;

            isSaid |= option.Name is "O" or "--output-document" or "P" or "--directory-prefix";
            if (option.Name is "O" or "--output-document" && reader.TextOf(option) != "-")
                reader.Add(CommandWriteKind.File, option);
            else if (Array.IndexOf(WgetPlaces, option.Name) >= 0)
                reader.Add(CommandWriteKind.Unknown, option);
        }

        if (!isSaid)
            reader.Add(CommandWriteKind.Unknown, reader.Directory);
    }

    private static void Unzip(CommandWriteReader reader)
    {
        var folders = CommandOptions.Read(reader, "dPOI").Values('d');
        foreach (var folder in folders)
            reader.Add(CommandWriteKind.Unknown, folder);

        if (folders.Count == 0)
            reader.Add(CommandWriteKind.Unknown, reader.Directory);
    }

    private static void Tar(CommandWriteReader reader)
    {
        var options = CommandOptions.ReadBundle(
            reader,
            "bCfFgHIKLNTVX",
            "--directory --exclude --exclude-from --file --files-from --group --info-script --mode --new-volume-script --owner --rmt-command --strip-components --to-command "
            + "--transform --use-compress-program --xform");
        if (reader.Words.Count < 2 || reader.Words[1].Value is null || RunsCommands(options) || options.Has('P', "--absolute-names"))
        {
            reader.AddAnything();
            return;
        }

        if (options.Has('t', "--list"))
            return;

        var isMade = options.Has('c', "--create") || options.Has('r', "--append") || options.Has('u', "--update") || options.Has('A', "--catenate");
        if (isMade)
            Pack(reader, options);

        if (!isMade || options.Has('x', "--extract") || options.Has('x', "--get"))
            Unpack(reader, options);
    }

    private static bool RunsCommands(CommandOptions options) =>
        options.Has('F', "--info-script") || options.Has('\0', "--new-volume-script") || options.Has('\0', "--to-command") || options.Has('\0', "--checkpoint-action");

    private static void Pack(CommandWriteReader reader, CommandOptions options)
    {
        foreach (var option in options.Given)
        {
            if (option.HasValue && option.Name is "f" or "--file" or "g" or "--listed-incremental" or "--index-file")
                reader.Add(CommandWriteKind.Unknown, option);
        }

        foreach (var operand in options.Operands)
            FileCommands.AddFolderOf(reader, operand);
    }

    // What stands in front of a folder is unpacked where the command stands, and a second folder is seen from the first one.
    private static void Unpack(CommandWriteReader reader, CommandOptions options)
    {
        var folders = options.Values('C', "--directory");
        for (var index = 0; index < folders.Count; index++)
        {
            reader.Add(CommandWriteKind.Unknown, folders[index]);
            if (index > 0 && reader.TextOf(folders[index])?.IndexOf("..", StringComparison.Ordinal) >= 0)
                reader.AddAnything();
        }

        foreach (var top in options.Values('\0', "--one-top-level"))
        {
            if (reader.TextOf(top) is not { } text || StagePath.IsAbsolute(text))
                reader.Add(CommandWriteKind.Unknown, top);
        }

        if (folders.Count == 0 || folders[0].OperandsBefore > 0)
            reader.Add(CommandWriteKind.Unknown, reader.Directory);
    }
}
