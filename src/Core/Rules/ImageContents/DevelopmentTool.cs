using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>A debugger or a reloader is for the desk; in production it is one more program to attack and to patch.</summary>
internal sealed class DevelopmentTool : Rule
{
    private static readonly string[] Tools = ["CompileDaemon", "air", "dlv", "golangci-lint", "gopls", "gotestsum", "reflex"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0706", "development-tool")
    {
        Title = "A debugger, reloader or linter is in the image that is shipped",
        Message = "'{0}' is a tool for development, and is shipped with '{1}'",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Words = Tools,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            // An image that starts nothing, a shell or one of these is a workplace.
            if (stage.Start is not { ProgramName: { } program } || IsWorkplace(StagePath.BaseName(program)))
                continue;

            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (tool, where) in In(stage))
            {
                if (reported.Add(tool))
                    findings.Add(At(build.At(where), tool, program));
            }
        }
    }

    private static IEnumerable<(string Tool, TextSpan Where)> In(ContainerStage stage)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            var holder = stage.Build.Of(ancestor);
            foreach (var invocation in holder.GoInvocations)
            {
                foreach (var package in invocation is { TakesVersionedPackages: true, Command.IsDecisive: true } ? invocation.Go.Packages ?? [] : [])
                {
                    if (package.Path is { } path && IsTool(StagePath.BaseName("/" + path)))
                        yield return (StagePath.BaseName("/" + path), package.Word.Span);
                }
            }

            foreach (var copy in holder.Copies)
            {
                if (copy is { Origin.Stage: { } from, SourceName: { } name } && IsTool(name) && !IsOwn(stage.Build.Of(from), name))
                    yield return (name, copy.SourceText.SourceSpan());
            }
        }
    }

    // Somebody may have a program of that name himself.
    private static bool IsOwn(ContainerStage stage, string name)
    {
        foreach (var binary in stage.Binaries)
        {
            if (StagePath.BaseName(binary.Path) == name)
                return true;
        }

        return false;
    }

    private static bool IsTool(string name) => Array.IndexOf(Tools, name) >= 0;

    private static bool IsWorkplace(string program) => IsTool(program) || program is "sh" or "bash" or "ash" or "go" or "make" or "sleep" or "tail";
}
