using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>The go command looks for go.mod where it runs and in the folders above, and nowhere else.</summary>
internal sealed class NoModule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0408", "no-module")
    {
        Title = "A go command runs where there is no go.mod",
        Message = "There is no go.mod in '{0}'{1}: the build stops with '{2}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var needs in MissingNeeds.Unbrought(build, NeedKind.Module))
        {
            var invocation = needs[0].Invocation;
            var directory = invocation.Directory!;
            findings.Add(At(build.At(invocation.Span), directory, directory == "/" ? "" : " or above it", needs[0].Complaint) with { Related = Modules(build, invocation) });
        }
    }

    // Where the copies of the stage did put a go.mod.
    private static List<RelatedLocation> Modules(ContainerBuild build, GoInvocation invocation)
    {
        var related = new List<RelatedLocation>();
        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            foreach (var copy in build.Of(stage).Copies)
            {
                if (ReferenceEquals(stage, invocation.Step.Stage) && copy.Step.Index > invocation.Step.Index)
                    break;

                if (copy is { Origin.Kind: CopyOriginKind.BuildContext, Destination: { } destination } && build.Sources?.Find(StagePath.Join(destination, "go.mod")!, invocation.Step).State == Presence.Present)
                    related.Add(new RelatedLocation(build.At(copy.SourceText), $"this brings a go.mod to '{destination}'"));
            }
        }

        return related;
    }
}
