using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Semantics;

/// <summary>The stages of a Dockerfile and how they hang together.</summary>
internal sealed class StageGraph(List<Stage> stages, Dictionary<string, Stage> named, GlobalArguments globals, GlobalArguments defaults, NamedContexts contexts)
{
    /// <summary>
    /// A stage that rests on a longer chain of stages than this is not followed to its end: what lies deeper is unknown, so that whoever
    /// walks the chain needs no bound of his own.
    /// </summary>
    public const int MostDepth = 128;

    private int[]? _depths;
    private List<ImageUse>? _imageUses;
    private StageReferences? _references;
    private IReadOnlyList<StageReference>? _cycles;

    /// <summary>In the order of the file.</summary>
    public List<Stage> Stages { get; } = stages;

    /// <summary>The stage that a build without a target makes; <c>null</c> for a file without a FROM.</summary>
    public Stage? Last => Stages.Count == 0 ? null : Stages[Stages.Count - 1];

    /// <summary>Whether two stages have the same name.</summary>
    public bool HasEqualNames
    {
        get
        {
            var withName = 0;
            foreach (var stage in Stages)
                withName += stage.Name is null ? 0 : 1;

            return withName > named.Count;
        }
    }

    /// <summary>What the FROM lines may use.</summary>
    public GlobalArguments Globals { get; } = globals;

    /// <summary>The same when no build argument is given.</summary>
    public GlobalArguments DefaultGlobals { get; } = defaults;

    /// <summary>Where instructions take something from stages or images by name.</summary>
    public StageReferences References => _references ??= StageReferences.In(Stages, named, contexts);

    /// <summary>The references through which stages wait for each other: no build of the file gets past them.</summary>
    public IReadOnlyList<StageReference> Cycles => _cycles ??= StageCycles.In(this);

    /// <summary>Where a COPY takes its sources from.</summary>
    public CopyOrigin OriginOf(StageStep step, TransferInstruction transfer) => step.Origin ??= FindOrigin(step, transfer);

    private CopyOrigin FindOrigin(StageStep step, TransferInstruction transfer)
    {
        if (transfer.Flag("from") is not { } from || from.Value is not { Length: > 0 } name)
            return CopyOrigin.BuildContext;

        if (name.IndexOf('$') >= 0)
            return CopyOrigin.Unknown;

        if (contexts.Contain(name))
            return CopyOrigin.NamedContext;

        if (int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number >= 0 && number < step.Stage.Index ? Origin(Stages[number]) : CopyOrigin.Unknown;

        if (References.Find(name) is not { } stage)
            return new CopyOrigin(CopyOriginKind.Image, null, ImageReference.Parse(name));

        return stage.Index < step.Stage.Index ? Origin(stage) : CopyOrigin.Unknown;
    }

    /// <summary>Every image that is pulled: behind FROM, and behind the <c>--from</c> of a COPY. The empty image <c>scratch</c> is none.</summary>
    public List<ImageUse> ImageUses => _imageUses ??= FindImageUses();

    /// <summary>Marks the stages that a stage takes something from: the one it starts from, those it copies from, those it mounts. All of them stand above it.</summary>
    public void MarkSources(Stage stage, bool[] marked)
    {
        if (stage.Base.Stage is { } parent)
            marked[parent.Index] = true;

        foreach (var step in stage.Steps)
        {
            if (step.Instruction is TransferInstruction transfer && OriginOf(step, transfer).Stage is { } origin)
                marked[origin.Index] = true;

            if (step.Instruction is not RunInstruction)
                continue;

            foreach (var mount in step.Mounts)
            {
                if (mount.From is { } from && References.Find(from) is { } mounted && mounted.Index < stage.Index)
                    marked[mounted.Index] = true;
            }
        }
    }

    private List<ImageUse> FindImageUses()
    {
        var uses = new List<ImageUse>();
        foreach (var stage in Stages)
        {
            if (stage.Base.Image is { IsScratch: false } image)
                uses.Add(new ImageUse(image, stage.From.Image));

            foreach (var step in stage.Steps)
            {
                if (step.Instruction is TransferInstruction transfer && OriginOf(step, transfer).Image is { } copied)
                    uses.Add(new ImageUse(copied, transfer.Flag("from")!.Value.RawValue));
            }
        }

        return uses;
    }

    private CopyOrigin Origin(Stage stage) => IsTooDeep(stage) ? CopyOrigin.Unknown : new CopyOrigin(CopyOriginKind.Stage, stage, null);

    // A file with few stages has no long chains.
    private bool IsTooDeep(Stage stage) => Stages.Count > MostDepth && (_depths ??= Depths())[stage.Index] > MostDepth;

    private int[] Depths()
    {
        var depths = new int[Stages.Count];
        var at = 0;
        foreach (var stage in Stages)
        {
            var deepest = stage.Base.Stage is { } parent ? depths[parent.Index] : 0;
            for (; at < References.All.Count && References.All[at].Step.Stage == stage; at++)
            {
                if (References.All[at] is { Stage: { } origin, IsForward: false })
                    deepest = Math.Max(deepest, depths[origin.Index]);
            }

            depths[stage.Index] = deepest + 1;
        }

        return depths;
    }
}
