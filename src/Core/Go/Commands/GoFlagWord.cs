using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>Reads a flag out of a word: <c>-name</c>, <c>--name</c>, <c>-name=value</c>.</summary>
internal static class GoFlagWord
{
    public static bool TryParse(GoWord word, out GoFlag flag)
    {
        flag = default;
        var text = word.Text;
        var dashes = text.Length > 1 && text[0] == '-' ? (text[1] == '-' ? 2 : 1) : 0;
        if (dashes == 0 || dashes == text.Length || text[dashes] is '-' or '=')
            return false;

        var equals = text.IndexOf('=');
        var name = equals < 0 ? text.Substring(dashes) : text.Substring(dashes, equals - dashes);
        if (name.IndexOf(GoWord.Hole) >= 0)
            return false;

        flag = new GoFlag(name, equals < 0 ? null : word.From(equals + 1), word.Span);
        return true;
    }

    /// <summary>The flag with the next word as its value.</summary>
    public static GoFlag WithValue(GoFlag flag, GoWord value) =>
        flag with { Value = value, Span = TextSpan.FromBounds(flag.Span.Start, value.Span.End > flag.Span.End ? value.Span.End : flag.Span.End) };
}
