using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Semantics;

/// <summary>The stages of a Dockerfile and how they hang together.</summary>
internal sealed class StageGraph(IReadOnlyList<Stage> stages)
{
    /// <summary>
    /// A stage that rests on a longer chain of stages than this is not followed to its end: what lies deeper is unknown, so that whoever
    /// walks the chain needs no bound of his own.
    /// </summary>
    public const int MostDepth = 128;

    private int[]? _depths;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Stage> Stages { get; } = stages;

    /// <summary>The stage that a build without a target makes; <c>null</c> for a file without a FROM.</summary>
    public Stage? Last => Stages.Count == 0 ? null : Stages[Stages.Count - 1];

    /// <summary>Where a COPY takes its sources from.</summary>
    public CopyOrigin OriginOf(StageStep step, TransferInstruction transfer)
    {
        if (transfer.Flag("from") is not { } from)
            return CopyOrigin.BuildContext;

        var expansion = step.Expand(from.RawValue);
        if (expansion.Value is not { } name)
            return CopyOrigin.Unknown;

        if (Find(name, step.Stage.Index) is not { } stage)
            return new CopyOrigin(CopyOriginKind.Image, null, ImageReference.Parse(name));

        return IsTooDeep(stage) ? CopyOrigin.Unknown : new CopyOrigin(CopyOriginKind.Stage, stage, null);
    }

    /// <summary>Every image that is pulled: behind FROM, and behind the <c>--from</c> of a COPY. The empty image <c>scratch</c> is none.</summary>
    public IEnumerable<ImageUse> ImageUses
    {
        get
        {
            foreach (var stage in Stages)
            {
                if (stage.Base.Image is { IsScratch: false } image)
                    yield return new ImageUse(image, stage.From.Image);

                foreach (var step in stage.Steps)
                {
                    if (step.Instruction is TransferInstruction transfer && OriginOf(step, transfer).Image is { } copied)
                        yield return new ImageUse(copied, transfer.Flag("from")!.Value.RawValue);
                }
            }
        }
    }

    /// <summary>The stages that a stage takes something from: the one it starts from, those it copies from, those it mounts.</summary>
    public IEnumerable<Stage> SourcesOf(Stage stage)
    {
        if (stage.Base.Stage is { } parent)
            yield return parent;

        foreach (var step in stage.Steps)
        {
            if (step.Instruction is TransferInstruction transfer && OriginOf(step, transfer).Stage is { } origin)
                yield return origin;

            if (step.Instruction is not RunInstruction)
                continue;

            foreach (var mount in RunMount.Of(step))
            {
                if (mount.From is { } from && Find(from, stage.Index) is { } mounted)
                    yield return mounted;
            }
        }
    }

    /// <summary>A stage by name in any case, or by number, among those before another.</summary>
    public Stage? Find(string name, int before)
    {
        for (var index = before - 1; index >= 0; index--)
        {
            if (string.Equals(Stages[index].Name, name, StringComparison.OrdinalIgnoreCase))
                return Stages[index];
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < before ? Stages[number] : null;
    }

    // A file with few stages has no long chains.
    private bool IsTooDeep(Stage stage) => Stages.Count > MostDepth && (_depths ??= Depths())[stage.Index] > MostDepth;

    private int[] Depths()
    {
        var depths = new int[Stages.Count];
        foreach (var stage in Stages)
        {
            var deepest = stage.Base.Stage is { } parent ? depths[parent.Index] : 0;
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is TransferInstruction transfer && transfer.Flag("from") is { } from
                    && step.Expand(from.RawValue).Value is { } name && Find(name, stage.Index) is { } origin)
                    deepest = Math.Max(deepest, depths[origin.Index]);
            }

            depths[stage.Index] = deepest + 1;
        }

        return depths;
    }
}
