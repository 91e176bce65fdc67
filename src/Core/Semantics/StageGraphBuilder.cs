using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Semantics;

/// <summary>Walks the instructions once and notes what each of them changes.</summary>
internal sealed class StageGraphBuilder
{
    private readonly DockerfileSyntax _syntax;
    private readonly BuildSettings _settings;
    private readonly IImageEnvironments _images;
    private readonly List<Stage> _stages = [];
    private readonly Dictionary<string, Stage> _named = new(StringComparer.Ordinal);
    private readonly GlobalArguments _globals;

    private StageGraphBuilder(DockerfileSyntax syntax, BuildSettings settings, IImageEnvironments images, GlobalArguments globals)
    {
        _syntax = syntax;
        _settings = settings;
        _images = images;
        _globals = globals;
    }

    public static StageGraph Build(DockerfileSyntax syntax, BuildSettings settings, IImageEnvironments images)
    {
        var instructions = syntax.Instructions;
        List<ArgInstruction>? arguments = null;
        var at = 0;
        for (; at < instructions.Count && instructions[at] is not FromInstruction; at++)
        {
            if (instructions[at] is ArgInstruction arg)
                (arguments ??= []).Add(arg);
        }

        var last = LastFrom(syntax, at);
        var lastName = last < 0 ? null : NameOf((FromInstruction)instructions[last]);
        var globals = GlobalArguments.Given(arguments, settings, syntax.Escape, lastName);
        var defaults = settings.BuildArguments.Count == 0 ? globals : GlobalArguments.Defaults(arguments, settings, syntax.Escape, lastName);
        return new StageGraphBuilder(syntax, settings, images, globals).Build(at, last, defaults);
    }

    private StageGraph Build(int at, int last, GlobalArguments defaults)
    {
        var instructions = _syntax.Instructions;
        while (at < instructions.Count)
        {
            var end = at + 1;
            while (end < instructions.Count && instructions[end] is not FromInstruction)
                end++;

            AddStage((FromInstruction)instructions[at], at + 1, end, at == last);
            at = end;
        }

        return new StageGraph(_stages, _named, _globals, defaults, _settings.NamedContexts);
    }

    private static int LastFrom(DockerfileSyntax syntax, int first)
    {
        var index = syntax.Instructions.Count - 1;
        while (index >= first && syntax.Instructions[index] is not FromInstruction)
            index--;

        return index >= first ? index : -1;
    }

    private static string? NameOf(FromInstruction from) => from.StageName?.ToString().ToLowerInvariant();

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
        var expansion = _globals.Expand(from.Image);
        var stageBase = BaseOf(expansion);
        var parent = stageBase.Stage;
        var environment = stageBase.Image is { } image ? _images.Of(image) : null;
        var name = NameOf(from);
        var steps = new List<StageStep>(end - start);
        var stage = new Stage
        {
            Index = _stages.Count,
            Name = name,
            From = from,
            Base = stageBase,
            Platform = from.Flag("platform") is { } platform ? _globals.Expand(platform.RawValue) : null,
            Escape = _syntax.Escape,
            Settings = _settings,
            Variables = new VariableScope(parent?.Variables, environment),
            Steps = steps,
            Start = parent?.End ?? new StagePosition(environment?.WorkingDirectory, null, ShellSetting.Default),
            IsTarget = isLast || (name is not null && Contains(_settings.TargetStages, name)),
        };
        _stages.Add(stage);
        if (name is not null)
            _named[name] = stage;

        AddTriggers(stage, steps);
        for (var index = start; index < end; index++)
            AddStep(new StageStep { Stage = stage, Index = steps.Count, Instruction = _syntax.Instructions[index], Before = stage.End });
    }

    private StageBase BaseOf(Expansion expansion)
    {
        if (expansion.Value is not { Length: > 0 } text)
            return new StageBase(null, null, expansion);

        if (_settings.NamedContexts.Contain(text))
            return new StageBase(null, null, expansion);

        // FROM finds a stage by its lower-case name only, the nearest one first.
        return _named.TryGetValue(text, out var stage)
            ? new StageBase(IsTooDeep(stage) ? null : stage, null, expansion)
            : new StageBase(null, ImageReference.Parse(text), expansion);
    }

    private static bool IsTooDeep(Stage stage)
    {
        var depth = 0;
        foreach (var _ in stage.Ancestry)
            depth++;

        return depth > StageGraph.MostDepth;
    }

    // What a parent keeps with ONBUILD runs first in the stages that start from it, and is not handed on.
    private void AddTriggers(Stage stage, List<StageStep> steps)
    {
        if (stage.Base.Stage is not { } parent)
            return;

        foreach (var step in parent.Steps)
        {
            if (step.Instruction is OnbuildInstruction { Trigger: { } trigger })
                AddStep(new StageStep { Stage = stage, Index = steps.Count, Instruction = trigger, IsTrigger = true, Before = stage.End });
        }
    }

    private void AddStep(StageStep step)
    {
        SetVariables(step.Stage, step);
        ((List<StageStep>)step.Stage.Steps).Add(step);
    }

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
        var value = Given(name)
            ?? (declaration.Value is { } written ? AsDefault(step.ExpandDefault(written)) : Undefaulted(stage, step, name));
        stage.Variables.DeclareArgument(name, step.Index, value);
    }

    // Without a default it takes what the global scope has, and else keeps what it had in this stage.
    private VariableValue Undefaulted(Stage stage, StageStep step, string name)
    {
        var global = _globals.Find(name);
        if (!global.IsKnown || global.IsSet)
            return global;

        var before = stage.Variables.After(step.Index, name);
        if (_settings.IsWholeCommandLine)
            return before;

        return before is { IsKnown: true, Text: { } text } ? VariableValue.Default(text) : VariableValue.Unknown(UnknownReason.BuildArgument);
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
