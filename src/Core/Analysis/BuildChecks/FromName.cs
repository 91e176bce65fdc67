using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>What the image behind FROM comes to.</summary>
internal static class FromName
{
    /// <summary>Variables of a FROM that nothing declares in front of the first FROM, each name once.</summary>
    /// <param name="expansion">The image or the platform after expansion.</param>
    /// <param name="globals">What is declared.</param>
    public static IReadOnlyList<VariableUse> Undeclared(Expansion expansion, GlobalArguments globals)
    {
        List<VariableUse>? found = null;
        foreach (var use in expansion.Variables)
        {
            if (use.Value is { IsKnown: true, IsSet: false } && !globals.Declares(use.Name) && !IsIn(found, use.Name))
                (found ??= []).Add(use);
        }

        if (found is null)
            return [];

        return found;
    }

    /// <summary>What the defaults make of the image when no argument is given, where that is known and no image can have such a name.</summary>
    public static string? InvalidDefault(Stage stage, GlobalArguments defaults) =>
        defaults.Expand(stage.From.Image).Value is { } name && ImageNameGrammar.ProblemOf(name) is not null ? name : null;

    /// <summary>Why no build gets past the name: it cannot be expanded, or nothing is left of it.</summary>
    public static BuildStop? Fault(Stage stage)
    {
        var image = stage.From.Image;
        var expansion = stage.Base.Expansion;
        if (BuildStop.Of(new StepWord(image, expansion, null), image) is { } stop)
            return stop;

        return expansion.Value is "" ? new BuildStop(image.SourceSpan(), $"base name ({image}) should not be blank", expansion.IsDefault) : null;
    }

    /// <summary>Why no image can have the name; <c>null</c> for a stage and where it is not known.</summary>
    public static BuildStop? ImageFault(Stage stage)
    {
        var expansion = stage.Base.Expansion;
        if (stage.Base.Image is not { IsScratch: false } || expansion.Value is not { } name || ImageNameGrammar.ProblemOf(name) is not { } problem)
            return null;

        return new BuildStop(stage.From.Image.SourceSpan(), $"failed to parse stage name {GoQuote.Of(name)}: {problem}", expansion.IsDefault);
    }

    /// <summary>Why the name of the stage itself is refused: it has to be one that a named context could have.</summary>
    public static BuildStop? StageNameFault(Stage stage) => stage.Name is { } name && !IsOneWord(name) && !StageNames.IsReserved(name) && ImageNameGrammar.ProblemOf(name) is { } problem
        ? new BuildStop(stage.From.StageName!.Value.SourceSpan(), $"invalid context name {name}: {problem}", false)
        : null;

    // Letters and digits alone are always fine.
    private static bool IsOneWord(string name)
    {
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
                return false;
        }

        return true;
    }

    private static bool IsIn(List<VariableUse>? found, string name)
    {
        foreach (var use in found ?? [])
        {
            if (use.Name == name)
                return true;
        }

        return false;
    }
}
