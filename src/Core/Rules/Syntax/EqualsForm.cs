using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>An old <c>key value</c> pair in the form with an equals sign, such that the value stays what it is.</summary>
internal static class EqualsForm
{
    /// <summary>The edits; <c>null</c> when quotes and escapes in the value would mean something else, or when it holds what looks like a second pair.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, KeyValue pair)
    {
        if (pair.Value is not { Length: > 0 } value || !IsPlain(pair.Key, build.Syntax.Escape))
            return null;

        var between = TextSpan.FromBounds(pair.Key.SourceSpan().End, value.SourceOffset(0));
        if (build.Source.Content.IndexOf('\n', between.Start, between.Length) >= 0)
            return null;

        if (!HasBlank(value) || IsOneString(value, build.Syntax.Escape))
            return [build.Replace(between, "=")];

        return IsPlain(value, build.Syntax.Escape) && value.IndexOf('=') < 0
            ? [build.Replace(between, "=\""), build.Insert(value.SourceOffset(value.Length), "\"")]
            : null;
    }

    private static bool HasBlank(MappedText text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]))
                return true;
        }

        return false;
    }

    // "a b": the quotes are taken off in either form.
    private static bool IsOneString(MappedText text, char escape) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] && IsPlain(text.Slice(1, text.Length - 2), escape);

    private static bool IsPlain(MappedText text, char escape)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'' || text[index] == escape)
                return false;
        }

        return true;
    }
}
