using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>The words of CMD become arguments of the shell, and not of the program that the shell starts.</summary>
internal sealed class DiscardedCommand : Rule
{
    // The arguments of the shell, as its text can ask for them.
    private static readonly string[] Arguments = ["$@", "$*", "$#", "$0", "$1", "${@", "${*", "${#", "${0", "${1"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0902", "discarded-command")
    {
        Title = "An ENTRYPOINT in shell form keeps CMD from the program",
        Message = "The program never sees {0}: ENTRYPOINT is text for a shell, which keeps the words of CMD, and those behind 'docker run', to itself",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Start is not { Instruction: EntrypointInstruction { IsExecForm: false }, Arguments.Instruction: CmdInstruction { Exec: null or { Count: > 0 } } cmd } start || AsksForArguments(start.Text))
                continue;

            var finding = At(build.At(cmd.Command), cmd.Command.ToString()) with { Related = [new RelatedLocation(build.At(start.Text), "the text that the shell gets")] };
            findings.Add(finding.WithFix("Write ENTRYPOINT as a JSON array", EditsFor(build, start, cmd)));
        }
    }

    // A CMD in shell form would go to the program as the words "/bin/sh", "-c" and its text.
    private static TextEdit[]? EditsFor(ContainerBuild build, StartCommand start, CmdInstruction cmd) =>
        cmd.IsExecForm && start.Text.IsContiguous && ExecForm.Of(start.Text, start.Step.Before.Shell) is { } array ? [build.Replace(start.Text, array)] : null;

    private static bool AsksForArguments(MappedText text)
    {
        foreach (var argument in Arguments)
        {
            if (text.Buffer.IndexOf(argument, text.Start, text.Length, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
