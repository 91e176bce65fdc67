using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>The platform flag of a FROM goes, with the blanks in front of it.</summary>
internal static class PlatformFlagRemoval
{
    /// <summary>The edits; <c>null</c> where a continuation stands in front of it.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, FromInstruction from, MappedText flag)
    {
        var span = flag.SourceSpan();
        var start = span.Start;
        while (start > from.Keyword.SourceSpan().End && build.Source.Content[start - 1] is ' ' or '\t')
            start--;

        return build.Source.Content[start - 1] == '\n' ? null : [build.Replace(TextSpan.FromBounds(start, span.End), "")];
    }
}
