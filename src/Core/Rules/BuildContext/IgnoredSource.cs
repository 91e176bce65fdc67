using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>The file is in the repository, and the ignore file keeps it from the builder.</summary>
internal sealed class IgnoredSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1204", "ignored-source")
    {
        Title = "A source of COPY is kept out of the build context by the ignore file",
        Message = "'{0}' is kept out of the build context by '{1}': the build stops with '\"/{0}\": not found'",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Error,
        SpeaksOf = Facts.IgnoreFile,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: not null } context || ReleaseTool.MayBuild(build))
            return;

        foreach (var source in build.ContextSources)
        {
            // A wildcard may match nothing; BuildKit accepts that.
            if (source.HasWildcard || source.IsDefault || context.Decide(source.Path) is not { Decision: ContextDecision.Excluded, ExcludedBy: { } pattern })
                continue;

            if (!build.IsReachable(source.Step.Stage))
                continue;

            var finding = At(build.At(source.Text), source.Path, pattern.Text) with { BuildKitCheck = BuildKitCheck.CopyIgnoredFile, Related = IgnoreLine(context, pattern) };
            findings.Add(finding.WithFix($"Take '{source.Path}' back in", IgnoreException.EditsFor(context, source.Path)));
        }
    }

    private static IReadOnlyList<RelatedLocation> IgnoreLine(Analysis.BuildContext context, IgnorePattern pattern) =>
        context.IgnoreFileText is { } text ? [new RelatedLocation(new SourceSpan(text, pattern.Span), "this line keeps it out")] : [];
}
