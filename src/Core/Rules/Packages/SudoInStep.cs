using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Packages;

/// <summary>A step runs as whom USER says: sudo is either of no use there, or a way back to root that ships with the image.</summary>
internal sealed class SudoInStep : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1306", "sudo-in-step")
    {
        Title = "A step uses sudo",
        Message = "{0}",
        Category = RuleCategory.Packages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Command,
        Fix = FixSafety.Unsafe,
        Words = ["sudo"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var shipped = ShippedLayers.Of(build);
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Commands)
                {
                    if (script.Step.IsTrigger || command.Shell.Words.Count < 2 || command.Shell.Name is not { } name || StagePath.BaseName(name) != "sudo")
                        continue;

                    var finding = IsRoot(stage.Base, script.Step.Before.User) switch
                    {
                        true => At(build.At(command.Shell.Words[0].Span), "'sudo' runs as root what runs as root anyway; the official images do not have it, and a step without it stops with 'sudo: not found'")
                            .WithFix("Run it as it is", EditsFor(build, command)),
                        false when Contains(shipped, stage) => At(build.At(command.Shell.Words[0].Span), "'sudo' takes root back in a step of an image that is shipped: whoever runs in the container can do the same"),
                        _ => null,
                    };

                    if (finding is not null)
                        findings.Add(finding);
                }
            }
        }
    }

    private static bool? IsRoot(BaseImage? image, UserSetting? user)
    {
        if (user is not null)
            return StageUser.Parse(user.Value)?.IsRoot;

        return image is { DefaultUser: { IsKnown: true } known } ? known.IsRoot : null;
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, RunCommand command)
    {
        // Options of sudo itself may name another user or keep the environment.
        var words = command.Shell.Words;
        return words[1].Value is { Length: > 0 } next && next[0] != '-' && next.IndexOf('=') < 0
            ? [build.Replace(TextSpan.FromBounds(words[0].Span.Start, words[1].Span.Start), "")]
            : null;
    }

    private static bool Contains(System.Collections.Generic.IReadOnlyList<ContainerStage> stages, ContainerStage stage)
    {
        foreach (var candidate in stages)
        {
            if (candidate == stage)
                return true;
        }

        return false;
    }
}
