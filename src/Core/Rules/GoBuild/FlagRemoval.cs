using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A flag of a go command goes, with the blank or the continuation that set it off; with the last of its linker flags goes <c>-ldflags</c>.</summary>
internal static class FlagRemoval
{
    /// <summary>The edits; <c>null</c> where the flag is not set off by blanks alone.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, GoInvocation invocation, TextSpan flag)
    {
        if (build.IsTrigger(invocation.Step.Instruction))
            return null;

        if (invocation.Go.LinkerFlags is { AreComplete: true, All: [{ Span: var only }] } && only == flag)
            flag = invocation.Go.Find("ldflags")!.Value.Span;

        var text = build.Source.Content;
        var (start, end) = (flag.Start, flag.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;

        // The flag has a line of its own: the continuation in front of it goes.
        if (start > 0 && text[start - 1] == '\n')
        {
            start -= start > 1 && text[start - 2] == '\r' ? 2 : 1;
            if (start == 0 || text[start - 1] != '\\')
                return null;

            start--;
            while (start > 0 && text[start - 1] is ' ' or '\t')
                start--;
        }

        if (start < flag.Start)
            return IsEnd(text, end) ? [build.Replace(TextSpan.FromBounds(start, end), "")] : null;

        // The first of several linker flags, right behind a quote.
        if (text[start - 1] is not ('"' or '\''))
            return null;

        while (end < text.Length && text[end] is ' ' or '\t')
            end++;

        return end > flag.End ? [build.Replace(TextSpan.FromBounds(start, end), "")] : null;
    }

    private static bool IsEnd(string text, int end) => end == text.Length || text[end] is ' ' or '\t' or '\r' or '\n' or '"' or '\'';
}
