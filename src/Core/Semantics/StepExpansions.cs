using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>The words of one instruction that were expanded, by their places: many ask for the same.</summary>
/// <param name="variableBefore">What a variable holds while the instruction runs.</param>
internal sealed class StepExpansions(Func<string, VariableValue> variableBefore)
{
    // With more words than these, looking one up costs less than comparing it with each of them.
    private const int FewWords = 8;

    private List<ExpandedWord>? _few;
    private Dictionary<(int Start, int Length), Expansion>? _many;

    /// <summary>What a variable holds while the instruction runs.</summary>
    public Func<string, VariableValue> VariableBefore { get; } = variableBefore;

    public Expansion? Find(MappedText word)
    {
        for (var index = 0; index < _few?.Count; index++)
        {
            if (_few[index].Start == word.Start && _few[index].Length == word.Length)
                return _few[index].Expansion;
        }

        return _many is not null && _many.TryGetValue((word.Start, word.Length), out var known) ? known : null;
    }

    public void Keep(MappedText word, Expansion expansion)
    {
        for (var index = 0; index < _few?.Count; index++)
        {
            if (_few[index].Start != word.Start || _few[index].Length != word.Length)
                continue;

            _few[index] = new ExpandedWord(word.Start, word.Length, expansion);
            return;
        }

        _few ??= new List<ExpandedWord>(1);
        if (_few.Count < FewWords)
            _few.Add(new ExpandedWord(word.Start, word.Length, expansion));
        else
            (_many ??= [])[(word.Start, word.Length)] = expansion;
    }

    private readonly record struct ExpandedWord(int Start, int Length, Expansion Expansion);
}
