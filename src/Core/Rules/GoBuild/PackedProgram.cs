using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A packed program is smaller on the disk of the registry, which packs layers anyway, and larger in memory.</summary>
internal sealed class PackedProgram : Rule
{
    private static readonly string[] OtherModes = ["-d", "-l", "-t", "-V", "-h", "--decompress", "--fileinfo", "--help", "--license", "--list", "--test", "--version"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0518", "packed-program")
    {
        Title = "The shipped program is packed",
        Message = "'{0}' packs the program: it is unpacked into memory at every start, no container shares its pages with another, and scanners do not see into it",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.GoProgram,
        Words = ["upx"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Commands)
                {
                    if (Packs(command) && build.FeedsShipped(stage) && BuildsPrograms(stage))
                        findings.Add(At(build.At(command.Span), command.Name!));
                }
            }
        }
    }

    private static bool Packs(RunCommand command)
    {
        if (command.Program != "upx")
            return false;

        foreach (var word in command.Unwrapped.Words)
        {
            if (word.Value is { } option && Array.IndexOf(OtherModes, option) >= 0)
                return false;
        }

        return command.Unwrapped.Words.Count > 1;
    }

    // A stage that brings what another has built packs it just so.
    private static bool BuildsPrograms(ContainerStage stage)
    {
        if (stage.Binaries.Count > 0)
            return true;

        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.BuildsPrograms)
                return true;
        }

        return false;
    }
}
