using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Output;

/// <summary>
/// Names for findings that outlive edits elsewhere in the file: made of the rule, the path, the text of the line without its
/// indentation, and a count among equals, but not of the line's number.
/// </summary>
public static class FindingFingerprints
{
    /// <summary>What the fingerprints are called in SARIF; the number changes whenever they are made differently.</summary>
    public const string Name = "rulePathAndLineText/v1";

    // FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A fingerprint for each finding, in the same order; no two are equal.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings)
    {
        var counts = new Dictionary<ulong, int>();
        var fingerprints = new string[findings.Count];
        for (var at = 0; at < fingerprints.Length; at++)
        {
            var hash = HashOf(findings[at]);
            counts.TryGetValue(hash, out var before);
            counts[hash] = before + 1;
            fingerprints[at] = string.Format(CultureInfo.InvariantCulture, "{0:x16}:{1}", hash, before + 1);
        }

        return fingerprints;
    }

    /// <summary>The part that findings which look alike have in common: sixteen hexadecimal digits.</summary>
    public static string WithoutCount(Finding finding) => HashOf(finding).ToString("x16", CultureInfo.InvariantCulture);

    private static ulong HashOf(Finding finding)
    {
        var (source, span) = (finding.Where.Source, finding.Where.Span);
        var line = LineAround(source, span.Start);
        var hash = Add(OffsetBasis, finding.Rule.Id, 0, finding.Rule.Id.Length);
        hash = Add(hash, source.Path, 0, source.Path.Length);
        return Add(hash, source.Content, line.Start, line.Length);
    }

    /// <summary>The line that holds an offset, without the white space at its ends.</summary>
    private static TextSpan LineAround(SourceText source, int offset)
    {
        var line = source.Lines.PositionOf(offset).Line;
        var start = source.Lines.StartOf(line);
        var end = line + 1 < source.Lines.Count ? source.Lines.StartOf(line + 1) : source.Content.Length;
        while (start < end && char.IsWhiteSpace(source.Content[start]))
            start++;

        while (end > start && char.IsWhiteSpace(source.Content[end - 1]))
            end--;

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Both bytes of each code unit, then a zero that keeps the parts apart.</summary>
    private static ulong Add(ulong hash, string text, int start, int length)
    {
        for (var at = start; at < start + length; at++)
        {
            hash = unchecked((hash ^ (byte)text[at]) * Prime);
            hash = unchecked((hash ^ (byte)(text[at] >> 8)) * Prime);
        }

        return unchecked(hash * Prime);
    }
}
