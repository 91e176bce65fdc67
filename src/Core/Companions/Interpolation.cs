using System.Text;
using GoContainerGuard.Documents;

namespace GoContainerGuard.Companions;

/// <summary>Texts in which the environment of whoever builds may stand. What hangs on it is not known.</summary>
internal static class Interpolation
{
    /// <summary>A text of a compose file: <c>$$</c> is a dollar, any other one starts a variable.</summary>
    public static string? InCompose(string text)
    {
        if (text.IndexOf('$') < 0)
            return text;

        var known = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            known.Append(text[at]);
            if (text[at] != '$')
                continue;

            if (++at == text.Length || text[at] != '$')
                return null;
        }

        return known.ToString();
    }

    /// <summary>A text of a bake file in JSON, which is a template of HCL: <c>$${</c> and <c>%%{</c> are plain, <c>${</c> and <c>%{</c> are not.</summary>
    public static string? InBake(string text)
    {
        for (var brace = text.IndexOf('{'); brace >= 0; brace = text.IndexOf('{', brace + 1))
        {
            if (brace > 0 && text[brace - 1] is '$' or '%')
                return IsDoubled(text, brace) ? Undouble(text) : null;
        }

        return text;
    }

    /// <summary>
    /// The value of a build argument in a compose file. YAML takes plain digits for a number or a date, and it is printed anew: <c>1.20</c>
    /// becomes <c>1.2</c>. What could come out otherwise than it went in is not known.
    /// </summary>
    public static string? OfScalar(DocumentScalar scalar) =>
        scalar.IsQuoted || IsPrintedAsWritten(scalar.Text) ? InCompose(scalar.Text) : null;

    private static bool IsDoubled(string text, int brace) => brace > 1 && text[brace - 2] == text[brace - 1];

    // Only when each of them is doubled; a mixture is not worth the care.
    private static string? Undouble(string text)
    {
        for (var brace = text.IndexOf('{'); brace >= 0; brace = text.IndexOf('{', brace + 1))
        {
            if (brace > 0 && text[brace - 1] is '$' or '%' && !IsDoubled(text, brace))
                return null;
        }

        return text.Replace("$${", "${").Replace("%%{", "%{");
    }

    private static bool IsPrintedAsWritten(string text)
    {
        const string NumberLike = "0123456789.+-_:xabcdefABCDEFoTZ ";
        const int MostDigits = 15;
        if (text.Length == 0 || text[0] is not (>= '0' and <= '9' or '.' or '+' or '-'))
            return true;

        var dots = 0;
        var isDigits = true;
        foreach (var character in text)
        {
            if (NumberLike.IndexOf(character) < 0)
                return true;

            dots += character == '.' ? 1 : 0;
            isDigits &= character is '.' or (>= '0' and <= '9');
        }

        if (!isDigits)
            return false;

        // Two dots make no number; a number without a zero too many is printed as it is.
        return dots > 1 || (text.Length <= MostDigits && !StartsWithZero(text) && text[0] != '.' && (dots == 0 || !EndsWithZero(text)));
    }

    private static bool StartsWithZero(string text) => text.Length > 1 && text[0] == '0' && text[1] != '.';

    private static bool EndsWithZero(string text) => text[text.Length - 1] is '0' or '.';
}
