using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>One command of a chain of <c>&amp;&amp;</c> goes, or the RUN in which it is alone.</summary>
internal static class CommandRemoval
{
    /// <summary>The edits; <c>null</c> when something else than <c>&amp;&amp;</c> and white space stands between it and the command before it.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, RunCommand command)
    {
        var run = command.Script.Run;
        if (run.Heredocs.Count > 0 || command.Script.IsOpaque)
            return null;

        if (command.Script.Commands.Count == 1)
            return command.Span == run.Command.SourceSpan() ? [build.Remove(run)] : null;

        if (command.Index == 0)
            return null;

        var before = command.Script.Commands[command.Index - 1];
        var between = TextSpan.FromBounds(before.Span.End, command.Span.Start);
        if (!IsChain(build.Source.Slice(between)))
            return null;

        return [build.Replace(TextSpan.FromBounds(between.Start, command.Span.End), "")];
    }

    private static bool IsChain(string text)
    {
        foreach (var character in text)
        {
            if (!(char.IsWhiteSpace(character) || character is '&' or '\\' or '`'))
                return false;
        }

        return text.Contains("&&");
    }
}
