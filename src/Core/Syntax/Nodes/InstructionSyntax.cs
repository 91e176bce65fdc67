using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary>One instruction. What could not be understood of it is a fault beside the tree, and the parts in question are empty.</summary>
internal abstract class InstructionSyntax(InstructionHead head)
{
    public InstructionKind Kind => head.Kind;

    /// <summary>From the keyword to the end of its last line, heredocs included.</summary>
    public TextSpan Span => head.Span;

    /// <summary>All lines that BuildKit counts to it: from the start of its first line, also comment and empty lines at the end of a continuation.</summary>
    public TextSpan Extent => head.Extent;

    /// <summary>The first empty line inside a continuation, which BuildKit warns of.</summary>
    public TextSpan? EmptyLine => head.EmptyLine;

    /// <summary>The logical line: continuations joined, comments inside it gone.</summary>
    public MappedText Line => head.Line;

    /// <summary>The logical line with the white space at its end, as BuildKit keeps it.</summary>
    public MappedText Original => head.Original;

    public MappedText Keyword => head.Keyword;

    public IReadOnlyList<FlagSyntax> Flags => head.Flags;

    /// <summary>What follows the flags, trimmed.</summary>
    public MappedText Arguments => head.Arguments;

    public IReadOnlyList<HeredocSyntax> Heredocs => head.Heredocs;

    /// <summary>The last flag of that name, which is the one that counts; <c>null</c> when there is none.</summary>
    public FlagSyntax? Flag(string name)
    {
        for (var index = Flags.Count - 1; index >= 0; index--)
        {
            if (Flags[index].Is(name))
                return Flags[index];
        }

        return null;
    }

    public override string ToString() => Line.ToString();
}
