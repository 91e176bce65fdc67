using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>The debug variant of distroless is the plain one with BusyBox: some four hundred programs, a shell among them.</summary>
internal sealed class DebugVariant : Rule
{
    private const string Debug = "debug";

    public override RuleDescriptor Descriptor { get; } = new("GCG0709", "debug-variant")
    {
        Title = "The debug variant of a distroless image is shipped",
        Message = "'{0}' is the variant with a shell and some 400 programs of BusyBox, and it is what is shipped",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage is not { Stage.RootImage: { Tag: { } tag }, Base.Family: "distroless" } || PlainOf(tag) is not { } plain)
                continue;

            findings.Add(At(build.At(stage.RootImageText), stage.ImageName).WithFix("Take the variant without a shell", EditsFor(stage, tag, plain)));
        }
    }

    // "debug-nonroot-arm64" is "nonroot-arm64" with BusyBox, and "debug-arm64" is "latest-arm64".
    private static string? PlainOf(string tag)
    {
        if (tag != Debug && !tag.StartsWith(Debug + "-", StringComparison.Ordinal))
            return null;

        var rest = tag.Substring(Debug.Length);
        return rest.StartsWith("-nonroot", StringComparison.Ordinal) ? rest.Substring(1) : "latest" + rest;
    }

    // Whoever uses the shell cannot do without; a digest, or a name in a variable, is not ours to find anew.
    private static TextEdit[]? EditsFor(ContainerStage stage, string tag, string plain)
    {
        var text = stage.RootImageText.ToString();
        if (UsesShell(stage) || stage.Stage.RootImage?.Digest is not null || !text.EndsWith(":" + tag, StringComparison.Ordinal))
            return null;

        return [stage.Build.Replace(stage.RootImageText, text.Substring(0, text.Length - tag.Length) + plain)];
    }

    private static bool UsesShell(ContainerStage stage)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var step in ancestor.Steps)
            {
                switch (step.Instruction)
                {
                    case RunInstruction or ShellInstruction or OnbuildInstruction:
                    case HealthcheckInstruction { IsNone: false, Exec: null }:
                    case CommandInstruction { IsExecForm: false }:
                    case HealthcheckInstruction { Exec: { Count: > 0 } words } when IsBusyBox(stage, words[0].Value):
                    case CommandInstruction { Exec: { Count: > 0 } start } when IsBusyBox(stage, start[0].Value):
                        return true;
                }
            }
        }

        return false;
    }

    // What the programs of this Dockerfile are is known by their paths; a bare name is looked up.
    private static bool IsBusyBox(ContainerStage stage, string program)
    {
        if (program.StartsWith("/busybox/", StringComparison.Ordinal))
            return true;

        foreach (var binary in stage.Binaries)
        {
            if (binary.Path == program || StagePath.BaseName(binary.Path) == program)
                return false;
        }

        return program.IndexOf('/') < 0;
    }
}
