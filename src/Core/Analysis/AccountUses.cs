using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>The words of a Dockerfile that may name a user: in USER, in flags, in variables, and in commands other than those that create it.</summary>
internal sealed class AccountUses
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private AccountUses()
    {
    }

    public static AccountUses In(ContainerBuild build)
    {
        var uses = new AccountUses();
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
                uses.Add(stage, step);
        }

        return uses;
    }

    /// <summary>Whether anything names a user, or its number.</summary>
    public bool MayUse(AccountEntry account) =>
        _words.Contains(account.Name!) || (account.Id is { } id && _words.Contains(id.ToString(CultureInfo.InvariantCulture)));

    private void Add(ContainerStage stage, StageStep step)
    {
        foreach (var flag in step.Instruction.Flags)
        {
            Add(flag.Text);
            if (flag.HasValue && step.Expand(flag.RawValue).Value is { } value)
                Add(value);
        }

        switch (step.Instruction)
        {
            case UserInstruction user:
                Add(user.User);
                Add(step.Expand(user.User).Value ?? "");
                break;
            case EnvInstruction or ArgInstruction or OnbuildInstruction:
                Add(step.Instruction.Arguments);
                break;
            case RunInstruction run:
                Add(stage.Contents.ScriptOf(step), run);
                break;
            case TransferInstruction transfer:
                foreach (var heredoc in transfer.Heredocs)
                    Add(heredoc.Body);

                break;
        }
    }

    private void Add(RunScript script, RunInstruction run)
    {
        if (script.IsOpaque)
        {
            Add(run.Command);
            foreach (var heredoc in run.Heredocs)
                Add(heredoc.Body);
        }

        foreach (var command in script.Commands)
        {
            if (AccountCommand.Read(command) is null && command.Name is not ("passwd" or "chpasswd"))
                Add(command.Shell.Text);
        }
    }

    private void Add(MappedText text) => Add(text.ToString());

    // A part of a path or of a longer name is no name of a user: "/app", "app.yaml", "my-app".
    private void Add(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsPart(text[at]))
                at++;

            if (at > start)
                _words.Add(text.Substring(start, at - start));

            at += at == start ? 1 : 0;
        }
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '/';
}
