using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>How a fix changes instructions: where a new line goes, and how a word, a flag or a whole instruction is replaced.</summary>
internal static class InstructionEdits
{
    /// <summary>An instruction of its own above another, and above the comments that belong to that one.</summary>
    public static TextEdit InsertAbove(this ContainerBuild build, InstructionSyntax instruction, string text)
    {
        var source = build.Source;
        return LineEdits.Above(source, StartWithComments(build.Syntax, instruction), LineEdits.Indentation(source, instruction.Span.Start) + text);
    }

    /// <summary>An instruction of its own below another, and below its heredocs.</summary>
    public static TextEdit InsertBelow(this ContainerBuild build, InstructionSyntax instruction, string text) =>
        LineEdits.Below(build.Source, instruction.Extent.End, LineEdits.Indentation(build.Source, instruction.Span.Start) + text);

    /// <summary>Other characters in the place of a word.</summary>
    public static TextEdit Replace(this ContainerBuild build, MappedText word, string text) => new(build.At(word), text);

    /// <summary>Other characters in the place of a span.</summary>
    public static TextEdit Replace(this ContainerBuild build, TextSpan span, string text) => new(build.At(span), text);

    /// <summary>Characters directly in front of a place.</summary>
    public static TextEdit Insert(this ContainerBuild build, int offset, string text) => new(build.At(new TextSpan(offset, 0)), text);

    /// <summary>A flag more, in front of the others.</summary>
    public static TextEdit AddFlag(this ContainerBuild build, InstructionSyntax instruction, string flag) =>
        build.Insert(instruction.Keyword.SourceSpan().End, " " + flag);

    /// <summary>An instruction goes with all its lines; comments above it stay.</summary>
    public static TextEdit Remove(this ContainerBuild build, InstructionSyntax instruction) => LineEdits.Remove(build.Source, instruction.Extent);

    /// <summary>
    /// One of several words of an instruction goes, with the white space and the continuation that set it off; the whole instruction when it is the
    /// only one. <c>null</c> when a comment would go with it.
    /// </summary>
    public static TextEdit? RemoveWord(this ContainerBuild build, InstructionSyntax instruction, IReadOnlyList<TextSpan> words, int index)
    {
        if (words.Count == 1)
            return build.Remove(instruction);

        var gone = index == 0
            ? TextSpan.FromBounds(words[0].Start, words[1].Start)
            : TextSpan.FromBounds(words[index - 1].End, words[index].End);
        foreach (var comment in build.Syntax.Comments)
        {
            if (gone.Contains(comment))
                return null;
        }

        return build.Replace(gone, "");
    }

    /// <summary>The lines of an instruction and of the comments right above it, without the last line end.</summary>
    public static TextSpan WithComments(this ContainerBuild build, InstructionSyntax instruction) =>
        TextSpan.FromBounds(LineEdits.StartOfLine(build.Source.Content, StartWithComments(build.Syntax, instruction)), instruction.Extent.End);

    /// <summary>Whether it stands behind ONBUILD: then it is no line of its own, and may count in other stages.</summary>
    public static bool IsTrigger(this ContainerBuild build, InstructionSyntax instruction) =>
        instruction.Extent.Start + LineEdits.Indentation(build.Source, instruction.Extent.Start).Length < instruction.Span.Start;

    // A comment right above an instruction speaks of it, and may silence a check there.
    private static int StartWithComments(DockerfileSyntax syntax, InstructionSyntax instruction)
    {
        var start = instruction.Extent.Start;
        for (var index = LastBefore(syntax, start); index >= 0; index--)
        {
            var comment = syntax.Comments[index];
            if (LineEdits.StartOfLine(syntax.Source.Content, start) - 1 != LineFeedBehind(syntax.Source.Content, comment) || IsInside(syntax, instruction, comment))
                break;

            start = comment.Start;
        }

        return start;
    }

    private static int LineFeedBehind(string content, TextSpan comment) => content.IndexOf('\n', comment.End);

    // The last line of a continuation may be a comment; it belongs to the instruction above.
    private static bool IsInside(DockerfileSyntax syntax, InstructionSyntax below, TextSpan comment)
    {
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Extent.Start >= below.Extent.Start)
                return false;

            if (instruction.Extent.Contains(comment))
                return true;
        }

        return false;
    }

    private static int LastBefore(DockerfileSyntax syntax, int offset)
    {
        var low = 0;
        for (var high = syntax.Comments.Count; low < high;)
        {
            var middle = (low + high) / 2;
            if (syntax.Comments[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
