using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>What every instruction has, whatever its keyword. The parser completes it before anybody else sees it.</summary>
internal sealed class InstructionHead
{
    private static readonly FlagSyntax[] NoFlags = [];
    private static readonly HeredocSyntax[] NoHeredocs = [];

    private readonly MappedText _original;
    private readonly int _lineStart;
    private readonly int _lineLength;
    private readonly int _keywordLength;
    private int _argumentsStart;
    private int _argumentsLength;

    /// <param name="kind">Which instruction.</param>
    /// <param name="original">The joined line as BuildKit keeps it: white space at its end is still there.</param>
    /// <param name="lineStart">Where the trimmed line starts in it.</param>
    /// <param name="lineLength">The length of the trimmed line.</param>
    /// <param name="keywordLength">The length of the name, with which the trimmed line starts.</param>
    public InstructionHead(InstructionKind kind, MappedText original, int lineStart, int lineLength, int keywordLength)
    {
        Kind = kind;
        _original = original;
        _lineStart = lineStart;
        _lineLength = lineLength;
        _keywordLength = keywordLength;
        Flags = NoFlags;
        Heredocs = NoHeredocs;
    }

    public InstructionKind Kind { get; }

    public TextSpan Span { get; private set; }

    public TextSpan Extent { get; private set; }

    public TextSpan? EmptyLine { get; private set; }

    public MappedText Original => _original;

    public MappedText Line => _original.Slice(_lineStart, _lineLength);

    public MappedText Keyword => _original.Slice(_lineStart, _keywordLength);

    public MappedText Arguments => _original.Slice(_argumentsStart, _argumentsLength);

    public IReadOnlyList<FlagSyntax> Flags { get; private set; }

    public IReadOnlyList<HeredocSyntax> Heredocs { get; private set; }

    /// <summary>Says what stands behind the name.</summary>
    public void SetArguments(FlagSyntax[] flags, MappedText arguments)
    {
        Flags = flags;
        _argumentsStart = arguments.Start - _original.Start;
        _argumentsLength = arguments.Length;
    }

    /// <summary>Says where the instruction ends, once its heredocs are read.</summary>
    public void Complete(TextSpan span, TextSpan extent, TextSpan? emptyLine, IReadOnlyList<HeredocSyntax> heredocs)
    {
        Span = span;
        Extent = extent;
        EmptyLine = emptyLine;
        Heredocs = heredocs;
    }
}
