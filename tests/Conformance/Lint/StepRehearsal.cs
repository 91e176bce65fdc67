using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Context;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>What BuildKit says while it works through the instructions of the stages.</summary>
internal sealed class StepRehearsal(StageGraph graph, IgnoreFile ignore, WarningList warnings)
{
    private readonly HashSet<StageStep> _relative = [.. RelativeWorkdirs.In(graph)];
    private readonly ILookup<StageStep, StageReference> _references = graph.References.All.ToLookup(reference => reference.Step);

    /// <summary>What the build stops with; <c>null</c> when it goes on.</summary>
    public string? Run(StageStep step)
    {
        var words = StepWords.Of(step, out var stop);
        foreach (var undefined in UndefinedVariable.In(step, words))
            warnings.Add(BuildKitCheck.UndefinedVar, step, $"Usage of undefined variable '${undefined.Name}'{DidYouMean(step, undefined.Name)}");

        if (step.Instruction is ArgInstruction)
            AddSecrets(step, stop?.Where.Start ?? int.MaxValue);

        if (stop is not null)
            return stop.Message;

        var forward = _references[step].FirstOrDefault(reference => reference is { IsForward: true, TakesFiles: true });
        return step.Instruction switch
        {
            EnvInstruction env => Env(step, env),
            LabelInstruction label => Legacy(step, label.Form),
            RunInstruction when forward is not null => $"cannot mount from stage {GoQuote.Of(forward.Name)}, stage needs to be defined before current command",
            RunInstruction run => run.Flag("device") is null ? null : "device feature is only supported in Dockerfile frontend 1.14.0-labs or later",
            TransferInstruction when forward is not null => $"cannot copy from stage {GoQuote.Of(forward.Name)}, it needs to be defined before current stage",
            TransferInstruction transfer => Transfer(step, transfer),
            WorkdirInstruction workdir => Workdir(step, workdir),
            ExposeInstruction expose => Expose(step, expose),
            CmdInstruction or EntrypointInstruction or HealthcheckInstruction => Command(step, (CommandInstruction)step.Instruction),
            VolumeInstruction volume => volume.Paths.Any(path => step.Expand(path).Value is "") ? "VOLUME specified can not be an empty string" : null,
            StopsignalInstruction signal => step.Expand(signal.Signal).Value is { } name && !StopSignal.IsValid(name) ? $"invalid signal: {name}" : null,
            _ => null,
        };
    }

    private static string DidYouMean(StageStep step, string name) =>
        NearestName.To(name, step.Stage.Variables.NamesAfter(step.Index - 1).Prepend(EmptyImages.PathName)) is { } near ? $" (did you mean ${near}?)" : "";

    private string? Env(StageStep step, EnvInstruction env)
    {
        Legacy(step, env.Form);
        AddSecrets(step, int.MaxValue);
        return null;
    }

    private string? Legacy(StageStep step, KeyValueForm form)
    {
        var keyword = step.Instruction.Keyword;
        if (form == KeyValueForm.Space)
            warnings.Add(BuildKitCheck.LegacyKeyValueFormat, step, $"\"{keyword} key=value\" should be used instead of legacy \"{keyword} key value\" format");

        return null;
    }

    private void AddSecrets(StageStep step, int end)
    {
        foreach (var secret in SecretDeclarations.In(step).Where(secret => secret.Key.SourceSpan().Start < end))
            warnings.Add(BuildKitCheck.SecretsUsedInArgOrEnv, step, $"Do not use ARG or ENV instructions for sensitive data ({(step.Instruction is EnvInstruction ? "ENV" : "ARG")} {GoQuote.Of(secret.Name)})");
    }

    private string? Transfer(StageStep step, TransferInstruction transfer)
    {
        var fault = TransferFault.Of(step, transfer);
        foreach (var source in transfer.Sources)
        {
            if (transfer.Flag("from") is { Value.Length: > 0 } || transfer.HeredocOf(source) is not null || source.SourceSpan().Start >= (fault?.Where.Start ?? int.MaxValue))
                continue;

            var path = step.Expand(source).Value!;
            if (RemoteSource.PlaceOf(path) == SourcePlace.Path && IsIgnored(GoPath.Clean(path)))
                warnings.Add(BuildKitCheck.CopyIgnoredFile, step, $"Attempting to {(transfer is AddInstruction ? "Add" : "Copy")} file {GoQuote.Of(GoPath.Clean(path))} that is excluded by .dockerignore");
        }

        return fault?.Message;
    }

    // A single exception in the ignore file silences the check.
    private bool IsIgnored(string path)
    {
        if (ignore.Patterns.Any(pattern => pattern.IsNegated))
            return false;

        if (path is "." or "/" && !ignore.Patterns.Any(pattern => pattern.Glob is "*" or "**" or "**/*"))
            return false;

        return ignore.IsExcludedAlone(path);
    }

    private string? Workdir(StageStep step, WorkdirInstruction workdir)
    {
        if (_relative.Contains(step))
            warnings.Add(BuildKitCheck.WorkdirRelativePath, step, $"Relative workdir {GoQuote.Of(step.Expand(workdir.Path).Value!)} can have unexpected results if the base image changes");

        return null;
    }

    private string? Expose(StageStep step, ExposeInstruction expose)
    {
        var ports = ExposedPorts.Of(step, expose, out var stop);
        if (stop is not null)
            return stop.Message;

        foreach (var port in ports)
        {
            if (port.HasCapitals)
                warnings.Add(BuildKitCheck.ExposeProtoCasing, step, $"Defined protocol '{port.Text}' in EXPOSE instruction should be lowercase");

            if (port.MapsToHost)
                warnings.Add(BuildKitCheck.ExposeInvalidFormat, step, $"EXPOSE instruction should not define an IP address or host-port mapping, found '{port.Text}'");

            if (port.Problem is not null)
                return port.Problem;
        }

        return null;
    }

    private string? Command(StageStep step, CommandInstruction command)
    {
        foreach (var (earlier, later) in RepeatedInstructions.In(step.Stage).Where(pair => pair.Later == step))
            warnings.Add(BuildKitCheck.MultipleInstructionsDisallowed, earlier, later, $"Multiple {command.Keyword} instructions should not be used in the same stage because only the last one will be used");

        if (command is not HealthcheckInstruction && !command.IsExecForm && step.Before.Shell.IsDefault)
            warnings.Add(BuildKitCheck.JSONArgsRecommended, step, $"JSON arguments recommended for {command.Keyword} to prevent unintended behavior related to OS signals");

        return null;
    }
}
