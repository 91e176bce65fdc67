using GoContainerGuard.Analysis;
using GoContainerGuard.Context;

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

            var near = NearestPath.Find(context, build.Source.Path, take.Path) is { } path ? $", while '{path}' exists" : "";
            findings.Add(At(take.Where, take.Path, context.Folder.Length == 0 ? "'.'" : $"'{context.Folder}'", near));
        }
    }
}
