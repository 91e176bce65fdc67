using GoContainerGuard.Text;

namespace GoContainerGuard.Documents;

/// <summary>A value whose tag gives it a meaning of its own, such as <c>!reset</c>: it is there, and what it is nobody knows here.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record DocumentOpaque(TextSpan Span) : DocumentNode(Span);
