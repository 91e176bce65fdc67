using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// All references of a file, resolved as BuildKit does it (<c>toCommand</c>, <c>detectRunMount</c>): once the whole file is read, so that
/// of two stages with one name the last is meant, wherever the reference stands.
/// </summary>
internal sealed class StageReferences
{
    private readonly List<Stage> _stages;
    private readonly NamedContexts _contexts;
    private readonly Dictionary<string, Stage> _named;
    private readonly List<StageReference> _all = [];
    private int _states;

    private StageReferences(List<Stage> stages, Dictionary<string, Stage> named, NamedContexts contexts)
    {
        _stages = stages;
        _named = named;
        _contexts = contexts;
        _states = stages.Count;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<StageReference> All => _all;

    /// <summary>Those of all stages.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="named">The last stage of each name.</param>
    /// <param name="contexts">The names that stand for something else.</param>
    public static StageReferences In(List<Stage> stages, Dictionary<string, Stage> named, NamedContexts contexts)
    {
        var references = new StageReferences(stages, named, contexts);
        foreach (var stage in stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.Instruction.Flags.Count > 0)
                    references.Add(step);
            }
        }

        return references;
    }

    /// <summary>The stage that a name in any case means; <c>null</c> when none has it, or when the name stands for something else.</summary>
    public Stage? Find(string name) => !_contexts.Contain(name) && _named.TryGetValue(name.ToLowerInvariant(), out var stage) ? stage : null;

    private void Add(StageStep step)
    {
        if (step.Instruction is CopyInstruction copy && copy.Flag("from") is { } from && from.Value is { Length: > 0 } name)
            _all.Add(Resolve(step, from.RawValue, name));

        if (step.Instruction is not RunInstruction)
            return;

        foreach (var mount in RunMount.Of(step))
        {
            // BuildKit makes an image of its own for every mount, also where none is named.
            var source = mount.From is { Length: > 0 } named ? named : "scratch";
            var stage = Find(source);
            _states += stage is null && !step.IsTrigger ? 1 : 0;
            if (mount.From is { Length: > 0 } || stage is not null)
                _all.Add(new StageReference(step, mount.Flag.RawValue, source, KindOf(source, stage), stage)
                {
                    TakesFiles = mount.From is { Length: > 0 } || mount.Type == "cache",
                });
        }
    }

    private StageReference Resolve(StageStep step, MappedText text, string name)
    {
        if (WordExpander.Expand(MappedText.Of(name, new TextSpan(0, name.Length)), step.Stage.Escape, _ => VariableValue.Unset).Value != name)
            return new StageReference(step, text, name, StageReferenceKind.Variable, null);

        // Images of earlier references are counted behind the stages, so that a number beyond the stages may be one of them.
        if (int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 0 && number < _stages.Count ? new StageReference(step, text, name, StageReferenceKind.Stage, _stages[number])
                : new StageReference(step, text, name, number >= 0 && number < _states ? StageReferenceKind.Unknown : StageReferenceKind.NoSuchNumber, null);
        }

        var stage = Find(name);
        _states += stage is null && !step.IsTrigger ? 1 : 0;
        return new StageReference(step, text, name, KindOf(name, stage), stage);
    }

    private StageReferenceKind KindOf(string name, Stage? stage) =>
        stage is not null ? StageReferenceKind.Stage : _contexts.Contain(name) ? StageReferenceKind.Unknown : StageReferenceKind.Image;
}
