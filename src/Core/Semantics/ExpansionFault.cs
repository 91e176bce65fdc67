using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>Why a word cannot be expanded, so that the build stops at it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">BuildKit's text, without the words that name the whole word.</param>
/// <param name="Span">Where it is wrong, in the source that the word was read from.</param>
/// <param name="IsDefault">Whether another value of a build argument would heal it.</param>
internal sealed record ExpansionFault(ExpansionFaultKind Kind, string Message, TextSpan Span, bool IsDefault);
