using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>The slip that is most likely behind a fault. BuildKit's own text says what it stumbled over, not what was meant.</summary>
internal static class SlipHints
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The fault's own text, and in brackets the slip that is most likely behind it.</summary>
    public static string Explain(SyntaxFault fault, DockerfileSyntax tree) => Of(fault, tree) is { } hint ? $"{fault.Message} ({hint})" : fault.Message;

    /// <summary>What was probably meant, as the second half of a sentence; <c>null</c> when nothing is plain.</summary>
    public static string? Of(SyntaxFault fault, DockerfileSyntax tree)
    {
        if (Find(fault, tree) is not { } instruction)
            return null;

        var text = tree.Source.Slice(fault.Span);
        return instruction switch
        {
            UnknownInstruction => OfUnknown(instruction, tree),
            FromInstruction => OfFrom(WordsOf(instruction.Arguments)),
            HealthcheckInstruction { IsNone: false } when text.Length > 0 && !text.Equals("CMD", StringComparison.OrdinalIgnoreCase) && IsType(fault, (HealthcheckInstruction)instruction) =>
                "the word CMD is missing in front of the command",
            ShellInstruction => "it takes a JSON array, as in SHELL [\"/bin/bash\", \"-c\"]",
            _ when text.StartsWith("#", StringComparison.Ordinal) => "there are no comments behind an instruction",
            _ when fault.Span.Start > instruction.Span.Start && FindName(text) is { } name => $"{name} starts another instruction and needs a line of its own",
            EnvInstruction or LabelInstruction => OfPairs(instruction, fault, tree),
            _ => OfHeredoc(instruction, fault),
        };
    }

    /// <summary>Whether a line inside a continuation looks like an instruction of its own.</summary>
    public static bool StartsInstruction(string content, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && !Characters.IsBlank(content[end]))
            end++;

        return FindName(content.Substring(line.Start, end - line.Start)) is not null;
    }

    // The instructions stand in the order of the file.
    private static InstructionSyntax? Find(SyntaxFault fault, DockerfileSyntax tree)
    {
        var low = 0;
        var high = tree.Instructions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tree.Instructions[middle].Span.Start <= fault.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && fault.Span.Start <= tree.Instructions[low - 1].Span.End ? tree.Instructions[low - 1] : null;
    }

    private static bool IsType(SyntaxFault fault, HealthcheckInstruction health) => fault.Span == health.Type.SourceSpan();

    private static string? OfUnknown(InstructionSyntax instruction, DockerfileSyntax tree)
    {
        if (instruction.Keyword.IndexOf(NoBreakSpace) > 0)
            return "a no-break space stands where a blank is meant";

        var above = LineAbove(instruction.Span.Start, tree.Source.Content);
        if (above.EndsWith("\\", StringComparison.Ordinal) && tree.Escape == '`')
            return "the line above ends in '\\', but the escape directive makes '`' the continuation character";

        return above.EndsWith("`", StringComparison.Ordinal) && tree.Escape == '\\'
            ? "the line above ends in '`', which continues a line only below an escape directive at the very top"
            : null;
    }

    private static string? OfFrom(List<MappedText> words)
    {
        if (words.Count == 2 && words[1].EqualsIgnoringCase("AS"))
            return "the name of the stage is missing behind AS";

        foreach (var word in words)
        {
            if (word.Length > 0 && word[0] == '#')
                return "there are no comments behind an instruction";

            if (FindName(word.ToString()) is { } name)
                return $"{name} starts another instruction and needs a line of its own";
        }

        return null;
    }

    // Only in capitals is it certain that an instruction was meant.
    private static string? FindName(string word)
    {
        foreach (var name in InstructionGrammar.Names)
        {
            if (name == word)
                return name;
        }

        return null;
    }

    private static string? OfPairs(InstructionSyntax instruction, SyntaxFault fault, DockerfileSyntax tree)
    {
        var words = WordsOf(instruction.Arguments);
        if (words.Count == 1)
            return "an equals sign and a value are missing";

        var before = fault.Span.Start - 1;
        while (before > instruction.Span.Start && tree.Source.Content[before] is ' ' or '\t')
            before--;

        return before >= 0 && tree.Source.Content[before] == '='
            ? "a blank stands behind the equals sign"
            : "a value with blanks in it needs quotes";
    }

    private static string? OfHeredoc(InstructionSyntax instruction, SyntaxFault fault)
    {
        foreach (var heredoc in instruction.Heredocs)
        {
            if (heredoc.Marker.SourceSpan() != fault.Span)
                continue;

            foreach (var line in heredoc.Body.ToString().Split('\n'))
            {
                if (line.Trim() == heredoc.Name && line != heredoc.Name)
                    return heredoc.StripsTabs ? "only tabs may stand in front of it" : "no white space may stand around it";
            }
        }

        return null;
    }

    private static string LineAbove(int offset, string content)
    {
        var end = offset > 0 ? content.LastIndexOf('\n', offset - 1) : -1;
        if (end < 0)
            return "";

        var start = end > 0 ? content.LastIndexOf('\n', end - 1) + 1 : 0;
        return content.Substring(start, end - start).TrimEnd();
    }

    private static List<MappedText> WordsOf(MappedText text)
    {
        var words = new List<MappedText>();
        WordScanner.SplitAtBlanks(text, words);
        return words;
    }
}
