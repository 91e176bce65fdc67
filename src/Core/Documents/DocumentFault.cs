using GoContainerGuard.Text;

namespace GoContainerGuard.Documents;

/// <summary>Why a file is no YAML or JSON.</summary>
/// <param name="Span">Where the reader stopped.</param>
/// <param name="Message">Its words, without a full stop.</param>
public sealed record DocumentFault(TextSpan Span, string Message);
