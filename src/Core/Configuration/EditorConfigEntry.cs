using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>One <c>key = value</c> of a configuration file.</summary>
/// <param name="Key">The key as written; keys are compared without regard to case.</param>
/// <param name="Value">The value without the white space around it and without an inline comment; may be empty.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="ValueSpan">Where the value stands; empty, at the place where a value would begin, when there is none.</param>
internal sealed record EditorConfigEntry(string Key, string Value, SourceSpan KeySpan, SourceSpan ValueSpan);
