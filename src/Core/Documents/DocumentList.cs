using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Documents;

/// <summary>Values in order.</summary>
/// <param name="Items">The values.</param>
/// <param name="Span">From the first to the last character.</param>
public sealed record DocumentList(IReadOnlyList<DocumentNode> Items, TextSpan Span) : DocumentNode(Span);
