using System;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>The commands that make, move, fetch and unpack files. Source: POSIX, and the manuals of coreutils, BusyBox, curl, wget, tar and git.</summary>
internal static class FileCommands
{
    /// <summary>Reads a command by its name; false when the name is not known here.</summary>
    public static bool TryRead(CommandWriteReader reader, string name)
    {
        switch (name)
        {
            case "mkdir":
                AddAll(reader, CommandWriteKind.Folder, "m");
                return true;
            case "touch":
                AddAll(reader, CommandWriteKind.File, "drt");
                return true;
            case "tee":
                AddAll(reader, CommandWriteKind.File, "");
                return true;
            case "rm" or "rmdir":
                AddAll(reader, CommandWriteKind.Removed, "");
                return true;
            case "cp" or "install" or "mv":
                Copy(reader, name);
                return true;
            case "ln":
                Link(reader);
                return true;
            case "gzip" or "gunzip" or "bzip2" or "bunzip2" or "xz" or "unxz" or "strip" or "upx":
                AddFoldersOf(reader);
                return true;
            case "sed":
                EditInPlace(reader);
                return true;
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
                reader.Add(CommandWriteKind.Unknown, FolderOption(reader, "-d", "--no-such-option"));
                return true;
            case "git":
                Git(reader);
                return true;
            case "find":
                return FindsOnly(reader);
            case "dpkg":
                return AsksOnly(reader);
            default:
                return false;
        }
    }

    private static void AddAll(CommandWriteReader reader, CommandWriteKind kind, string withValue)
    {
        foreach (var operand in reader.Operands(withValue))
            reader.Add(kind, operand);
    }

    private static void Copy(CommandWriteReader reader, string name)
    {
        var operands = reader.Operands(name == "install" ? "mogtS" : "tS");
        if (name == "install" && reader.Has('d', "--directory"))
        {
            foreach (var folder in operands)
                reader.Add(CommandWriteKind.Folder, folder);

            return;
        }

        if (operands.Count < 2 || reader.Has('t', "--target-directory"))
        {
            reader.Add(CommandWriteKind.Unknown, (string?)null);
            return;
        }

        var target = operands[operands.Count - 1];
        if (operands.Count == 2 && reader.TextOf(operands[0]) is { } source && reader.TextOf(target) is { } written)
            CopyOne(reader, name, source, written);
        else
            reader.Add(CommandWriteKind.Unknown, target);

        // What is moved is no longer where it was.
        for (var index = 0; name == "mv" && index < operands.Count - 1; index++)
            reader.Add(CommandWriteKind.Removed, operands[index]);
    }

    private static void CopyOne(CommandWriteReader reader, string name, string source, string target)
    {
        var isTree = name == "mv" || (name == "cp" && (reader.Has('r', "--recursive") || reader.Has('R', "--recursive") || reader.Has('a', "--archive")));
        var below = source[source.Length - 1] is '/' or '.' ? null : StagePath.BaseName(source);
        var isIntoFolder = target[target.Length - 1] == '/' || target is "." or "..";
        if (isTree || below is null)
        {
            reader.Add(CommandWriteKind.Unknown, reader.PathOf(target));
            return;
        }

        reader.Add(CommandWriteKind.File, isIntoFolder ? reader.PathOf(target + "/" + below) : reader.PathOf(target), isIntoFolder ? null : below);
    }

    private static void Link(CommandWriteReader reader)
    {
        var operands = reader.Operands("tS");
        if (operands.Count == 0 || reader.TextOf(operands[0]) is not { } target || reader.Has('t', "--target-directory"))
        {
            if (operands.Count > 1)
                reader.Add(CommandWriteKind.Unknown, operands[operands.Count - 1]);
            else
                reader.Add(CommandWriteKind.Unknown, (string?)null);

            return;
        }

        var name = StagePath.BaseName(StagePath.Clean(target));
        if (operands.Count == 1)
            reader.Add(CommandWriteKind.Link, reader.PathOf(name));
        else if (operands.Count == 2)
            reader.Add(CommandWriteKind.Link, operands[1], name);
        else
            reader.Add(CommandWriteKind.Unknown, operands[operands.Count - 1]);
    }

    private static void AddFoldersOf(CommandWriteReader reader)
    {
        foreach (var operand in reader.Operands(""))
            reader.Add(CommandWriteKind.Unknown, reader.TextOf(operand) is { } text && reader.PathOf(text) is { } path ? StagePath.Parent(path) : reader.KnownFolder(operand));
    }

    // Without "-i" it writes to its output only. With "-e" or "-f" the script is no operand.
    private static void EditInPlace(CommandWriteReader reader)
    {
        if (!reader.Has('i', "--in-place"))
            return;

        var operands = reader.Operands("ef");
        for (var index = reader.Has('e', "--expression") || reader.Has('f', "--file") ? 0 : 1; index < operands.Count; index++)
            reader.Add(CommandWriteKind.Unknown, operands[index]);
    }

    private static void Curl(CommandWriteReader reader)
    {
        for (var index = 1; index < reader.Words.Count; index++)
        {
            var text = reader.Words[index].Value ?? "";
            if (text is "--output" or "--dump-header" or "--cookie-jar" or "--output-dir" || IsCluster(text, 'o'))
                AddNext(reader, ref index, text is "--output-dir" ? CommandWriteKind.Unknown : CommandWriteKind.File);
            else if (text.StartsWith("--output=", StringComparison.Ordinal) || text.StartsWith("--remote", StringComparison.Ordinal) || HasLetter(text, 'O') || HasLetter(text, 'J') || HasLetter(text, 'o'))
                reader.Add(CommandWriteKind.Unknown, reader.Command.WorkingDirectory);
        }

        reader.AddAbsoluteOptions();
    }

