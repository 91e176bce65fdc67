using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>An exec form has no shell, and Docker itself replaces no variable in it.</summary>
internal sealed class UnexpandedVariable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0910", "unexpanded-variable")
    {
        Title = "A variable in an exec form is not replaced",
        Message = "Nothing replaces '{0}', since an exec form has no shell: {1}",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Start is { Program: { } program } start)
                CheckStart(stage, start, program.Value, findings);

            if (stage.LastStep<HealthcheckInstruction>() is { Instruction: HealthcheckInstruction { IsNone: false, Exec: { Count: > 0 } words } } health && MayHaveVariable(words) && IsOurs(stage, words[0].Value))
                Add(build, UnexpandedWord.Of(health, words, startsProgram: true), "the health check", "the container never becomes healthy", null, findings);
        }
    }

    private void CheckStart(ContainerStage stage, StartCommand start, string program, Findings findings)
    {
        if (!(MayHaveVariable(start.Instruction.Exec!) || MayHaveVariable((start.Arguments?.Instruction as CmdInstruction)?.Exec)) || !IsOurs(stage, program))
            return;

        var word = UnexpandedWord.Of(start.Step, start.Instruction.Exec!, startsProgram: true);
        Add(stage.Build, word, "the program", word is null ? "" : $"the container stops with '{ExecError.Missing(program)}'", word is null ? null : EditsFor(stage, start, word), findings);
        if (start.Arguments is { Instruction: CmdInstruction { Exec: { } arguments } } step && !UnexpandedWord.MayExpand(program))
            Add(stage.Build, UnexpandedWord.Of(step, arguments, startsProgram: false), "the program", "", null, findings);
    }

    private static bool MayHaveVariable(IReadOnlyList<ExecWord>? words)
    {
        for (var index = 0; index < words?.Count; index++)
        {
            if (words[index].Value.IndexOf('$') >= 0)
                return true;
        }

        return false;
    }

    // Of other people's programs nobody knows what they make of their arguments.
    private static bool IsOurs(ContainerStage stage, string program)
    {
        if (program.IndexOf('$') >= 0)
            return true;

        foreach (var binary in stage.Binaries)
        {
            if (StagePath.BaseName(binary.Path) == StagePath.BaseName(program))
                return true;
        }

        return StagePath.Join(stage.Stage.End.WorkingDirectory, program) is { } path && stage.Files.Written(path) is { IsPresent: true, IsFolder: false };
    }

    private void Add(ContainerBuild build, UnexpandedWord? word, string what, string failure, TextEdit[]? edits, Findings findings)
    {
        if (word is null)
            return;

        var finding = At(build.At(word.Where), word.Written, word.IsProgram ? failure : $"{what} gets these very letters") with
        {
            Severity = word.IsProgram ? Severity.Error : Descriptor.Severity,
        };
        findings.Add(finding.WithFix("Give it to a shell", edits));
    }

    // Only where a shell is there, the variable too, and nothing stands behind the words.
    private static TextEdit[]? EditsFor(ContainerStage stage, StartCommand start, UnexpandedWord word)
    {
        var isGone = !stage.Stage.Environment(word.Variable).IsSet && start.Step.Stage.Variables.DeclaresArgument(start.Step.Index, word.Variable);
        if (start.Arguments is not null || start.Instruction is EntrypointInstruction || isGone || stage.Has("/bin/sh") != Presence.Present)
            return null;

        var script = new StringBuilder("exec");
        foreach (var argument in start.Instruction.Exec!)
        {
            if (argument.Value.IndexOfAny(['"', '`', '\\']) >= 0)
                return null;

            script.Append(' ').Append(IsPlain(argument.Value) ? argument.Value : $"\"{argument.Value}\"");
        }

        return start.Text.IsContiguous ? [stage.Build.Replace(start.Text, ExecForm.Of(["/bin/sh", "-c", script.ToString()]))] : null;
    }

    private static bool IsPlain(string word)
    {
        foreach (var character in word)
        {
            if (!(char.IsLetterOrDigit(character) || character is '/' or '.' or '-' or '_' or '=' or ':' or ',' or '@' or '%' or '+'))
                return false;
        }

        return word.Length > 0;
    }
}
