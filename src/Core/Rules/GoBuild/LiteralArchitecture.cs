using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>An architecture in the Dockerfile is right on one machine and gives "exec format error" on the other.</summary>
internal sealed class LiteralArchitecture : Rule
{
    private const string Variable = "GOARCH";

    public override RuleDescriptor Descriptor { get; } = new("GCG0505", "literal-architecture")
    {
        Title = "GOARCH is fixed in the Dockerfile",
        Message = "GOARCH is fixed to '{0}': built for another platform, the image carries a program that stops with 'exec format error'",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Safe,
        Words = [Variable],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (var arrival in BinaryArrival.In(build))
        {
            // A program for a browser or for another system is cargo: the image does not start it.
            var invocation = arrival.Build;
            if (FindLiteral(invocation) is not { } literal || !ProgramLinking.IsForLinux(invocation) || IsMeant(arrival, literal.Value) || !reported.Add(literal.Where))
                continue;

            var finding = At(build.At(literal.Where), literal.Value) with
            {
                Related = [new RelatedLocation(build.At(invocation.Command.Span), "the program is built here")],
            };
            findings.Add(finding.WithFix("Take the architecture from the platform", TargetArchitecture.EditsFor(build, literal.Step, literal.Where)));
        }
    }

    private static (string Value, TextSpan Where, StageStep Step)? FindLiteral(GoInvocation invocation)
    {
        if (invocation.Command.Variable(Variable) is not { IsKnown: true, IsDefault: false, Text: { Length: > 0 } text })
            return null;

        if (invocation.Command.AssignmentOf(Variable) is { } assignment)
            return assignment.Value.Value == text ? (text, assignment.Value.Span, invocation.Step) : null;

        return FindEnv(invocation) is { Pair.Value: { } value, Step: var step } && value.ToString().Trim('"', '\'') == text ? (text, value.SourceSpan(), step) : null;
    }

    private static (KeyValue Pair, StageStep Step)? FindEnv(GoInvocation invocation)
    {
        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            var last = ReferenceEquals(stage, invocation.Step.Stage) ? invocation.Step.Index : stage.Steps.Count;
            for (var index = last - 1; index >= 0; index--)
            {
                if (stage.Steps[index].Instruction is not EnvInstruction env)
                    continue;

                foreach (var pair in env.Pairs)
                {
                    if (pair.Key.Equals(Variable))
                        return (pair, stage.Steps[index]);
                }
            }
        }

        return null;
    }

    // Somebody who says the platform of the image, of the whole build, or in the name of stage, file or base, means it.
    private static bool IsMeant(BinaryArrival arrival, string architecture)
    {
        var build = arrival.Stage.Build;
        foreach (var stage in new[] { arrival.Stage, arrival.Build.Stage })
        {
            if (Names(stage.Stage.Name, architecture) || Names(stage.ImageName, architecture))
                return true;
        }

        if (Names(build.Source.Path, architecture))
            return true;

        if (build.Settings.Platforms.Count == 0)
            return Names(PlatformOf(arrival.Stage), architecture);

        foreach (var platform in build.Settings.Platforms)
        {
            if (!Names(platform, architecture))
                return false;
        }

        return true;
    }

    private static string? PlatformOf(ContainerStage stage)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            if (ancestor.Platform is { Value: { } platform })
                return platform;
        }

        return null;
    }

    private static bool Names(string? text, string architecture)
    {
        if (text is null)
            return false;

        foreach (var name in (string[])[architecture, .. OtherNames(architecture)])
        {
            if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static string[] OtherNames(string architecture) => architecture switch
    {
        "amd64" => ["x86_64", "x86-64", "x64"],
        "arm64" => ["aarch64"],
        "386" => ["i386", "x86"],
        _ => [],
    };
}
