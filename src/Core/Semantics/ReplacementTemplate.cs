using System.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// What <c>//</c> puts in place of a match: <c>$0</c> and <c>${0}</c> are the match, <c>$$</c> is a dollar sign, another name or number is
/// nothing, since a pattern has no groups, and a dollar sign before anything else is itself (Go, package regexp, "Expand").
/// </summary>
internal static class ReplacementTemplate
{
    /// <summary>Appends the template for the match in a text; <c>false</c> as soon as the result is longer than allowed.</summary>
    public static bool Append(StringBuilder result, string template, string text, int start, int end, int maximumLength)
    {
        for (var at = 0; at < template.Length && result.Length <= maximumLength;)
        {
            var dollar = template.IndexOf('$', at);
            var plainEnd = dollar < 0 ? template.Length : dollar;
            result.Append(template, at, plainEnd - at);
            at = plainEnd;
            if (dollar < 0)
                break;

            at = AppendReference(result, template, dollar, text, start, end);
        }

        return result.Length <= maximumLength;
    }

    private static int AppendReference(StringBuilder result, string template, int dollar, string text, int start, int end)
    {
        var at = dollar + 1;
        if (at < template.Length && template[at] == '$')
        {
            result.Append('$');
            return at + 1;
        }

        var isBraced = at < template.Length && template[at] == '{';
        var nameStart = isBraced ? at + 1 : at;
        var nameEnd = nameStart;
        while (nameEnd < template.Length && (template[nameEnd] == '_' || char.IsLetterOrDigit(template, nameEnd)))
            nameEnd += ShellPattern.WidthAt(template, nameEnd);

        var isReference = nameEnd > nameStart && (!isBraced || (nameEnd < template.Length && template[nameEnd] == '}'));
        if (!isReference)
        {
            result.Append('$');
            return at;
        }

        if (nameEnd == nameStart + 1 && template[nameStart] == '0')
            result.Append(text, start, end - start);

        return isBraced ? nameEnd + 1 : nameEnd;
    }
}
