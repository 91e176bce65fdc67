using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>
/// A directive as the builder looks for it before it parses (BuildKit <c>DetectSyntax</c>): not behind white space, but also below a
/// <c>#!</c> line, for <c>syntax</c> also behind <c>//</c> or as a key of a JSON object.
/// </summary>
/// <param name="Value">Up to the first space.</param>
/// <param name="CommandLine">All of it.</param>
/// <param name="Line">1-based; 0 in a JSON object on the first line.</param>
internal sealed record FrontendDirective(string Value, string CommandLine, int Line)
{
    public static FrontendDirective? Syntax(SourceText source)
    {
        var content = source.Content;
        var start = Start(content, out var skipped);
        return Find(content, start, skipped, "syntax", "#") ?? Find(content, start, skipped, "syntax", "//") ?? FindInObject(content, start, skipped);
    }

    public static FrontendDirective? Check(SourceText source)
    {
        var start = Start(source.Content, out var skipped);
        return start < source.Content.Length && source.Content[start] == '#' ? Find(source.Content, start, skipped, "check", "#") : null;
    }

    private static int Start(string content, out int skippedLines)
    {
        var start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        skippedLines = 0;
        if (string.CompareOrdinal(content, start, "#!", 0, 2) != 0)
            return start;

        skippedLines = 1;
        var feed = content.IndexOf('\n', start);
        return feed < 0 ? content.Length : feed + 1;
    }

    private static FrontendDirective? Find(string content, int start, int line, string name, string sign)
    {
        var seen = "";
        for (var at = start; at < content.Length;)
        {
            var feed = content.IndexOf('\n', at);
            var end = feed < 0 ? content.Length : feed;
            line++;
            var trimmed = TextSpan.FromBounds(at, end > at && content[end - 1] == '\r' ? end - 1 : end);
            if (DirectiveLine.Parse(content, trimmed, sign) is not { } directive || seen.Contains(directive.Name))
                return null;

            if (directive.Name == name)
                return Of(directive.Value.ToString(), line);

            seen += directive.Name + " ";
            at = end + 1;
        }

        return null;
    }

    private static FrontendDirective? FindInObject(string content, int start, int line) =>
        JsonArrayScanner.StringInObject(MappedText.Of(content, TextSpan.FromBounds(start, content.Length)), "syntax") is { } value
            ? new FrontendDirective(value, value, line)
            : null;

    private static FrontendDirective Of(string text, int line)
    {
        var space = text.IndexOf(' ');
        return new FrontendDirective(space < 0 ? text : text.Substring(0, space), text, line);
    }
}
