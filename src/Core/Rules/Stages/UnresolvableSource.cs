using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Stages;

/// <summary>What <c>--from</c> names is no stage that is there, and no image either.</summary>
internal sealed class UnresolvableSource : Rule
{
    private static readonly char[] ImageSigns = ['/', ':', '.', '@'];
    private static readonly char[] Special = ['\\', '`', '$', '"', '\''];

    public override RuleDescriptor Descriptor { get; } = new("GCG0303", "unresolvable-source")
    {
        Title = "COPY --from or a mount names no stage that can be copied from",
        Message = "{0}: {1}",
        Category = RuleCategory.Stages,
        Severity = Severity.Error,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var reference in build.Graph.References.All)
        {
            if (!reference.Step.IsTrigger && Judge(build, reference) is { } finding)
                findings.Add(finding);
        }
    }

    private Finding? Judge(ContainerBuild build, StageReference reference)
    {
        var where = build.At(reference.Text);
        switch (reference.Kind)
        {
            case StageReferenceKind.NoSuchNumber:
                return At(where, $"There is no stage {reference.Name}", $"the build stops with 'invalid stage index {reference.Name}'");
            case StageReferenceKind.Variable:
                return At(where, $"'{reference.Name}' is taken as it is written", "the build stops with 'variable expansion is not supported for --from'");
            case StageReferenceKind.Stage when reference is { IsForward: true, TakesFiles: true } && !IsInCycle(build, reference):
                return Forward(build, reference);
            case StageReferenceKind.Image:
                return Image(build, reference);
            default:
                return null;
        }
    }

    // Which of two stages waits in vain shows when the stage is built.
    private Finding Forward(ContainerBuild build, StageReference reference) =>
        At(build.At(reference.Text), $"The stage '{reference.Name}' stands below", $"a build that needs both stops with 'cannot {Verb(reference)} from stage \"{reference.Name}\"'") with
        {
            Severity = build.IsReachable(reference.Step.Stage) ? Severity.Error : Severity.Warning,
            Related = [new RelatedLocation(build.At(reference.Stage!.From.StageName ?? reference.Stage.From.Image), "the stage")],
        };

    private static string Verb(StageReference reference) => reference.Step.Instruction.Kind == InstructionKind.Run ? "mount" : "copy";

    private Finding? Image(ContainerBuild build, StageReference reference)
    {
        var name = reference.Name;
        if (name == "scratch")
            return null;

        if (ImageNameGrammar.ProblemOf(name) is { } problem)
            return At(build.At(reference.Text), $"'{name}' is neither a stage nor an image", $"the build stops with 'failed to parse stage name {GoQuote.Of(name)}: {problem}'");

        // A word near to the name of a stage is hardly an image; a named context may be called so.
        if (name.IndexOfAny(ImageSigns) >= 0 || BaseImageCatalogue.Shipped.Find(new ImageName(name, null, null)) is not null || NearestName.To(name.ToLowerInvariant(), NamesAbove(build, reference)) is not { } near)
            return null;

        var finding = At(build.At(reference.Text), $"No stage is called '{name}', and '{near}' is near", $"unless there is a context of that name, the image 'docker.io/library/{name}' is pulled");
        return (finding with { Severity = Severity.Warning }).WithFix($"Take the stage '{near}'", build.Replace(reference.Text, near));
    }

    private static bool IsInCycle(ContainerBuild build, StageReference reference)
    {
        foreach (var cycle in build.Graph.Cycles)
        {
            if (ReferenceEquals(cycle, reference))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> NamesAbove(ContainerBuild build, StageReference reference)
    {
        foreach (var stage in build.Graph.Stages)
        {
            // A name with one of these cannot be written as it is, and no builder takes it.
            if (stage.Index < reference.Step.Stage.Index && stage.Name is { } name && name.IndexOfAny(Special) < 0)
                yield return name;
        }
    }
}
