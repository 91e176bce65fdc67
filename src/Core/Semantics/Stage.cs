
using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Semantics;

/// <summary>One FROM and what follows it.</summary>
internal sealed class Stage
{
    private Stage[]? _ancestry;

    public required int Index { get; init; }

    /// <summary>The name in lower case; <c>null</c> for a stage without one.</summary>
    public required string? Name { get; init; }

    public required FromInstruction From { get; init; }

    public required StageBase Base { get; init; }

    /// <summary>The <c>--platform</c> flag after expansion; <c>null</c> without one.</summary>
    public required Expansion? Platform { get; init; }

    public required char Escape { get; init; }

    public required BuildSettings Settings { get; init; }

    public required VariableScope Variables { get; init; }

    /// <summary>The instructions in order, without the FROM.</summary>
    public required List<StageStep> Steps { get; init; }

    /// <summary>What is in force before the first instruction.</summary>
    public required StagePosition Start { get; init; }

    /// <summary>What is in force in the image that results.</summary>
    public StagePosition End => Steps.Count == 0 ? Start : Steps[Steps.Count - 1].After;

    /// <summary>Whether it is built for its own sake: the last stage, and those that configuration names.</summary>
    public required bool IsTarget { get; init; }

    /// <summary>The stage itself, the stage it starts from, and so on.</summary>
    public Stage[] Ancestry => _ancestry ??= FindAncestry();

    /// <summary>The image that the whole ancestry starts from; <c>null</c> when it is not known.</summary>
    public ImageReference? RootImage
    {
        get
        {
            var stage = this;
            while (stage.Base.Stage is { } parent)
                stage = parent;

            return stage.Base.Image;
        }
    }

    /// <summary>What a variable holds in the image that results.</summary>
    public VariableValue Environment(string name) => Variables.EnvironmentAfter(Steps.Count, name);

    /// <summary>Whether the command line gives a build argument of that name, with a value that is known or not.</summary>
    public bool IsGiven(string argument) => Settings.BuildArguments.ContainsKey(argument);

    private Stage[] FindAncestry()
    {
        if (Base.Stage is null)
            return [this];

        var ancestry = new List<Stage>();
        for (var stage = this; stage is not null; stage = stage.Base.Stage)
            ancestry.Add(stage);

        return [.. ancestry];
    }

    public override string ToString() => Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
