using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>The builder drops carriage returns from its own lines, and hands those of a heredoc or a copied script to the shell.</summary>
internal sealed class CarriageReturns : Rule
{
    private const string FixTitle = "Remove the carriage returns";

    public override RuleDescriptor Descriptor { get; } = new("GCG0110", "carriage-returns")
    {
        Title = "A heredoc or a copied shell script has Windows line ends",
        Message = "'{0}' has Windows line ends: {1}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Warning,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var instruction in build.Syntax.Instructions)
        {
            foreach (var heredoc in instruction.Heredocs)
            {
                if (HasCarriageReturn(heredoc.Body))
                    findings.Add(At(build.At(heredoc.Marker), heredoc.Name, Consequence(instruction)).WithFix(FixTitle, UnixLines.In(build.Source, heredoc.Body.SourceSpan())));
            }
        }

        CheckScripts(build, findings);
    }

    private void CheckScripts(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { } context)
            return;

        foreach (var source in build.ContextSources)
        {
            if (source.HasWildcard || !source.Path.EndsWith(".sh", StringComparison.Ordinal) || context.Read(source.Path).Text is not { } script || !IsBrokenScript(script))
                continue;

            var finding = At(build.At(source.Text), source.Path, "the kernel looks for an interpreter whose name ends in a carriage return, and starting it stops with 'no such file or directory'") with
            {
                Severity = IsStarted(build, script) ? Severity.Error : Descriptor.Severity,
            };
            findings.Add(finding.WithFix(FixTitle, UnixLines.In(script, new TextSpan(0, script.Content.Length))));
        }
    }

    // Where a container starts the script, it never runs.
    private static bool IsStarted(ContainerBuild build, SourceText script)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (StartScript.Of(stage) is { HasCarriageReturn: true } started && started.File.Path == script.Path)
                return true;
        }

        return false;
    }

    private static string Consequence(InstructionSyntax instruction) => instruction is RunInstruction
        ? "the shell takes each carriage return for the last letter of the last word"
        : "the file in the image has them too";

    private static bool HasCarriageReturn(MappedText body)
    {
        for (var at = 1; at < body.Length; at++)
        {
            if (body[at] == '\n' && body[at - 1] == '\r')
                return true;
        }

        return false;
    }

    private static bool IsBrokenScript(SourceText script)
    {
        var end = script.Content.IndexOf('\n');
        return end > 0 && script.Content.StartsWith("#!", StringComparison.Ordinal) && script.Content[end - 1] == '\r';
    }
}
