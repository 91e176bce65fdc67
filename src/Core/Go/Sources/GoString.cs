using System.Text;

namespace GoContainerGuard.Go;

/// <summary>The string literals of Go, as they stand in sources and module files.</summary>
internal static class GoString
{
    /// <summary>The value of a literal with its quotes; <c>null</c> when it is malformed.</summary>
    public static string? Unquote(string literal)
    {
        if (literal.Length < 2 || literal[literal.Length - 1] != literal[0])
            return null;

        var inner = literal.Substring(1, literal.Length - 2);
        switch (literal[0])
        {
            case '`':
                return inner.IndexOf('`') >= 0 ? null : inner.IndexOf('\r') < 0 ? inner : inner.Replace("\r", "");
            case '"':
                return inner.IndexOf('"') < 0 && inner.IndexOf('\\') < 0 ? inner : Unescape(inner);
            default:
                return null;
        }
    }

    private static string? Unescape(string inner)
    {
        var result = new StringBuilder(inner.Length);
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] == '"')
                return null;

            if (inner[at] != '\\')
            {
                result.Append(inner[at]);
                continue;
            }

            at++;
            if (at == inner.Length || !TryAppendEscape(inner, ref at, result))
                return null;
        }

        return result.ToString();
    }

    private static bool TryAppendEscape(string inner, ref int at, StringBuilder result)
    {
        var simple = inner[at] switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' => '\\',
            '"' => '"',
            _ => '\0',
        };
        if (simple != '\0')
        {
            result.Append(simple);
            return true;
        }

        return inner[at] switch
        {
            'x' => TryAppendNumber(inner, ref at, 1, 2, 16, result),
            'u' => TryAppendNumber(inner, ref at, 1, 4, 16, result),
            'U' => TryAppendNumber(inner, ref at, 1, 8, 16, result),
            >= '0' and <= '7' => TryAppendNumber(inner, ref at, 0, 3, 8, result),
            _ => false,
        };
    }

    private static bool TryAppendNumber(string inner, ref int at, int skip, int digits, int radix, StringBuilder result)
    {
        const int lastCodePoint = 0x10FFFF;
        var start = at + skip;
        if (start + digits > inner.Length)
            return false;

        var number = 0L;
        for (var index = start; index < start + digits; index++)
        {
            var digit = DigitOf(inner[index]);
            if (digit < 0 || digit >= radix)
                return false;

            number = number * radix + digit;
        }

        at = start + digits - 1;
        if (number > lastCodePoint || number is >= 0xD800 and <= 0xDFFF)
            return false;

        result.Append(char.ConvertFromUtf32((int)number));
        return true;
    }

    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
