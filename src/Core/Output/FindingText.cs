using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>A finding as one line of text.</summary>
public static class FindingText
{
    /// <summary><c>path(line,column): warning GCG0602: message</c>, line and column 1-based, the path relative to the root.</summary>
    public static string Of(Finding finding) =>
        $"{finding.Where}: {SeverityWords.Of(finding.Severity)} {finding.Rule.Id}: {finding.Message}";
}
