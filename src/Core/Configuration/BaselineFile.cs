using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// The findings that a team has decided to live with for now: a text file with a finding a line, rule, fingerprint and path, sorted by path, so
/// that a merge or a review sees what came and what went. Equal lines count: two of them cover two findings.
/// </summary>
public sealed class BaselineFile
{
    /// <summary>The name at the root under which it is found without being named.</summary>
    public const string DefaultPath = ".gocontainerguard-baseline";

    private const string Header = """
        # Findings that are known: GoContainerGuard speaks of others only, and says how many of these are left.
        # One a line: rule, fingerprint, file. Written by 'dotnet build PROJECT -t:GoContainerGuardBaseline'.

        """;

    private const int FingerprintLength = 16;
    private const string HexadecimalDigits = "0123456789abcdef";

    private readonly List<BaselineEntry> _entries = [];
    private readonly List<TextSpan> _faults = [];

    private BaselineFile()
    {
    }

    /// <summary>The findings, in the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Entries => _entries;

    /// <summary>The lines that say nothing known, without their line ends.</summary>
    public IReadOnlyList<TextSpan> Faults => _faults;

    /// <summary>Reads a baseline; never throws because of what it says.</summary>
    public static BaselineFile Parse(string text)
    {
        var file = new BaselineFile();
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            file.Add(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }

        return file;
    }

    /// <summary>The text of a baseline; equal sets of findings make equal texts.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var sorted = new List<BaselineEntry>(entries);
        sorted.Sort(Compare);
        var text = new StringBuilder(Header);
        foreach (var entry in sorted)
        {
            text.Append(entry.RuleId).Append(' ').Append(entry.Fingerprint).Append(' ');
            ManifestFormat.AppendEscaped(text, entry.Path);
            text.Append('\n');
        }

        return text.ToString();
    }

    private void Add(string text, int start, int end)
    {
        if (start == end || text[start] == '#')
            return;

        var id = text.IndexOf(' ', start, end - start);
        var fingerprint = id < 0 ? -1 : text.IndexOf(' ', id + 1, end - id - 1);
        if (fingerprint != id + 1 + FingerprintLength || fingerprint + 1 >= end || !IsHexadecimal(text, id + 1, fingerprint))
            _faults.Add(TextSpan.FromBounds(start, end));
        else
            _entries.Add(new BaselineEntry(text.Substring(start, id - start), text.Substring(id + 1, FingerprintLength), ManifestFormat.Unescape(text, fingerprint + 1, end - fingerprint - 1)));
    }

    private static bool IsHexadecimal(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (HexadecimalDigits.IndexOf(text[at]) < 0)
                return false;
        }

        return true;
    }

    private static int Compare(BaselineEntry left, BaselineEntry right)
    {
        var path = string.CompareOrdinal(left.Path, right.Path);
        if (path != 0)
            return path;

        var id = string.CompareOrdinal(left.RuleId, right.RuleId);
        return id != 0 ? id : string.CompareOrdinal(left.Fingerprint, right.Fingerprint);
    }
}
