using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>What the findings for every folder that can be the build context agree on, and what they do not.</summary>
internal sealed class ContextAgreement
{
    private readonly List<Finding> _disputed = [];
    private List<Finding>? _common;

    /// <summary>The findings that stand: those that hold for every folder, and those that no folder can change.</summary>
    public IReadOnlyList<Finding> Common => _common ?? [];

    /// <summary>The findings that hold for some folders only.</summary>
    public IReadOnlyList<Finding> Disputed => _disputed;

    /// <summary>Adds the findings for one folder.</summary>
    public void Add(List<Finding> findings)
    {
        if (_common is not { } common)
        {
            _common = findings;
            return;
        }

        var here = PlacesOf(common);
        var there = PlacesOf(findings);
        _common = [];
        foreach (var finding in common)
        {
            if (there.TryGetValue(PlaceOf(finding), out var other))
                _common.Add(Shared(finding, other));
            else
                AddSingle(_common, finding);
        }

        foreach (var finding in findings)
        {
            if (!here.ContainsKey(PlaceOf(finding)))
                AddSingle(_common, finding);
        }
    }

    // The quieter of two is true of both; what mends the file in one context only is no remedy.
    private static Finding Shared(Finding finding, Finding other)
    {
        var quieter = other.Severity < finding.Severity ? other : finding;
        var agree = finding.Fix is { } fix && other.Fix?.EditsLike(fix) == true;
        return quieter.Fix is null || agree ? quieter : quieter with { Fix = null };
    }

    private void AddSingle(List<Finding> common, Finding finding)
    {
        if (IsFailure(finding))
            common.Add(finding);
        else if (finding.Rule.IsAboutIgnoreFile)
            common.Add(finding.Severity is Severity.Error ? finding with { Severity = Severity.Warning } : finding);
        else
            _disputed.Add(finding);
    }

    // What is wrong with the checker does not depend on the context.
    private static bool IsFailure(Finding finding) => ReferenceEquals(finding.Rule, HostRules.RuleFailed);

    private static Dictionary<(string, string, TextSpan, string), Finding> PlacesOf(List<Finding> findings)
    {
        var places = new Dictionary<(string, string, TextSpan, string), Finding>();
        foreach (var finding in findings)
            places[PlaceOf(finding)] = finding;

        return places;
    }

    private static (string Id, string Path, TextSpan Span, string Failure) PlaceOf(Finding finding) =>
        (finding.Rule.Id, finding.Where.Source.Path, finding.Where.Span, IsFailure(finding) ? finding.Message : "");
}
