using System;
using System.Text;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Caching;

/// <summary>BuildKit puts a declared ARG into the environment of every later RUN, so a new value makes all of them run again.</summary>
internal sealed class VolatileArgument : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1006", "volatile-argument-above-downloads")
    {
        Title = "A build argument that changes with every build stands above the module downloads",
        Message = "'{0}' is declared above '{1}': each new value of it downloads all modules again",
        Category = RuleCategory.Caching,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand | Facts.Arg,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.FeedsShipped(stage) || ModuleDownloads.First(stage) is not { } download)
                continue;

            foreach (var step in stage.Steps)
            {
                if (step.Index < download.Step.Index && step.Instruction is ArgInstruction arg)
                    CheckDeclarations(stage, step, arg, download, findings);
            }
        }
    }

    private void CheckDeclarations(ContainerStage stage, StageStep step, ArgInstruction arg, GoInvocation download, Findings findings)
    {
        for (var index = 0; index < arg.Declarations.Count; index++)
        {
            var declaration = arg.Declarations[index];
            var name = declaration.Key.ToString();
            if (!VolatileNames.Contains(name) || IsUsed(stage, step, name, download))
                continue;

            var finding = At(stage.Build.At(declaration.Span), name, ModuleDownloads.Name(download));
            findings.Add(finding.WithFix("Declare it below the downloads", LaterDeclaration.EditsFor(stage, arg, index, download)));
        }
    }

    // What is used up to the download has to stand above it; what a FROM uses says which image is wanted.
    private static bool IsUsed(ContainerStage stage, StageStep declared, string name, GoInvocation download)
    {
        foreach (var other in stage.Build.Stages)
        {
            if (Names(other.Stage.From, name))
                return true;
        }

        for (var index = declared.Index + 1; index <= download.Step.Index; index++)
        {
            if (Names(stage.Steps[index].Instruction, name))
                return true;
        }

        return false;
    }

    // As a whole word: GO_VERSION is not VERSION.
    private static bool Names(InstructionSyntax instruction, string name)
    {
        var text = instruction.Heredocs.Count == 0 ? instruction.Line.ToString() : instruction.Line + HeredocTexts(instruction);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsNamePart(text[at - 1])) && (at + name.Length == text.Length || !IsNamePart(text[at + name.Length])))
                return true;
        }

        return false;
    }

    private static string HeredocTexts(InstructionSyntax instruction)
    {
        var text = new StringBuilder();
        foreach (var heredoc in instruction.Heredocs)
            text.Append('\n').Append(heredoc.Body.ToString());

        return text.ToString();
    }

    private static bool IsNamePart(char character) => character == '_' || char.IsLetterOrDigit(character);
}
