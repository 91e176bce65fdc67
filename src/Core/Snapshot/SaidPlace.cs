using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>By what two findings are known as the same one, when two Dockerfiles share the file that it is about.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Path">Path of the file below the root.</param>
/// <param name="Span">The place in it.</param>
public readonly record struct SaidPlace(string RuleId, string Path, TextSpan Span);
