using System;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>A variable of the go command that ENV takes from an automatic argument which the stage does not declare.</summary>
/// <param name="Variable">Such as <c>GOARCH</c>.</param>
/// <param name="Invocation">The first go command that finds it empty.</param>
internal sealed record HandedPlatform(string Variable, GoInvocation Invocation)
{
    /// <summary>The variables that say what go builds for.</summary>
    public static string[] Variables { get; } = ["GOOS", "GOARCH", "GOARM", "GOAMD64"];

    /// <summary>What an undefined variable was to be; <c>null</c> when it is for something else, or no go command builds with it.</summary>
    public static HandedPlatform? Of(ContainerBuild build, UndefinedVariable undefined)
    {
        if (undefined.Step.Instruction is not EnvInstruction env || !AutomaticArguments.Contains(undefined.Name) || undefined.HasAlternative(build.Source))
            return null;

        foreach (var pair in env.Pairs)
        {
            if (pair.Value is not { } value || !value.SourceSpan().Contains(undefined.Where))
                continue;

            var variable = pair.Key.ToString();
            return Array.IndexOf(Variables, variable) >= 0 && FirstUser(build, undefined.Step, variable) is { } invocation ? new HandedPlatform(variable, invocation) : null;
        }

        return null;
    }

    private static GoInvocation? FirstUser(ContainerBuild build, StageStep step, string variable)
    {
        foreach (var stage in build.Stages)
        {
            if (Array.IndexOf(stage.Stage.Ancestry, step.Stage) < 0)
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.BuildsPrograms && (!ReferenceEquals(stage.Stage, step.Stage) || invocation.Step.Index > step.Index)
                    && GoEnvironment.Variable(invocation, variable) is { IsKnown: true, Text: "" })
                    return invocation;
            }
        }

        return null;
    }
}
