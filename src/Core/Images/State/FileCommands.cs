using System;
using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>The commands that make, move, fetch and unpack files. Source: POSIX, and the manuals of coreutils, BusyBox, binutils, findutils and dpkg.</summary>
internal static class FileCommands
{
    // What dpkg is asked, and what takes packages away.
    private static readonly HashSet<string> AsksOfDpkg = new(StringComparer.Ordinal)
    {
        "--add-architecture", "--compare-versions", "--get-selections", "--list", "--listfiles", "--no-pager", "--print-architecture", "--print-avail", "--print-foreign-architectures", "--purge",
        "--remove", "--remove-architecture", "--search", "--status", "--verify", "--version", "-L", "-P", "-S", "-V", "-l", "-p", "-r", "-s",
    };

    /// <summary>Reads a command by its name; false when the name is not known here.</summary>
    public static bool TryRead(CommandWriteReader reader, string name)
    {
        switch (name)
        {
            case "mkdir":
                AddAll(reader, CommandWriteKind.Folder, OptionsOf(reader, name));
                return true;
            case "touch":
                Touch(reader);
                return true;
            case "tee":
                AddAll(reader, CommandWriteKind.File, CommandOptions.Read(reader, ""));
                return true;
            case "rm" or "rmdir":
                AddAll(reader, CommandWriteKind.Removed, CommandOptions.Read(reader, ""));
                return true;
            case "cp" or "install" or "mv":
                Copy(reader, name);
                return true;
            case "ln":
                Link(reader);
                return true;
            case "gzip" or "gunzip" or "bzip2" or "bunzip2" or "xz" or "unxz" or "strip" or "upx":
                Compress(reader);
                return true;
            case "git":
                GitWrites.Read(reader);
                return true;
            case "find":
                return FindsOnly(reader);
            case "dpkg":
                return AsksOnly(reader);
            default:
                return TextCommands.TryRead(reader, name) || FetchCommands.TryRead(reader, name);
        }
    }

    /// <summary>The options and operands of mkdir, install, cp, mv and ln.</summary>
    public static CommandOptions OptionsOf(CommandWriteReader reader, string name) => name switch
    {
        "mkdir" => CommandOptions.Read(reader, "m", "--mode"),
        "install" => CommandOptions.Read(reader, "mogtS", "--group --mode --owner --strip-program --suffix --target-directory"),
        _ => CommandOptions.Read(reader, "tS", "--suffix --target-directory"),
    };

    private static void AddAll(CommandWriteReader reader, CommandWriteKind kind, CommandOptions options)
    {
        foreach (var operand in options.Operands)
            reader.Add(kind, operand);
    }

    private static void Touch(CommandWriteReader reader)
    {
        var options = CommandOptions.Read(reader, "drt", "--date --reference --time");
        AddAll(reader, options.Has('c', "--no-create") ? CommandWriteKind.Unknown : CommandWriteKind.File, options);
    }

    private static void Copy(CommandWriteReader reader, string name)
    {
        var options = OptionsOf(reader, name);
        if (name == "install" && options.Has('d', "--directory"))
        {
            AddAll(reader, CommandWriteKind.Folder, options);
            return;
        }

        var sources = AddTarget(reader, name, options);
        for (var index = 0; name == "mv" && index < sources; index++)
            reader.Add(CommandWriteKind.Removed, options.Operands[index]);
    }

    // How many of the operands are sources: what is moved is no longer where it was.
    private static int AddTarget(CommandWriteReader reader, string name, CommandOptions options)
    {
        var operands = options.Operands;
        if (options.Values('t', "--target-directory") is { Count: > 0 } folders)
        {
            reader.Add(CommandWriteKind.Unknown, folders[folders.Count - 1]);
            return operands.Count;
        }

        if (operands.Count < 2)
        {
            reader.AddAnything();
            return 0;
        }

        var target = operands[operands.Count - 1];
        if (options.Has('b', "--backup") || options.Has('S', "--suffix"))
            AddFolderOf(reader, target);

        if (operands.Count == 2 && reader.TextOf(operands[0]) is { } source && reader.TextOf(target) is { } written)
            CopyOne(reader, name, options, source, written);
        else
            reader.Add(CommandWriteKind.Unknown, target);

        return operands.Count - 1;
    }

    private static void CopyOne(CommandWriteReader reader, string name, CommandOptions options, string source, string target)
    {
        var isTree = name == "mv" || (name == "cp" && (options.Has('r', "--recursive") || options.Has('R') || options.Has('a', "--archive") || options.Has('\0', "--parents")));
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
        var options = OptionsOf(reader, "ln");
        var operands = options.Operands;
        if (options.Values('t', "--target-directory") is { Count: > 0 } folders)
        {
            reader.Add(CommandWriteKind.Unknown, folders[folders.Count - 1]);
            return;
        }

        if (operands.Count == 0 || reader.TextOf(operands[0]) is not { } target)
        {
            if (operands.Count > 1)
                reader.Add(CommandWriteKind.Unknown, operands[operands.Count - 1]);
            else
                reader.AddAnything();

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

    private static void Compress(CommandWriteReader reader)
    {
        var options = CommandOptions.Read(reader, "o");
        foreach (var output in options.Values('o'))
            reader.Add(CommandWriteKind.Unknown, output);

        foreach (var operand in options.Operands)
            AddFolderOf(reader, operand);
    }

    /// <summary>The folder of what a word names may be written, and what lies below it.</summary>
    public static void AddFolderOf(CommandWriteReader reader, ShellWord word) =>
        reader.Add(CommandWriteKind.Unknown, reader.TextOf(word) is { } text && reader.PathOf(text) is { } path ? StagePath.Parent(path) : reader.KnownFolder(word));

    // Behind -exec may stand anything.
    private static bool FindsOnly(CommandWriteReader reader)
    {
        for (var index = 1; index < reader.Words.Count; index++)
        {
            var action = reader.Words[index].Value;
            if (action is "-fls" or "-fprint" or "-fprint0" or "-fprintf" && index + 1 < reader.Words.Count)
                reader.Add(CommandWriteKind.Unknown, reader.Words[index + 1]);
            else if (action is "-exec" or "-execdir" or "-ok" or "-okdir" && !IsHarmless(reader, index + 1))
                return false;
        }

        return true;
    }

    private static bool IsHarmless(CommandWriteReader reader, int at) => at < reader.Words.Count && reader.Words[at].Value switch
    {
        "sed" => !TextCommands.MayEditElsewhere(reader, at + 1),
        "chgrp" or "chmod" or "chown" or "file" or "grep" or "ls" or "rm" or "sha256sum" or "stat" or "strip" => true,
        _ => false,
    };

    private static bool AsksOnly(CommandWriteReader reader)
    {
        for (var index = 1; index < reader.Words.Count; index++)
        {
            if (reader.Words[index].Value is not { } text || (text is ['-', ..] && !AsksOfDpkg.Contains(text)))
                return false;
        }

        return true;
    }
}
