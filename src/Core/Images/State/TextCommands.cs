using System;
using System.Text;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>The commands that read text and write it elsewhere only when they are told to. Source: POSIX, and the manuals of coreutils, sed and gawk.</summary>
internal static class TextCommands
{
    // Redirections, pipes, and calls of what is not in the program.
    private static readonly char[] Outputs = ['>', '|', '@'];

    /// <summary>Reads a command by its name; false when the name is not known here, or when it may write anything.</summary>
    public static bool TryRead(CommandWriteReader reader, string name)
    {
        switch (name)
        {
            case "awk":
                return ReadsOnly(reader);
            case "sed":
                Edit(reader);
                return true;
            case "sort":
                Sort(reader);
                return true;
            case "uniq":
                Unique(reader);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether sed, whose arguments begin at a word, may write anything but the files that it edits in their place.</summary>
    public static bool MayEditElsewhere(CommandWriteReader reader, int first)
    {
        var options = SedOptions(reader, first);
        return MayWrite(reader, options) || options.Values('i', "--in-place").Exists(static value => value.Glued?.Length > 0);
    }

    private static CommandOptions SedOptions(CommandWriteReader reader, int first) => CommandOptions.Read(reader, "efl", "--expression --file --line-length", "i", first);

    // Without "-i" it writes to its output only, unless the script says otherwise.
    private static void Edit(CommandWriteReader reader)
    {
        var options = SedOptions(reader, 1);
        if (MayWrite(reader, options))
            reader.AddAnything();

        if (!options.Has('i', "--in-place"))
            return;

        for (var index = HasScript(options) ? 0 : 1; index < options.Operands.Count; index++)
        {
            reader.Add(CommandWriteKind.Unknown, options.Operands[index]);
            foreach (var suffix in options.Values('i', "--in-place"))
                Keep(reader, options.Operands[index], suffix.Glued!);
        }
    }

    // A suffix with a slash, or with an asterisk for the name, says where the file is kept.
    private static void Keep(CommandWriteReader reader, ShellWord file, string suffix)
    {
        if (suffix.IndexOf('/') >= 0)
            reader.AddAnything();
        else if (suffix.Length > 0)
            FileCommands.AddFolderOf(reader, file);
    }

    private static bool HasScript(CommandOptions options) => options.Has('e', "--expression") || options.Has('f', "--file");

    private static bool MayWrite(CommandWriteReader reader, CommandOptions options)
    {
        if (options.Has('f', "--file"))
            return true;

        if (!HasScript(options))
            return options.Operands.Count > 0 && SedScript.MayWrite(WithHoles(reader, options.Operands[0]));

        var script = new StringBuilder();
        foreach (var expression in options.Values('e', "--expression"))
            script.Append(expression.Word is { } word ? WithHoles(reader, word) : expression.Glued + (expression.IsWhole ? "" : SedScript.Hole.ToString())).Append('\n');

        return SedScript.MayWrite(script.ToString());
    }

    private static string WithHoles(CommandWriteReader reader, ShellWord word)
    {
        if (reader.Command.Expand(word) is { } known)
            return known;

        var text = new StringBuilder();
        foreach (var part in word.Parts)
        {
            if (part.Kind == ShellWordPartKind.Literal)
                text.Append(part.Value);
            else
                text.Append(SedScript.Hole);
        }

        return text.ToString();
    }

    private static bool ReadsOnly(CommandWriteReader reader)
    {
        var at = 1;
        for (; at < reader.Words.Count && reader.StartOf(reader.Words[at], out _) is ['-', _, ..] option; at++)
        {
            if (option == "--")
            {
                at++;
                break;
            }

            if (option[1] is not ('F' or 'v'))
                return false;

            at += option.Length == 2 ? 1 : 0;
        }

        return at >= reader.Words.Count || (reader.Command.Expand(reader.Words[at]) is { } program && PrintsOnly(program));
    }

    private static bool PrintsOnly(string program)
    {
        var plain = program.Replace(">=", "").Replace("||", "");
        return plain.IndexOfAny(Outputs) < 0 && plain.IndexOf("system", StringComparison.Ordinal) < 0;
    }

    private static void Sort(CommandWriteReader reader)
    {
        var options = CommandOptions.Read(reader, "kStTo", "--buffer-size --field-separator --key --output --temporary-directory");
        foreach (var output in options.Values('o', "--output"))
            reader.Add(CommandWriteKind.File, output);

        if (options.Has('\0', "--compress-program"))
            reader.AddAnything();
    }

    private static void Unique(CommandWriteReader reader)
    {
        var operands = CommandOptions.Read(reader, "fsw", "--check-chars --skip-chars --skip-fields").Operands;
        if (operands.Count > 1 && reader.Command.Expand(operands[1]) != "-")
            reader.Add(CommandWriteKind.File, operands[1]);
    }
}
