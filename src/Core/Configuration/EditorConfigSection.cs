using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>A header and the entries under it, or the entries above the first header.</summary>
/// <param name="Name">What stands between the brackets; empty above the first header.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Entries">The entries in the order of the file.</param>
internal sealed record EditorConfigSection(string Name, SourceSpan NameSpan, IReadOnlyList<EditorConfigEntry> Entries)
{
    private SectionGlob? _glob;
    private IReadOnlyList<EditorConfigEntry>? _ours;

    /// <summary>The name as a pattern for paths; compiled when first asked for.</summary>
    public SectionGlob Glob => _glob ??= SectionGlob.Compile(Name);

    /// <summary>
    /// The entries with keys of ours, one for each key: the last one. A wrong word there does not let an earlier one shine through,
    /// since for Roslyn the earlier one no longer exists.
    /// </summary>
    public IReadOnlyList<EditorConfigEntry> Ours => _ours ??= FindOurs();

    /// <summary>The entry that holds for a key: the last one, since each overrides those before it.</summary>
    public EditorConfigEntry? Find(string key)
    {
        for (var at = Entries.Count - 1; at >= 0; at--)
        {
            if (string.Equals(Entries[at].Key, key, StringComparison.OrdinalIgnoreCase))
                return Entries[at];
        }

        return null;
    }

    private List<EditorConfigEntry> FindOurs()
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var ours = new List<EditorConfigEntry>();
        foreach (var entry in Entries)
        {
            if (!ConfigurationKey.IsOurs(entry.Key))
                continue;

            if (places.TryGetValue(entry.Key, out var place))
            {
                ours[place] = entry;
                continue;
            }

            places.Add(entry.Key, ours.Count);
            ours.Add(entry);
        }

        return ours;
    }
}
