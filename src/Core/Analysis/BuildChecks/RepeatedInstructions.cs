using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>CMD, ENTRYPOINT and HEALTHCHECK instructions of one stage that a later one replaces.</summary>
internal static class RepeatedInstructions
{
    /// <summary>Each with the next one of its kind, in the order of the later ones.</summary>
    public static IReadOnlyList<(StageStep Earlier, StageStep Later)> In(Stage stage)
    {
        List<(StageStep, StageStep)>? found = null;
        StageStep? command = null;
        StageStep? entrypoint = null;
        StageStep? healthcheck = null;
        foreach (var step in stage.Steps)
        {
            switch (step.Instruction.Kind)
            {
                case InstructionKind.Cmd:
                    Follow(ref command, step, ref found);
                    break;
                case InstructionKind.Entrypoint:
                    Follow(ref entrypoint, step, ref found);
                    break;
                case InstructionKind.Healthcheck:
                    Follow(ref healthcheck, step, ref found);
                    break;
            }
        }

        if (found is null)
            return [];

        return found;
    }

    private static void Follow(ref StageStep? earlier, StageStep step, ref List<(StageStep, StageStep)>? found)
    {
        if (earlier is not null)
            (found ??= []).Add((earlier, step));

        earlier = step;
    }
}
