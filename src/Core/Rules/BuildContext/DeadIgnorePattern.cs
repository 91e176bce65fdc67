using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>A line that changes nothing is usually one that was meant to.</summary>
internal sealed class DeadIgnorePattern : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1207", "dead-ignore-pattern")
    {
        Title = "A pattern of the ignore file does nothing",
        Message = "'{0}' does nothing: {1}",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Info,
        SpeaksOf = Facts.IgnoreFile,
        Fix = FixSafety.Safe,
        IsAboutIgnoreFile = true,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } text, IgnoreFile: { } file })
            return;

        foreach (var dead in DeadPatterns.In(file))
        {
            IReadOnlyList<RelatedLocation> related = dead.Other is { } other ? [new RelatedLocation(new SourceSpan(text, other.Span), "this line decides")] : [];
            var where = new SourceSpan(text, dead.Pattern.Span);
            var finding = At(where, where.Text, Reason(dead)) with { Related = related };
            findings.Add(finding.WithFix("Remove the line", LineEdits.Remove(text, where.Span)));
        }
    }

    private static string Reason(DeadPattern dead) => dead.Reason switch
    {
        DeadPatternReason.MatchesNoPath => "paths of the context start with a name, so that it matches none",
        DeadPatternReason.Repeats => $"'{dead.Other!.Text}' in line {LineOf(dead)} says it already",
        DeadPatternReason.Overruled => $"'{dead.Other!.Text}' in line {LineOf(dead)} keeps it out again, and the last line that matches counts",
        _ => $"no line above it keeps '{dead.Pattern.Glob}' itself out",
    };

    private static string LineOf(DeadPattern dead) => (dead.Other!.Line + 1).ToString(CultureInfo.InvariantCulture);
}
