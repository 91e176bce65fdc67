namespace GoContainerGuard.Conformance.Lint;

/// <summary>One warning of BuildKit.</summary>
/// <param name="Check">The name of the check.</param>
/// <param name="Start">1-based first line of the instruction.</param>
/// <param name="End">1-based last line.</param>
/// <param name="Message">BuildKit's words.</param>
internal sealed record LintWarning(string Check, int Start, int End, string Message);
