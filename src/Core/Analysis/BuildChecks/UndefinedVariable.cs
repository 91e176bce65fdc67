using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>A variable that nothing sets where an instruction uses it. BuildKit takes it for empty and says so.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Name">The name.</param>
/// <param name="Where">The reference, from its dollar sign on.</param>
/// <param name="Decides">Whether the result depends on it.</param>
internal sealed record UndefinedVariable(StageStep Step, string Name, TextSpan Where, bool Decides)
{
    /// <summary>Whether the reference says what to take when the variable is not set, so that its writer has thought of that: <c>${X:-a}</c>, <c>${X+b}</c>.</summary>
    public bool HasAlternative(SourceText source)
    {
        var at = Where.Start + 2 + Name.Length;
        if (at + 1 >= source.Content.Length || string.CompareOrdinal(source.Content, Where.Start, "${", 0, 2) != 0)
            return false;

        return source.Content[source.Content[at] == ':' ? at + 1 : at] is '-' or '+';
    }

    /// <summary>What the builder itself reads and never hands to a stage.</summary>
    public static bool IsForBuilderOnly(string name) => name is "BUILDKIT_SBOM_SCAN_CONTEXT" or "BUILDKIT_SBOM_SCAN_STAGE";

    /// <summary>Those of an instruction, each name once a word.</summary>
    public static IReadOnlyList<UndefinedVariable> In(StageStep step, IReadOnlyList<StepWord> words)
    {
        List<UndefinedVariable>? found = null;
        foreach (var word in words)
        {
            var first = found?.Count ?? 0;
            foreach (var use in word.Expansion.Variables)
            {
                if (use.Value is not { IsKnown: true, IsSet: false } || IsForBuilderOnly(use.Name) || IsDeclared(step, use.Name, word) || IsIn(found, first, use.Name))
                    continue;

                (found ??= []).Add(new UndefinedVariable(step, use.Name, word.PlaceOf(use), use.Decides));
            }
        }

        if (found is null)
            return [];

        return found;
    }

    private static bool IsIn(List<UndefinedVariable>? found, int first, string name)
    {
        for (var index = first; index < (found?.Count ?? 0); index++)
        {
            if (found![index].Name == name)
                return true;
        }

        return false;
    }

    // An ARG without a value is declared all the same; a name of the same ARG counts for those behind it.
    private static bool IsDeclared(StageStep step, string name, StepWord word)
    {
        if (step.Stage.Variables.DeclaresArgument(step.Index - 1, name))
            return true;

        if (step.Instruction is not ArgInstruction arg)
            return false;

        foreach (var declaration in arg.Declarations)
        {
            if (declaration.Value is { } value && value.Start == word.Text.Start)
                return false;

            if (declaration.Key.Equals(name))
                return true;
        }

        return false;
    }
}
