using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>A label of an image that is shipped.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Index">Which of its pairs.</param>
/// <param name="Key">The key, without quotes.</param>
/// <param name="Value">The value after expansion.</param>
internal sealed record LabelUse(StageStep Step, int Index, string Key, Expansion Value)
{
    public LabelInstruction Label => (LabelInstruction)Step.Instruction;

    public KeyValue Pair => Label.Pairs[Index];

    /// <summary>Whether the value stands there as it is, without variables.</summary>
    public bool IsWritten => Pair.Value is { } value && value.IndexOf('$') < 0;

    /// <summary>The labels of a stage whose key is known, in order.</summary>
    public static List<LabelUse> In(ContainerStage stage)
    {
        var labels = new List<LabelUse>();
        foreach (var step in stage.Steps)
        {
            if (step is not { IsTrigger: false, Instruction: LabelInstruction label })
                continue;

            for (var index = 0; index < label.Pairs.Count; index++)
            {
                if (label.Pairs[index].Value is { } value && step.Expand(label.Pairs[index].Key).Value is { Length: > 0 } key)
                    labels.Add(new LabelUse(step, index, key, step.Expand(value)));
            }
        }

        return labels;
    }

    /// <summary>The label goes, and the instruction with its last one.</summary>
    public TextEdit[]? RemovalFrom(ContainerBuild build)
    {
        var spans = new List<TextSpan>();
        foreach (var pair in Label.Pairs)
            spans.Add(pair.Span);

        return build.IsTrigger(Label) || build.RemoveWord(Label, spans, Index) is not { } edit ? null : [edit];
    }
}
