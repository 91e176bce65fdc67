using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Support;

/// <summary>A text in which <c>[|</c> and <c>|]</c> show where findings are expected.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static MarkedText Read(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var at = 0;
        while (true)
        {
            var open = marked.IndexOf(Open, at, StringComparison.Ordinal);
            if (open < 0)
                return new MarkedText(text.Append(marked, at, marked.Length - at).ToString(), spans);

            var close = marked.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
                throw new ArgumentException("A mark is opened and not closed.", nameof(marked));

            text.Append(marked, at, open - at);
            spans.Add(new TextSpan(text.Length, close - open - Open.Length));
            text.Append(marked, open + Open.Length, close - open - Open.Length);
            at = close + Close.Length;
        }
    }

    /// <summary>The text with marks around spans: what a failed test shows.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        var marked = new StringBuilder(text);
        var sorted = new List<TextSpan>(spans);
        sorted.Sort((left, right) => right.Start.CompareTo(left.Start));
        foreach (var span in sorted)
            marked.Insert(span.End, Close).Insert(span.Start, Open);

        return marked.ToString();
    }
}
