using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>What looks like an exec form and is no valid JSON goes to a shell, brackets and all, without a word from the builder.</summary>
internal sealed class MalformedJson : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0102", "malformed-json")
    {
        Title = "A malformed JSON array is treated as shell text",
        Message = "{0} looks like a JSON array and is none, because {1}: {2}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Error,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (TextOf(step.Instruction) is not { } text || JsonSlip.Find(text) is not { } slip)
                    continue;

                var finding = At(build.At(text.SourceSpan(slip.Start, slip.Length)), step.Instruction.Keyword.ToString().ToUpperInvariant(), slip.Reason, Consequence(step.Instruction));
                findings.Add(finding.WithFix("Write it as a JSON array", EditsFor(build, text)));
            }
        }
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, MappedText text)
    {
        if (JsonRepair.Of(text) is not { } changes)
            return null;

        var edits = new TextEdit[changes.Count];
        for (var index = 0; index < edits.Length; index++)
            edits[index] = build.Replace(changes[index].Where, changes[index].NewText);

        return edits;
    }

    private static MappedText? TextOf(InstructionSyntax instruction) => instruction switch
    {
        CommandInstruction { IsExecForm: false } command and not ShellInstruction => command.Command,
        TransferInstruction transfer => transfer.Arguments,
        VolumeInstruction volume => volume.Arguments,
        _ => null,
    };

    private static string Consequence(InstructionSyntax instruction) => instruction switch
    {
        RunInstruction => "the shell looks for a program of that whole text, and the build stops with 'not found'",
        HealthcheckInstruction => "the shell looks for a program of that whole text, and the container never becomes healthy",
        TransferInstruction => "the brackets and quotes become part of the names, and the build stops with 'not found'",
        VolumeInstruction => "the brackets and quotes become part of the names",
        _ => "the shell looks for a program of that whole text, and the container stops with 'not found'",
    };
}
