using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>An argument that nothing reads promises a choice that there is not.</summary>
internal sealed class UnusedArgument : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1404", "unused-argument")
    {
        Title = "A declared argument is never used",
        Message = "'{0}' {1}",
        Category = RuleCategory.Variables,
        Severity = Severity.Info,
        SpeaksOf = Facts.Arg,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var unnamed = WrittenNames.NotIn(build.Syntax);
        if (unnamed.Count == 0)
            return;

        var readers = ReadVariables.LastReaders(build);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step is { IsTrigger: false, Instruction: ArgInstruction arg })
                    CheckStage(build, arg, name => !unnamed.Contains(name) || step.Index < readers[stage.Stage.Index], declared, findings);
            }
        }

        var first = build.Graph.Stages.Count == 0 ? int.MaxValue : build.Graph.Stages[0].From.Span.Start;
        foreach (var instruction in build.Syntax.Instructions)
        {
            if (instruction.Span.Start >= first)
                break;

            if (instruction is ArgInstruction arg)
                Report(build, arg, name => first < int.MaxValue && !declared.Contains(name) && unnamed.Contains(name) && !ReadVariables.MayBeRead(name), findings);
        }
    }

    private void CheckStage(ContainerBuild build, ArgInstruction arg, Func<string, bool> mayBeUsed, HashSet<string> declared, Findings findings)
    {
        foreach (var declaration in arg.Declarations)
            declared.Add(declaration.Key.ToString());

        if (!build.IsTrigger(arg))
            Report(build, arg, name => !mayBeUsed(name) && !ReadVariables.MayBeRead(name), findings);
    }

    private void Report(ContainerBuild build, ArgInstruction arg, Func<string, bool> isUnused, Findings findings)
    {
        var spans = new List<TextSpan>();
        foreach (var declaration in arg.Declarations)
            spans.Add(declaration.Span);

        for (var index = 0; index < arg.Declarations.Count; index++)
        {
            var key = arg.Declarations[index].Key;
            if (key.Length == 0 || !isUnused(key.ToString()))
                continue;

            // What somebody meant for a comment is one finding, not one for each word.
            if (key[0] == '#')
            {
                findings.Add(At(build.At(key), key.ToString(), "begins no comment here: each word from here on is declared as an argument, and nothing reads it"));
                return;
            }

            findings.Add(At(build.At(key), key.ToString(), $"is declared and nothing reads it: '--build-arg {key}=…' changes nothing").WithFix("Remove the argument", build.RemoveWord(arg, spans, index) is { } edit ? [edit] : null));
        }
    }
}
