using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A default inside of a stage comes before the automatic value, so that every platform gets the same.</summary>
internal sealed class DefaultedPlatformArgument : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0519", "defaulted-platform-argument")
    {
        Title = "An automatic platform argument is given a default inside a stage",
        Message = "'{0}' is set to '{1}' in this stage whatever platform is built for: the default hides the value that BuildKit gives",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Arg,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            foreach (var step in stage.Steps)
            {
                if (step.Instruction is not ArgInstruction argument || step.IsTrigger)
                    continue;

                foreach (var declaration in argument.Declarations)
                {
                    if (HidingDefault(build, step, declaration) is { } value)
                        findings.Add(Report(build, declaration, value));
                }
            }
        }
    }

    private Finding Report(ContainerBuild build, KeyValue declaration, string value)
    {
        var finding = At(build.At(declaration.Span), declaration.Key.ToString(), value);
        return finding.WithFix("Take the default away", [build.Replace(TextSpan.FromBounds(declaration.Key.SourceSpan().End, declaration.Span.End), "")]);
    }

    // "ARG TARGETARCH=${TARGETARCH:-amd64}" below "ARG TARGETARCH" keeps the automatic value.
    private static string? HidingDefault(ContainerBuild build, StageStep step, KeyValue declaration)
    {
        var name = declaration.Key.ToString();
        if (!TargetPlatform.IsArgument(name) || declaration.Value is not { } written || step.Stage.IsGiven(name))
            return null;

        if (step.ExpandDefault(written).Value is not { } value || IsAlwaysSo(build, step, name, value))
            return null;

        return written.ToString().IndexOf('$') < 0 || step.VariableBefore(name) is { IsKnown: true, Text: null } ? value : null;
    }

    private static bool IsAlwaysSo(ContainerBuild build, StageStep step, string name, string value)
    {
        if (name == "TARGETOS" && value == "linux" && !build.Of(step.Stage).IsWindows)
            return true;

        foreach (var platform in build.Settings.Platforms)
        {
            if (value.Length == 0 || platform.IndexOf(value, StringComparison.OrdinalIgnoreCase) < 0)
                return false;
        }

        return build.Settings.Platforms.Count > 0 || TargetPlatform.IsFixed(step.Stage, value);
    }
}
