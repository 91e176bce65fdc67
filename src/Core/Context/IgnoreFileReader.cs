using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Context;

/// <summary>
/// Reads an ignore file in the two steps in which Docker does: first lines become patterns (moby/patternmatcher, ignorefile), then
/// each pattern is cleaned once more and checked (patternmatcher.New).
/// </summary>
internal sealed class IgnoreFileReader(string content)
{
    /// <summary>The longest line in bytes, without its line feed: Go's scanner has 64 KiB for a line with its end.</summary>
    public const int LongestLine = 65535;

    private const string LoneNegation = "illegal exclusion pattern: \"!\"";
    private const string BadPattern = "syntax error in pattern";
    private const string LineTooLong = "bufio.Scanner: token too long";

    private readonly List<IgnorePattern> _patterns = [];
    private readonly List<IgnoreFault> _faults = [];

    public IReadOnlyList<IgnorePattern> Patterns => _patterns;

    public IReadOnlyList<IgnoreFault> Faults => _faults;

    public void Read()
    {
        var start = 0;
        for (var line = 0; start < content.Length; line++)
        {
            var lineFeed = content.IndexOf('\n', start);
            var end = lineFeed < 0 ? content.Length : lineFeed;
            if (IsTooLong(start, end))
            {
                // Docker has read nothing when it gives up here.
                _patterns.Clear();
                _faults.Clear();
                _faults.Add(new IgnoreFault(TextSpan.FromBounds(start, end), LineTooLong));
                return;
            }

            ReadLine(line == 0 && content[0] == '\uFEFF' ? 1 : start, end, line);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end, int line)
    {
        if (start < end && content[start] == '#')
            return;

        Trim(ref start, ref end);
        if (start == end)
            return;

        var span = TextSpan.FromBounds(start, end);
        var isNegated = content[start] == '!';
        if (isNegated)
        {
            start++;
            Trim(ref start, ref end);
        }

        var text = start == end ? "" : GoPath.Clean(content.Substring(start, end - start));
        if (text.Length > 1 && text[0] == '/')
            text = text.Substring(1);

        Check(isNegated ? "!" + text : text, span, line);
    }

    // The second cleaning sees the exclamation mark as part of the first name: "!/" becomes "!", and "!../../a" becomes "a".
    private void Check(string text, TextSpan span, int line)
    {
        var start = 0;
        var end = text.Length;
        GoSpace.Trim(text, ref start, ref end);
        var glob = start == end ? null : GoPath.Clean(text.Substring(start, end - start));
        var isNegated = glob is not null && glob[0] == '!';
        if (isNegated)
            glob = glob!.Substring(1);

        if (isNegated && glob!.Length == 0)
            _faults.Add(new IgnoreFault(span, LoneNegation));
        else if (glob is not null && !GoGlob.IsAcceptedByCheck(glob))
            _faults.Add(new IgnoreFault(span, BadPattern));

        _patterns.Add(new IgnorePattern
        {
            Index = _patterns.Count,
            Text = text,
            Glob = glob,
            IsNegated = isNegated,
            Span = span,
            Line = line,
        });
    }

    private bool IsTooLong(int start, int end)
    {
        // A UTF-16 code unit is at most three bytes of UTF-8.
        if (end - start <= LongestLine / 3)
            return false;

        var bytes = 0;
        for (var index = start; index < end; index++)
        {
            var character = content[index];
            bytes += character < 0x80 ? 1 : character < 0x800 || char.IsSurrogate(character) ? 2 : 3;
        }

        return bytes > LongestLine;
    }

    private void Trim(ref int start, ref int end) => GoSpace.Trim(content, ref start, ref end);
}
