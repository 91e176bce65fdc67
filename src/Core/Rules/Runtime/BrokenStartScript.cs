using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>A start script needs an interpreter that is there, the right to be run, and <c>exec</c> in front of the program.</summary>
internal sealed class BrokenStartScript : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0905", "broken-start-script")
    {
        Title = "The script that the container starts cannot be run, or keeps signals from the program",
        Message = "'{0}' {1}: {2}",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (StartScript.Of(stage) is { } script && (Forbidden(stage, script) ?? FaultOf(stage, script)) is { } fault)
                findings.Add(fault);
        }
    }

    private Finding? FaultOf(ContainerStage stage, StartScript script)
    {
        // Carriage returns are another finding.
        if (script.HasCarriageReturn)
            return null;

        if (script.Interpreter is not { } interpreter)
            return script.IsExpanded ? null : WithoutInterpreter(stage, script);

        if (interpreter.Count > 0 && MissingInterpreter(stage, interpreter[0], interpreter.Count > 1 ? interpreter[1] : null) is var (missing, error))
            return Stops(stage, script, $"needs '{missing}', which '{stage.ImageName}' does not have", error ?? ExecError.WithoutInterpreter(script.Word.Value));

        return WithoutExec(stage, script);
    }

    private Finding WithoutInterpreter(ContainerStage stage, StartScript script)
    {
        var finding = Stops(stage, script, "does not begin with '#!' and the name of its interpreter", ExecError.WithoutFormat(script.Word.Value));
        return stage.Has("/bin/sh") == Presence.Present ? finding.WithFix("Name '/bin/sh'", new TextEdit(script.At(new TextSpan(script.Text.SourceOffset(0), 0)), "#!/bin/sh\n")) : finding;
    }

    // "env" looks its argument up, the kernel takes the path as it is.
    private static (string Name, string? Error)? MissingInterpreter(ContainerStage stage, string path, string? argument)
    {
        if (!StagePath.IsAbsolute(path))
            return null;

        if (StartFailure.Of(stage, path) is not null)
            return (path, null);

        return StagePath.BaseName(path) == "env" && argument is { Length: > 0 } && argument[0] != '-' && argument.IndexOf('=') < 0 && StartFailure.Of(stage, argument) is not null
            ? (argument, $"env: '{argument}': No such file or directory")
            : null;
    }

    // A heredoc is written with mode 0644; what a RUN does to it later is not looked at.
    private Finding? Forbidden(ContainerStage stage, StartScript script)
    {
        if (script.Heredoc is not { Instruction: TransferInstruction transfer } step || transfer.Flag("chmod") is not null || RunsAfter(stage, step))
            return null;

        return Stops(stage, script, "may not be executed, since the heredoc of COPY makes it with mode 0644", ExecError.Forbidden(script.Word.Value))
            .WithFix("Make it executable", stage.Build.AddFlag(transfer, "--chmod=755"));
    }

    private static bool RunsAfter(ContainerStage stage, StageStep step)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            var isOwn = ReferenceEquals(ancestor, step.Stage);
            for (var index = isOwn ? step.Index + 1 : 0; index < ancestor.Steps.Count; index++)
            {
                if (ancestor.Steps[index].Instruction is RunInstruction)
                    return true;
            }

            if (isOwn)
                return false;
        }

        return true;
    }

    private Finding? WithoutExec(ContainerStage stage, StartScript script)
    {
        if (script.IsExpanded || !script.IsForPosixShell || LastCommand.Of(stage, script.Text) is not { } command)
            return null;

        var place = command.Words[0].Span;
        var finding = At(
            stage.Build.At(script.Word.Text),
            script.Path,
            $"starts '{command.Words[0].Unquoted.Text}' without exec",
            "the shell stays process 1 and hands no signal on, so that 'docker stop' kills the program after ten seconds") with
        {
            Related = [new RelatedLocation(script.At(place), "the last command of the script")],
        };
        return finding.WithFix("Start it with exec", new TextEdit(script.At(new TextSpan(place.Start, 0)), "exec "));
    }

    private Finding Stops(ContainerStage stage, StartScript script, string reason, string error) =>
        At(stage.Build.At(script.Word.Text), script.Path, reason, $"the container stops with '{error}'") with
        {
            Severity = stage.IsImageChosenByArgument ? Severity.Warning : Severity.Error,
            Related = [new RelatedLocation(script.At(script.FirstLine.SourceSpan()), "the first line of the script")],
        };
}
