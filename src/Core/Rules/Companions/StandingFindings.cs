using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Companions;

/// <summary>How loud a finding about a build is when other files speak of the same build.</summary>
internal static class StandingFindings
{
    /// <summary>Adds what is left of a finding: a doubtful one is no more than a warning.</summary>
    public static void Add(this Findings findings, Finding finding, Standing standing)
    {
        if (standing == Standing.Certain)
            findings.Add(finding);
        else if (standing == Standing.Doubtful)
            findings.Add(finding.Severity > Severity.Warning ? finding with { Severity = Severity.Warning } : finding);
    }
}
