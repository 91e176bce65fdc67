using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>A variable in a value of ENV that another pair of the same ENV sets: all pairs see what was set before the instruction.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Where">The reference.</param>
/// <param name="Pair">The pair that sets it.</param>
/// <param name="Before">What it holds before the instruction, which is what is taken.</param>
/// <param name="Meant">What the pair gives it.</param>
internal readonly record struct SiblingVariable(string Name, TextSpan Where, KeyValue Pair, VariableValue Before, Expansion Meant)
{
    /// <summary>Those of an ENV whose old value is not what the pair gives.</summary>
    public static IReadOnlyList<SiblingVariable> In(ExpandedStep expanded)
    {
        if (expanded.Step.Instruction is not EnvInstruction { Pairs.Count: > 1 } env)
            return [];

        var pairs = new Dictionary<string, KeyValue>();
        foreach (var pair in env.Pairs)
            pairs[pair.Key.ToString()] = pair;

        List<SiblingVariable>? found = null;
        foreach (var word in expanded.Words)
        {
            foreach (var use in word.Expansion.Variables)
            {
                if (!pairs.TryGetValue(use.Name, out var pair) || pair.Value is not { } value || value.Start == word.Text.Start || !use.Value.IsKnown)
                    continue;

                var meant = expanded.Step.Expand(value);
                if (meant.Value is { } text && text != (use.Value.Text ?? ""))
                    (found ??= []).Add(new SiblingVariable(use.Name, word.PlaceOf(use), pair, use.Value, meant));
            }
        }

        if (found is null)
            return [];

        return found;
    }
}
