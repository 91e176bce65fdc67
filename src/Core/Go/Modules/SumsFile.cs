using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>A go.sum file: the modules of which it holds the sum of the sources, and not of go.mod alone.</summary>
internal sealed class SumsFile
{
    // The only kind of sum that go commands look for, since the file exists.
    private const string Kind = "h1:";

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _versions = new(StringComparer.Ordinal);

    private SumsFile()
    {
    }

    /// <summary>Reads the file. Lines that are none, of which a go command may complain, hold no sum.</summary>
    /// <remarks>Source: "Go Modules Reference", chapter "go.sum files".</remarks>
    public static SumsFile Parse(string content)
    {
        var sums = new SumsFile();
        for (var start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start);
            end = end < 0 ? content.Length : end;
            sums.ReadLine(content, start, end);
            start = end + 1;
        }

        return sums;
    }

    /// <summary>Whether there is a sum of one version of a module.</summary>
    public bool Has(string path, string version) => _versions.Contains(path + " " + version);

    /// <summary>Whether there is a sum of any version of a module.</summary>
    public bool HasAny(string path) => _paths.Contains(path);

    // Path, version and sum, with white space between them.
    private void ReadLine(string content, int start, int end)
    {
        var (path, version, sum) = (Field(content, ref start, end), Field(content, ref start, end), Field(content, ref start, end));
        if (sum.Length == 0 || Field(content, ref start, end).Length > 0)
            return;

        if (string.CompareOrdinal(content, sum.Start, Kind, 0, Kind.Length) != 0 || string.CompareOrdinal(content, version.Start + version.Length - "/go.mod".Length, "/go.mod", 0, "/go.mod".Length) == 0)
            return;

        var name = content.Substring(path.Start, path.Length);
        _paths.Add(name);
        _versions.Add(name + " " + content.Substring(version.Start, version.Length));
    }

    private static (int Start, int Length) Field(string content, ref int at, int end)
    {
        while (at < end && content[at] is ' ' or '\t' or '\r')
            at++;

        var start = at;
        while (at < end && content[at] is not (' ' or '\t' or '\r'))
            at++;

        return (start, at - start);
    }
}
