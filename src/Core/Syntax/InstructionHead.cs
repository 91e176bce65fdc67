using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>What every instruction starts with, whatever its keyword.</summary>
/// <param name="kind">Which instruction.</param>
/// <param name="original">The joined line as BuildKit keeps it: white space at its end is still there.</param>
/// <param name="line">The same, trimmed.</param>
/// <param name="keywordLength">The length of the name, with which the trimmed line starts.</param>
/// <param name="flags">The leading flags.</param>
/// <param name="arguments">What follows the flags, trimmed.</param>
internal readonly struct InstructionHead(InstructionKind kind, MappedText original, MappedText line, int keywordLength, FlagSyntax[] flags, MappedText arguments)
{
    // Line, keyword and arguments are parts of the original and are kept as such: a tree holds many heads.
    private readonly int _lineStart = line.Start - original.Start;
    private readonly int _lineLength = line.Length;
    private readonly int _argumentsStart = arguments.Start - original.Start;
    private readonly int _argumentsLength = arguments.Length;
    private readonly int _keywordLength = keywordLength;

    public InstructionKind Kind { get; } = kind;

    public MappedText Original { get; } = original;

    public MappedText Line => Original.Slice(_lineStart, _lineLength);

    public MappedText Keyword => Original.Slice(_lineStart, _keywordLength);

    public MappedText Arguments => Original.Slice(_argumentsStart, _argumentsLength);

    public FlagSyntax[] Flags { get; } = flags;
}
