using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Context;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>
/// <c>docker build --check</c> without a builder: asks the facts on which the rules rest, in the order in which BuildKit comes to them, until
/// something stops the build.
/// </summary>
internal sealed class Rehearsal
{
    private readonly JsonElement _vector;
    private readonly DockerfileSyntax _syntax;
    private readonly StageGraph _graph;
    private readonly IgnoreFile _ignore;
    private readonly WarningList _warnings;
    private readonly string? _optionProblem;

    private Rehearsal(JsonElement vector)
    {
        _vector = vector;
        _syntax = DockerfileParser.Parse(new SourceText("Dockerfile", vector.GetProperty("dockerfile").GetString()!));
        _graph = StageGraphBuilder.Build(_syntax, Settings(vector), new EmptyImages());
        _ignore = Text("dockerignore") is { } ignore ? IgnoreFile.Parse(new SourceText(".dockerignore", ignore)) : IgnoreFile.None;
        var options = Text("check") is { } check ? CheckOptions.Parse(check, out _optionProblem) : CheckOptions.Of(_syntax.Source, out _optionProblem);
        _warnings = new WarningList(_syntax, options);
        Error = Run() ?? _warnings.Error;
    }

    public IReadOnlyList<LintWarning> Warnings => _warnings.Sorted;

    /// <summary>What the build stops with; <c>null</c> when it does not.</summary>
    public string? Error { get; }

    public static Rehearsal Of(JsonElement vector) => new(vector);

    // The checks of BuildKit do not look at the platform that is asked for.
    private static BuildSettings Settings(JsonElement vector)
    {
        var arguments = new Dictionary<string, string?>();
        foreach (var argument in Comparison.Member(vector, "buildArgs")?.EnumerateObject() ?? default)
            arguments[argument.Name] = argument.Value.GetString();

        var target = Comparison.Member(vector, "target")?.GetString();
        return new BuildSettings
        {
            BuildArguments = arguments,
            TargetStages = string.IsNullOrEmpty(target) ? [] : [target],
            Platforms = [Platform.Usual.ToString()],
            IsWholeCommandLine = true,
        };
    }

    private string? Text(string name) => Comparison.Member(_vector, name)?.GetString();

    private string? Run() => PlatformProblem() ?? _optionProblem ?? Read() ?? CheckStages() ?? CheckReferences() ?? CheckImages() ?? Dispatch();

    private string? PlatformProblem()
    {
        foreach (var platform in Text("platform")?.Split(',') ?? [])
        {
            Platform.Parse(platform, out var problem);
            if (problem is not null)
                return problem;
        }

        return null;
    }

    private string? Read()
    {
        if (_syntax.Source.Content.Length == 0)
            return "the Dockerfile cannot be empty";

        if (_syntax.Faults.FirstOrDefault(IsOfParser) is { } refusal)
            return refusal.Message;

        foreach (var instruction in _syntax.Instructions.Where(instruction => instruction.EmptyLine is not null))
            _warnings.AddEmptyContinuation(instruction);

        var fault = _syntax.Faults.Count == 0 ? null : _syntax.Faults[0];
        for (var index = 0; index < _syntax.Instructions.Count; index++)
        {
            var isRefused = fault is not null && fault.Span.Start < NextStart(index);
            foreach (var (check, message) in InstructionLint.Of(_syntax, index, isRefused))
                _warnings.Add(check, _syntax.Instructions[index], message);

            if (isRefused)
                return fault!.Message;
        }

        return _graph.Stages.Count == 0 ? "dockerfile contains no stages to build" : null;
    }

    private int NextStart(int index) => index + 1 < _syntax.Instructions.Count ? _syntax.Instructions[index + 1].Extent.Start : int.MaxValue;

    private static bool IsOfParser(SyntaxFault fault) => fault.Kind is FaultKind.Parser or FaultKind.Directive or FaultKind.LongLine or FaultKind.NoInstructions;

    private string? CheckStages()
    {
        foreach (var stage in _graph.Stages.Where(stage => StageNames.IsReserved(stage.Name)))
            _warnings.AddForFile(BuildKitCheck.ReservedStageName, stage.From, $"Stage name should not use the same name as reserved stage {GoQuote.Of(stage.Name!)}");

        foreach (var (_, stage) in StageNames.DuplicatesIn(_graph))
            _warnings.AddForFile(BuildKitCheck.DuplicateStageName, stage.From, $"Duplicate stage name {GoQuote.Of(stage.Name!)}, stage names should be unique");

        foreach (var instruction in InstructionCasing.FindOthers(_syntax, out var isUpper))
            _warnings.AddForFile(BuildKitCheck.ConsistentInstructionCasing, instruction, $"Command '{instruction.Keyword}' should match the case of the command majority ({(isUpper ? "uppercase" : "lowercase")})");

        CheckDefaults();
        return _graph.Globals.Fault?.Message ?? _graph.Stages.Select(CheckFrom).FirstOrDefault(error => error is not null);
    }

    // At the first name that cannot be expanded BuildKit gives up looking.
    private void CheckDefaults()
    {
        if (_graph.DefaultGlobals.Fault is not null)
            return;

        foreach (var stage in _graph.Stages)
        {
            if (_graph.DefaultGlobals.Expand(stage.From.Image).Fault is not null)
                return;

            if (FromName.InvalidDefault(stage, _graph.DefaultGlobals) is not null)
                _warnings.AddForFile(BuildKitCheck.InvalidDefaultArgInFrom, stage.From, $"Default value for ARG {stage.From.Image} results in empty or invalid base image name");
        }
    }

