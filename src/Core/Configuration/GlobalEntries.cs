using System;
using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// The entries of the global files that hold for one file. Of two files the one with the higher level wins; where equal levels
/// disagree about who speaks, nobody does: Roslyn drops the key, and so do we.
/// </summary>
internal sealed class GlobalEntries(string absolutePath)
{
    private readonly Dictionary<string, Candidate> _everywhere = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Candidate> _here = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in a global file: its entries above the first header, and sections named after the file itself.</summary>
    public void Add(EditorConfigFile file)
    {
        Add(file.Preamble, file.GlobalLevel, _everywhere);
        foreach (var section in file.Sections)
        {
            if (PlainPath(section.Name) is { } path && AbsolutePath.WithUpperDrive(path) == absolutePath)
                Add(section, file.GlobalLevel, _here);
        }
    }

    /// <summary>What is left: first what holds everywhere, then what was said of this file.</summary>
    public IEnumerable<EditorConfigEntry> Strongest()
    {
        foreach (var candidate in _everywhere.Values)
        {
            if (candidate.Entry is { } entry)
                yield return entry;
        }

        foreach (var candidate in _here.Values)
        {
            if (candidate.Entry is { } entry)
                yield return entry;
        }
    }

    /// <summary>The path that the name of a section stands for, or <c>null</c> when the name has wildcards: global files know none.</summary>
    public static string? PlainPath(string name)
    {
        var path = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] is '*' or '?' or '{' or '}' or ',' or '[')
                return null;

            if (name[at] == '\\' && ++at == name.Length)
                return null;

            path.Append(name[at]);
        }

        return path.ToString();
    }

    private static void Add(EditorConfigSection section, int level, Dictionary<string, Candidate> to)
    {
        foreach (var entry in section.Ours)
        {
            if (!to.TryGetValue(entry.Key, out var known) || known.Level < level)
                to[entry.Key] = new Candidate(level, entry);
            else if (known.Level == level)
                to[entry.Key] = new Candidate(level, null);
        }
    }

    private readonly record struct Candidate(int Level, EditorConfigEntry? Entry);
}
