using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary>One instruction. What could not be understood of it is a fault beside the tree, and the parts in question are empty.</summary>
internal abstract class InstructionSyntax(InstructionHead head)
{
    private static readonly HeredocSyntax[] NoHeredocs = [];

    private readonly InstructionHead _head = head;

    public InstructionKind Kind => _head.Kind;

    /// <summary>From the keyword to the end of its last line, heredocs included.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>All lines that BuildKit counts to it: from the start of its first line, also comment and empty lines at the end of a continuation.</summary>
    public TextSpan Extent { get; private set; }

    /// <summary>The first empty line inside a continuation, which BuildKit warns of.</summary>
    public TextSpan? EmptyLine { get; private set; }

    /// <summary>The logical line: continuations joined, comments inside it gone.</summary>
    public MappedText Line => _head.Line;

    /// <summary>The logical line with the white space at its end, as BuildKit keeps it.</summary>
    public MappedText Original => _head.Original;

    public MappedText Keyword => _head.Keyword;

    public IReadOnlyList<FlagSyntax> Flags => _head.Flags;

    /// <summary>What follows the flags, trimmed.</summary>
    public MappedText Arguments => _head.Arguments;

    public IReadOnlyList<HeredocSyntax> Heredocs { get; private set; } = NoHeredocs;

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

    /// <summary>Says where the instruction ends, once its heredocs are read; the parser does so before anybody else sees it.</summary>
    public virtual void Complete(TextSpan span, TextSpan extent, TextSpan? emptyLine, IReadOnlyList<HeredocSyntax> heredocs)
    {
        Span = span;
        Extent = extent;
        EmptyLine = emptyLine;
        Heredocs = heredocs;
    }

    public override string ToString() => Line.ToString();
}
