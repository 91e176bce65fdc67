using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Packages;

/// <summary>A shell takes the status of the last command of a pipe: a download that fails in front of it is not noticed.</summary>
internal sealed class UnheardFailure : Rule
{
    // They stop by themselves when their input is empty or ends too early.
    private static readonly HashSet<string> Attentive = new(StringComparer.Ordinal) { "bsdtar", "bunzip2", "bzip2", "cpio", "gunzip", "gzip", "jq", "sha256sum", "sha512sum", "tar", "unxz", "unzip", "xz", "zstd" };

    public override RuleDescriptor Descriptor { get; } = new("GCG1304", "unheard-failure")
    {
        Title = "A download that fails in front of a pipe is not noticed",
        Message = "'{0}' may fail in front of '|' unheard: the step has the status of '{1}' alone, and goes on with whatever came",
        Category = RuleCategory.Packages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Command,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            // A SHELL above the first of them holds for the others.
            RunScript? first = null;
            foreach (var script in stage.Scripts)
            {
                // Another image may have a shell of its own in its configuration.
                if (script.Step.IsTrigger || (stage.Base is null && script.Step.Before.Shell.IsDefault))
                    continue;

                foreach (var command in script.Commands)
                {
                    if (command.Name is not ("curl" or "wget") || command.Shell.FailureStops != ShellFact.No || LastOf(script, command) is not { Name: { } last } end)
                        continue;

                    if (end.Shell.FailureStops == ShellFact.Yes)
                        findings.Add(Report(build, stage, command, StagePath.BaseName(last), first ??= script));
                }
            }
        }
    }

    private Finding Report(ContainerBuild build, ContainerStage stage, RunCommand command, string last, RunScript first)
    {
        var finding = At(build.At(command.Unwrapped.Words[0].Span), command.Name!, last) with { Severity = Attentive.Contains(last) ? Severity.Info : Severity.Warning };
        return finding.WithFix("Let the pipe fail", EditsFor(build, stage, command.Script, first));
    }

    // The last command of the pipe that a command stands in; null when it is the last one itself, or stands in none.
    private static RunCommand? LastOf(RunScript script, RunCommand command)
    {
        if (command.Shell.Scope.Process is not { Kind: ShellScopeKind.Stage, Parent: { } pipe } stage || stage.Stage + 1 >= pipe.StageCount)
            return null;

        for (var index = command.Index + 1; index < script.Commands.Count && pipe.Holds(script.Commands[index].Shell.Scope); index++)
        {
            if (script.Commands[index].Shell.Scope is { Kind: ShellScopeKind.Stage } scope && scope.Parent == pipe && scope.Stage + 1 == pipe.StageCount)
                return script.Commands[index];
        }

        return null;
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, ContainerStage stage, RunScript script, RunScript first)
    {
        if (script.Run.Heredocs.Count > 0)
            return null;

        // BusyBox and bash know the option; dash does not, up to 0.5.12 at least, which is that of Debian 13.
        var name = StagePath.BaseName(script.Step.Before.Shell.Arguments[0]);
        if (name is "bash" or "ash" || (name == "sh" && stage.Base is { PackageManager: PackageManager.Apk }))
            return [build.Insert(script.Run.Command.SourceSpan().Start, "set -o pipefail && ")];

        return script == first && script.Step.Before.Shell.IsDefault && stage.Base?.Program("/bin/bash") == Presence.Present
            ? [build.InsertAbove(script.Run, "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
            : null;
    }
}