    private static void Wget(CommandWriteReader reader)
    {
        var isSaid = false;
        for (var index = 1; index < reader.Words.Count; index++)
        {
            var text = reader.Words[index].Value ?? "";
            if (text is "-" or "-O-" or "--output-document=-" || (text.Length > 3 && HasLetter(text, 'O') && text[text.Length - 1] == '-'))
                isSaid = true;
            else if (text is "--output-document" || IsCluster(text, 'O'))
            {
                isSaid = true;
                AddNext(reader, ref index, CommandWriteKind.File);
            }
            else if (text is "-P" or "--directory-prefix")
            {
                isSaid = true;
                AddNext(reader, ref index, CommandWriteKind.Unknown);
            }
        }

        if (!isSaid)
            reader.Add(CommandWriteKind.Unknown, reader.Command.WorkingDirectory);

        reader.AddAbsoluteOptions();
    }

    private static void AddNext(CommandWriteReader reader, ref int index, CommandWriteKind kind)
    {
        index++;
        if (index < reader.Words.Count && reader.Words[index].Value != "-")
            reader.Add(kind, reader.Words[index]);
    }

    private static void Tar(CommandWriteReader reader)
    {
        var mode = reader.Words.Count > 1 ? reader.Words[1].Value ?? "" : "";
        var isOldStyle = mode.Length > 0 && mode[0] != '-';
        if (reader.Has('P', "--absolute-names") || mode.Length == 0)
        {
            reader.Add(CommandWriteKind.Unknown, (string?)null);
            return;
        }

        if ((isOldStyle && mode.IndexOf('t') >= 0) || reader.Has('t', "--list"))
            return;

        if ((isOldStyle && mode.IndexOf('x') >= 0) || reader.Has('x', "--extract") || reader.Has('x', "--get"))
            reader.Add(CommandWriteKind.Unknown, FolderOption(reader, "-C", "--directory"));
        else
            AddFoldersOf(reader);
    }

    // The folder that an option names; without the option the one in which the command stands.
    private static string? FolderOption(CommandWriteReader reader, string option, string longOption)
    {
        for (var index = 1; index < reader.Words.Count; index++)
        {
            var word = reader.Words[index];
            if (word.Value is { } text && (text == option || text == longOption || IsCluster(text, option[1])))
                return index + 1 < reader.Words.Count ? Known(reader, reader.Words[index + 1]) : null;

            if (reader.TextOf(word) is { } joined)
            {
                if (joined.StartsWith(longOption + "=", StringComparison.Ordinal))
                    return reader.PathOf(joined.Substring(longOption.Length + 1));

                if (joined.StartsWith(option, StringComparison.Ordinal))
                    return reader.PathOf(joined.Substring(option.Length));
            }
            else if (word.Parts.Count > 0 && word.Parts[0] is { Kind: ShellWordPartKind.Literal, Value: ['-', ..] })
            {
                return null;
            }
        }

        return reader.Command.WorkingDirectory;
    }

    private static string? Known(CommandWriteReader reader, ShellWord word) => reader.TextOf(word) is { } text ? reader.PathOf(text) : reader.KnownFolder(word);

    private static void Git(CommandWriteReader reader)
    {
        var operands = reader.Operands("Cbco");
        var verb = operands.Count > 0 ? operands[0].Value : null;
        if (verb == "clone" && operands.Count == 3)
            reader.Add(CommandWriteKind.Folder, operands[2]);

        if (verb == "config")
        {
            foreach (var place in new[] { "/root", "/home", "/etc" })
                reader.Add(CommandWriteKind.Unknown, place);

            // Settings of the user or of the machine are not those of a repository.
            if (reader.Has('\0', "--global") || reader.Has('\0', "--system"))
                return;
        }

        if (verb == "clone" && operands.Count == 3)
            reader.Add(CommandWriteKind.Unknown, operands[2]);
        else
            reader.Add(CommandWriteKind.Unknown, FolderOption(reader, "-C", "--work-tree"));
    }

    // Behind -exec may stand anything.
    private static bool FindsOnly(CommandWriteReader reader)
    {
        for (var index = 1; index < reader.Words.Count; index++)
        {
            if (reader.Words[index].Value is "-exec" or "-execdir" or "-ok" or "-okdir"
                && !(index + 1 < reader.Words.Count && reader.Words[index + 1].Value is "chgrp" or "chmod" or "chown" or "file" or "grep" or "ls" or "rm" or "sed" or "sha256sum" or "stat" or "strip"))
                return false;
        }

        return true;
    }

    private static bool AsksOnly(CommandWriteReader reader)
    {
        for (var index = 1; index < reader.Words.Count; index++)
        {
            if (reader.Words[index].Value is "-i" or "--install" or "--unpack" or "-x" or "-X" or null)
                return false;
        }

        return true;
    }

    // "-fsSLo" takes the next word as the value of its last letter.
    private static bool IsCluster(string text, char last) => text.Length > 1 && text[0] == '-' && text[1] != '-' && text[text.Length - 1] == last;

    private static bool HasLetter(string text, char letter) => text.Length > 1 && text[0] == '-' && text[1] != '-' && text.IndexOf(letter) > 0;
}
