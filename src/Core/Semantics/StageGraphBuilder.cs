using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>Walks the instructions once and notes what each of them changes.</summary>
internal sealed class StageGraphBuilder
{
    private readonly DockerfileSyntax _syntax;
    private readonly BuildSettings _settings;
    private readonly IImageEnvironments _images;
    private readonly VariableScope _globals = new(null, _ => VariableValue.Unset);
    private readonly List<Stage> _stages = [];
    private int _globalStep;

    private StageGraphBuilder(DockerfileSyntax syntax, BuildSettings settings, IImageEnvironments images)
    {
        _syntax = syntax;
        _settings = settings;
        _images = images;
    }

    public static StageGraph Build(DockerfileSyntax syntax, BuildSettings settings, IImageEnvironments images) =>
        new StageGraphBuilder(syntax, settings, images).Build();

    private StageGraph Build()
    {
        var instructions = _syntax.Instructions;
        var at = 0;
        for (; at < instructions.Count && instructions[at] is not FromInstruction; at++)
        {
            if (instructions[at] is ArgInstruction arg)
                DeclareGlobals(arg);
        }

        var stageCount = CountStages(at);
        while (at < instructions.Count)
        {
            var end = at + 1;
            while (end < instructions.Count && instructions[end] is not FromInstruction)
                end++;

            AddStage((FromInstruction)instructions[at], at + 1, end, _stages.Count == stageCount - 1);
            at = end;
        }

        return new StageGraph(_stages);
    }

    private int CountStages(int from)
    {
        var count = 0;
        for (var index = from; index < _syntax.Instructions.Count; index++)
        {
            if (_syntax.Instructions[index] is FromInstruction)
                count++;
        }

        return count;
    }

    private void DeclareGlobals(ArgInstruction arg)
    {
        foreach (var declaration in arg.Declarations)
        {
            var name = declaration.Key.ToString();
            var step = _globalStep++;
            var value = Given(name) ?? (declaration.Value is { } written
                ? AsDefault(WordExpander.Expand(written, _syntax.Escape, other => Global(other, step - 1)))
                : VariableValue.Unknown(UnknownReason.BuildArgument));
            _globals.DeclareArgument(name, step, value);
        }
    }

    private VariableValue Global(string name, int step) => _globals.Declares(step, name)
        ? _globals.After(step, name)
        : AutomaticArguments.Contains(name) ? VariableValue.Unknown(UnknownReason.Platform) : VariableValue.Unset;

    // A value from the command line is as certain as what the Dockerfile itself says.
    private VariableValue? Given(string name)
    {
        if (!_settings.BuildArguments.TryGetValue(name, out var value))
            return null;

        return value is null ? VariableValue.Unknown(UnknownReason.BuildArgument) : VariableValue.Of(value);
    }

    private static VariableValue AsDefault(Expansion expansion) =>
        expansion.Value is { } value ? VariableValue.Default(value) : VariableValue.Unknown(expansion.Reason);

    private static VariableValue AsValue(Expansion expansion) => expansion switch
    {
        { Value: null } => VariableValue.Unknown(expansion.Reason),
        { IsDefault: true } => VariableValue.Default(expansion.Value),
        _ => VariableValue.Of(expansion.Value),
    };

    private void AddStage(FromInstruction from, int start, int end, bool isLast)
    {
        var expansion = ExpandGlobally(from.Image);
        var stageBase = BaseOf(expansion);
        var parent = stageBase.Stage;
        var name = from.StageName?.ToString().ToLowerInvariant();
        var steps = new List<StageStep>(end - start);
        var stage = new Stage
        {
            Index = _stages.Count,
            Name = name,
            From = from,
            Base = stageBase,
            Platform = from.Flag("platform") is { } platform ? ExpandGlobally(platform.RawValue) : null,
            Escape = _syntax.Escape,
            Variables = new VariableScope(parent?.Variables, variable => BaseVariable(stageBase, variable)),
            Steps = steps,
            Start = parent?.End ?? new StagePosition(BaseWorkingDirectory(stageBase), null, ShellSetting.Default),
            IsTarget = isLast || (name is not null && Contains(_settings.TargetStages, name)),
        };
        _stages.Add(stage);
        AddTriggers(stage, steps);
        for (var index = start; index < end; index++)
            AddStep(stage, steps, _syntax.Instructions[index]);
    }

