using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>The architecture that the build is for in the place of one that is written down, and the ARG that makes it known in the stage.</summary>
internal static class TargetArchitecture
{
    private const string Argument = "TARGETARCH";
    private const string Variable = "GOARCH";

    /// <summary>The edits; <c>null</c> where no shell would replace a variable, or where the name stands for something else.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, StageStep step, TextSpan where)
    {
        if (build.IsTrigger(step.Instruction) || !IsReplaced(build, step.Instruction, where))
            return null;

        var replacement = build.Replace(where, "$" + Argument);
        return step.VariableBefore(Argument) switch
        {
            { IsKnown: false, Reason: UnknownReason.Platform } => [replacement],
            { IsKnown: true, Text: null } => [build.InsertAbove(FirstUse(step), $"{(IsLower(step) ? "arg" : "ARG")} {Argument}"), replacement],
            _ => null,
        };
    }

    private static bool IsReplaced(ContainerBuild build, InstructionSyntax instruction, TextSpan where)
    {
        if (instruction is EnvInstruction)
            return true;

        // Single quotes keep the shell from looking for variables.
        const string assignment = Variable + "=";
        var start = where.Start - assignment.Length;
        return string.CompareOrdinal(build.Source.Content, start, assignment, 0, assignment.Length) == 0 && build.Source.Content[start - 1] != '\'';
    }

    private static bool IsLower(StageStep step) => step.Instruction.Keyword[0] is >= 'a' and <= 'z';

    // Several commands of a stage share one ARG, above the first of them.
    private static InstructionSyntax FirstUse(StageStep step)
    {
        foreach (var other in step.Stage.Steps)
        {
            if (other.Instruction is RunInstruction or EnvInstruction && other.Instruction.Line.ToString().Contains(Variable)
                && step.Stage.From.Span.Start < other.Instruction.Span.Start)
                return other.Instruction;
        }

        return step.Instruction;
    }
}
