using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A declaration moved down below a command. Not further down: a script there may ask for the variable without naming it here.</summary>
internal static class LaterDeclaration
{
    /// <summary>The edits; <c>null</c> when the default may be another one below, or when a comment would be lost.</summary>
    public static TextEdit[]? EditsFor(ContainerStage stage, ArgInstruction arg, int index, GoInvocation download)
    {
        var build = stage.Build;
        var declaration = arg.Declarations[index];
        if (build.IsTrigger(arg) || declaration.Value?.IndexOf('$') >= 0)
            return null;

        var below = LastBelow(stage, download).Extent.End;
        if (arg.Declarations.Count == 1)
        {
            var lines = build.WithComments(arg);
            return [LineEdits.Remove(build.Source, lines), LineEdits.Below(build.Source, below, build.Source.Slice(lines))];
        }

        return build.RemoveWord(arg, SpansOf(arg), index) is { } removal
            ? [removal, LineEdits.Below(build.Source, below, $"{arg.Keyword} {build.Source.Slice(declaration.Span)}")]
            : null;
    }

    // Several that move keep their order.
    private static InstructionSyntax LastBelow(ContainerStage stage, GoInvocation download)
    {
        var index = download.Step.Index;
        while (index + 1 < stage.Steps.Count && stage.Steps[index + 1].Instruction is ArgInstruction)
            index++;

        return stage.Steps[index].Instruction;
    }

    private static TextSpan[] SpansOf(ArgInstruction arg)
    {
        var spans = new TextSpan[arg.Declarations.Count];
        for (var index = 0; index < spans.Length; index++)
            spans[index] = arg.Declarations[index].Span;

        return spans;
    }
}
