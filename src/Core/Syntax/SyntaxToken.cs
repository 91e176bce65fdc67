using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>One tile of the file.</summary>
internal readonly record struct SyntaxToken(TokenKind Kind, TextSpan Span);
