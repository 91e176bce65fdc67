using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>Something that <c>docker build</c> refuses.</summary>
/// <param name="Kind">Who refuses it.</param>
/// <param name="Span">The smallest text at fault, in offsets of the file.</param>
/// <param name="Message">What is so, no full stop.</param>
internal sealed record SyntaxFault(FaultKind Kind, TextSpan Span, string Message)
{
    /// <summary>What would have to stand where, when that is plain.</summary>
    public (TextSpan Where, string NewText)? Correction { get; init; }
}
