using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>The shape of an instruction's arguments.</summary>
internal enum ArgumentShape
{
    /// <summary>Words between blanks.</summary>
    Words,

    /// <summary>A JSON array of strings, or words between blanks.</summary>
    WordsOrJson,

    /// <summary>A JSON array of strings, or the rest of the line for a shell.</summary>
    CommandOrJson,

    /// <summary>The rest of the line as one argument.</summary>
    Line,

    /// <summary><c>key=value</c>, or the old <c>key value</c>.</summary>
    Pairs,

    /// <summary><c>name</c> or <c>name=value</c>.</summary>
    Declarations,

    /// <summary>A type, then a command.</summary>
    Healthcheck,

    /// <summary>Another instruction.</summary>
    Trigger,
}

/// <summary>One row of the table of instructions: facts of the Dockerfile reference, frontend 1.26.</summary>
/// <param name="Name">In upper case.</param>
/// <param name="Shape">How its arguments are read.</param>
/// <param name="Flags">The flags that it knows; a name ending in <c>?</c> may stand without a value.</param>
internal sealed record InstructionGrammar(string Name, ArgumentShape Shape, params string[] Flags)
{
    private static readonly InstructionGrammar[] Table =
    [
        new("ADD", ArgumentShape.WordsOrJson, "checksum", "chmod", "chown", "exclude", "keep-git-dir?", "link?", "unpack?"),
        new("ARG", ArgumentShape.Declarations),
        new("CMD", ArgumentShape.CommandOrJson),
        new("COPY", ArgumentShape.WordsOrJson, "chmod", "chown", "exclude", "from", "link?", "parents?"),
        new("ENTRYPOINT", ArgumentShape.CommandOrJson),
        new("ENV", ArgumentShape.Pairs),
        new("EXPOSE", ArgumentShape.Words),
        new("FROM", ArgumentShape.Words, "platform"),
        new("HEALTHCHECK", ArgumentShape.Healthcheck, "interval", "timeout", "start-period", "start-interval", "retries"),
        new("LABEL", ArgumentShape.Pairs),
        new("MAINTAINER", ArgumentShape.Line),
        new("ONBUILD", ArgumentShape.Trigger),
        new("RUN", ArgumentShape.CommandOrJson, "device", "mount", "network", "security"),
        new("SHELL", ArgumentShape.CommandOrJson),
        new("STOPSIGNAL", ArgumentShape.Line),
        new("USER", ArgumentShape.Line),
        new("VOLUME", ArgumentShape.WordsOrJson),
        new("WORKDIR", ArgumentShape.Line),
    ];

    public static IReadOnlyList<InstructionGrammar> All => Table;

    public bool HoldsHeredocs => Name is "RUN" or "COPY" or "ADD";

    public static InstructionGrammar? Find(MappedText keyword)
    {
        foreach (var grammar in Table)
        {
            if (keyword.EqualsIgnoringCase(grammar.Name))
                return grammar;
        }

        return null;
    }

    public bool Knows(FlagSyntax flag) => FlagRow(flag) is not null;

    public bool NeedsValue(FlagSyntax flag) => FlagRow(flag) is { } row && row[row.Length - 1] != '?';

    private string? FlagRow(FlagSyntax flag)
    {
        foreach (var row in Flags)
        {
            var length = row[row.Length - 1] == '?' ? row.Length - 1 : row.Length;
            if (flag.Name.Length == length && string.Compare(flag.Name, 0, row, 0, length, StringComparison.Ordinal) == 0)
                return row;
        }

        return null;
    }
}