    private string? CheckFrom(Stage stage)
    {
        Undeclared(stage, stage.Base.Expansion);
        if (FromName.Fault(stage) is { } nameFault)
            return nameFault.Message;

        if (PlatformFlag.Of(stage) is { } flag)
        {
            Undeclared(stage, stage.Platform!.Value);
            if (PlatformFlag.IsRedundant(stage, _graph.Globals))
                _warnings.Add(BuildKitCheck.RedundantTargetPlatform, stage.From, $"Setting platform to predefined {flag.Value} in FROM is redundant as this is the default behavior");

            if (PlatformFlag.Constant(stage) is not null)
                _warnings.Add(BuildKitCheck.FromPlatformFlagConstDisallowed, stage.From, $"FROM --platform flag should not use constant value {GoQuote.Of(stage.Platform.Value.Value!)}");

            if (PlatformFlag.Fault(stage) is { } platformFault)
                return platformFault.Message;
        }

        return FromName.StageNameFault(stage)?.Message;
    }

    private void Undeclared(Stage stage, Expansion expansion)
    {
        foreach (var use in FromName.Undeclared(expansion, _graph.Globals))
            _warnings.Add(BuildKitCheck.UndefinedArgInFrom, stage.From, $"FROM argument '{use.Name}' is not declared{DidYouMean("", NearestName.To(use.Name, _graph.Globals.Names))}");
    }

    private static string DidYouMean(string sign, string? name) => name is null ? "" : $" (did you mean {sign}{name}?)";

    private string? CheckReferences()
    {
        if (Target is null)
            return $"target stage {GoQuote.Of(Text("target")!)} could not be found{DidYouMean("", NearestName.To(Text("target")!, _graph.Stages.Select(NameOf)))}";

        foreach (var reference in _graph.References.All.Where(reference => !reference.Step.IsTrigger))
        {
            if (reference.Kind == StageReferenceKind.NoSuchNumber)
                return $"invalid stage index {reference.Name}";

            if (reference.Kind == StageReferenceKind.Variable)
                return "variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround";
        }

        return _graph.Cycles.Count > 0 ? $"circular dependency detected on stage: {NameOf(_graph.Cycles[0].Stage!)}" : null;
    }

    private Stage? Target => Text("target") is { Length: > 0 } name ? _graph.References.Find(name) : _graph.Last;

    private static string NameOf(Stage stage) => stage.Name ?? $"stage-{stage.Index}";

    private string? CheckImages()
    {
        foreach (var stage in _graph.Stages)
        {
            if (FromName.ImageFault(stage) is { } fault)
                return fault.Message;

            if (stage.Base.Image is { IsScratch: false } && IsDispatched(stage))
                CheckPlatform(stage.From.Image.ToString(), stage.From, PlatformFlag.Value(stage));
        }

        foreach (var reference in _graph.References.All.Where(reference => reference.Kind == StageReferenceKind.Image && reference.Name != "scratch"))
        {
            if (ImageNameGrammar.ProblemOf(reference.Name) is { } problem)
                return $"failed to parse stage name {GoQuote.Of(reference.Name)}: {problem}";

            if (reference.Step.Instruction is CopyInstruction copy && IsDispatched(reference.Step.Stage))
                CheckPlatform(reference.Name, copy, null);
        }

        return null;
    }

    private void CheckPlatform(string image, InstructionSyntax where, Platform? asked)
    {
        var expected = asked ?? Platform.Usual;
        var actual = Text("imagePlatform") is { Length: > 0 } text ? Platform.Parse(text, out _) : expected;
        if (!expected.RunsLike(actual))
            _warnings.AddForFile(BuildKitCheck.InvalidBaseImagePlatform, where, $"Base image {image} was pulled with platform {GoQuote.Of(actual.Normalized.ToString())}, expected {GoQuote.Of(expected.Normalized.ToString())} for current build");
    }

    private bool IsDispatched(Stage stage) => Text("target") is null or "" || Reachable.Contains(stage);

    private HashSet<Stage> Reachable => field ??= Closure(Target!);

    private HashSet<Stage> Closure(Stage target)
    {
        var reached = new HashSet<Stage>();
        var open = new Stack<Stage>([target]);
        while (open.TryPop(out var stage))
        {
            if (!reached.Add(stage))
                continue;

            foreach (var source in _graph.References.All.Where(reference => reference.Step.Stage == stage).Select(reference => reference.Stage).Append(stage.Base.Stage))
            {
                if (source is not null)
                    open.Push(source);
            }
        }

        return reached;
    }

    private string? Dispatch()
    {
        if (_ignore.IsRefused)
            return _ignore.Faults[0].Message;

        var dispatch = new StepRehearsal(_graph, _ignore, _warnings);
        foreach (var stage in _graph.Stages.Where(IsDispatched))
        {
            // What a parent left runs only where the target needs the stage.
            foreach (var step in stage.Steps.Where(step => !step.IsTrigger || Reachable.Contains(stage)))
            {
                if (dispatch.Run(step) is { } error)
                    return error;
            }
        }

        return null;
    }
}
