using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>A path that is not in the context; spoken of only where somebody said which folder that is.</summary>
internal sealed class MissingSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1205", "missing-source")
    {
        Title = "A source of COPY does not exist in the build context",
        Message = "'{0}' does not exist in the build context {1}: the build stops with '\"/{0}\": not found'{2}",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (!build.IsContextNamed || build.Context is not { } context || ReleaseTool.MayBuild(build))
            return;

        foreach (var take in ContextTakes.Of(build))
        {
            // A wildcard may match nothing; BuildKit accepts that.
            if (take.HasWildcard || take.IsDefault || context.Decide(take.Path).Decision is not ContextDecision.Missing || PrebuiltArtefact.MayBe(build, context, take.Path))
                continue;

            var near = NearestPath.Find(context, build.Source.Path, take.Path);
            var hint = near is null ? "" : $", while '{near}' exists";
            var finding = At(take.Where, take.Path, context.Folder.Length == 0 ? "'.'" : $"'{context.Folder}'", hint);
            findings.Add(finding.WithFix($"Take '{near}'", near is null ? null : Replace(take, near)));
        }
    }

    // What hangs on a variable or stands in quotes is left to its author.
    private static TextEdit[]? Replace(ContextTake take, string near)
    {
        var written = take.Where.Text;
        var at = written.IndexOf(take.Path, StringComparison.Ordinal);
        return !take.IsMount && at >= 0 && written.Substring(0, at) is "" or "/" or "./" && near.IndexOf(' ') < 0
            ? [new TextEdit(take.Where with { Span = new TextSpan(take.Where.Span.Start + at, take.Path.Length) }, near)]
            : null;
    }
}
