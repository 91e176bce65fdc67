using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Stages;

/// <summary>Compiler, sources and module cache travel to production with the one file that is needed there.</summary>
internal sealed class ToolchainAsRuntime : Rule
{
    // A container that is there to run these is a workplace, and wants its toolchain.
    private static readonly string[] Tools =
        ["air", "ash", "bash", "catatonit", "cd", "CompileDaemon", "delve", "dlv", "dumb-init", "ginkgo", "go", "golangci-lint", "gopls", "gotestsum", "make", "mage", "reflex", "sh", "sleep", "tail", "task", "tini"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0307", "toolchain-as-runtime")
    {
        Title = "The Go toolchain image is the runtime image",
        Message = "The image that is shipped is '{0}' itself: compiler, sources and module cache travel along with '{1}'",
        Category = RuleCategory.Stages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Base is not { IsGoToolchain: true } image || stage.Start is not { } start)
                continue;

            var program = start.ProgramName;
            if (program is null || IsTool(program, build))
                continue;

            findings.Add(At(build.At(stage.Stage.From.Image), image.Name, program));
        }
    }

    // "go run" is a tool where another stage makes the real thing, and a compiler in production where none does.
    private static bool IsTool(string program, ContainerBuild build)
    {
        var name = StagePath.BaseName(program);
        return IsScript(name) || (Array.IndexOf(Tools, name) >= 0 && (name != "go" || build.Stages.Count > 1));
    }

    // What a script calls is not known: it may be the compiler.
    private static bool IsScript(string name) => name.EndsWith(".sh", StringComparison.Ordinal) || name.EndsWith("entrypoint", StringComparison.Ordinal);
}