    private StageBase BaseOf(Expansion expansion)
    {
        if (expansion.Value is not { Length: > 0 } text)
            return new StageBase(null, null, expansion);

        // FROM finds a stage by its lower-case name only, the nearest one first.
        for (var index = _stages.Count - 1; index >= 0; index--)
        {
            if (string.Equals(_stages[index].Name, text, StringComparison.Ordinal))
                return new StageBase(IsTooDeep(_stages[index]) ? null : _stages[index], null, expansion);
        }

        return new StageBase(null, ImageReference.Parse(text), expansion);
    }

    private static bool IsTooDeep(Stage stage)
    {
        var depth = 0;
        foreach (var _ in stage.Ancestry)
            depth++;

        return depth > StageGraph.MostDepth;
    }

    private Expansion ExpandGlobally(MappedText word) => WordExpander.Expand(word, _syntax.Escape, name => Global(name, int.MaxValue));

    private VariableValue BaseVariable(StageBase stageBase, string name) =>
        stageBase.Image is { } image ? _images.Variable(image, name) : VariableValue.Unknown(UnknownReason.BaseImage);

    private string? BaseWorkingDirectory(StageBase stageBase) => stageBase.Image is { } image ? _images.WorkingDirectory(image) : null;

    // What a parent keeps with ONBUILD runs first in the stages that start from it, and is not handed on.
    private void AddTriggers(Stage stage, List<StageStep> steps)
    {
        if (stage.Base.Stage is not { } parent)
            return;

        foreach (var step in parent.Steps)
        {
            if (step.Instruction is OnbuildInstruction { Trigger: { } trigger })
                AddStep(stage, steps, trigger);
        }
    }

    private void AddStep(Stage stage, List<StageStep> steps, InstructionSyntax instruction)
    {
        var before = stage.End;
        var step = new StageStep
        {
            Stage = stage,
            Index = steps.Count,
            Instruction = instruction,
            Before = before,
            After = instruction switch
            {
                WorkdirInstruction workdir => before with { WorkingDirectory = Enter(stage, steps.Count, before, workdir) },
                UserInstruction user => before with { User = new UserSetting(user, Expand(stage, steps.Count, user.User)) },
                ShellInstruction { Exec: { Count: > 0 } words } => before with { Shell = new ShellSetting(Values(words), false) },
                _ => before,
            },
        };
        SetVariables(stage, step);
        steps.Add(step);
    }

    private string? Enter(Stage stage, int index, StagePosition before, WorkdirInstruction workdir) =>
        Expand(stage, index, workdir.Path).Value is { } path ? StagePath.Join(before.WorkingDirectory, path) : null;

    private Expansion Expand(Stage stage, int index, MappedText word) =>
        WordExpander.Expand(word, _syntax.Escape, name => stage.Variables.After(index - 1, name));

    private void SetVariables(Stage stage, StageStep step)
    {
        if (step.Instruction is EnvInstruction env)
        {
            // All pairs of one ENV see what was set before the instruction.
            foreach (var pair in env.Pairs)
                stage.Variables.SetEnvironment(step.Expand(pair.Key).Value ?? pair.Key.ToString(), step.Index, AsValue(step.Expand(pair.Value ?? pair.Key.Slice(0, 0))));
        }
        else if (step.Instruction is ArgInstruction arg)
        {
            foreach (var declaration in arg.Declarations)
                DeclareArgument(stage, step, declaration);
        }
    }

    private void DeclareArgument(Stage stage, StageStep step, KeyValue declaration)
    {
        var name = declaration.Key.ToString();

        // A later name of the same ARG sees the earlier ones.
        VariableValue LookUp(string other) => stage.Variables.After(step.Index, other);
        var value = Given(name)
            ?? (declaration.Value is { } written ? AsDefault(WordExpander.Expand(written, _syntax.Escape, LookUp)) : Undefaulted(name));
        stage.Variables.DeclareArgument(name, step.Index, value);
    }

    private VariableValue Undefaulted(string name)
    {
        var global = Global(name, int.MaxValue);
        return global is { IsKnown: true, IsSet: false } ? VariableValue.Unknown(UnknownReason.BuildArgument) : global;
    }

    private static List<string> Values(IReadOnlyList<ExecWord> words)
    {
        var values = new List<string>(words.Count);
        foreach (var word in words)
            values.Add(word.Value);

        return values;
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var candidate in names)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
