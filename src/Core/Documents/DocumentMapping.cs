using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Documents;

/// <summary>Values by name. What YAML's merge key brings in stands behind the mapping's own entries.</summary>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Span">From the first to the last character.</param>
public sealed record DocumentMapping(IReadOnlyList<DocumentEntry> Entries, TextSpan Span) : DocumentNode(Span)
{
    // With fewer entries a look at each of them is the shorter way.
    private const int MostLookedAt = 8;

    private Dictionary<string, DocumentEntry>? _byName;

    /// <summary>The entry of a name; <c>null</c> without one.</summary>
    public DocumentEntry? FindEntry(string name)
    {
        if (Entries.Count > MostLookedAt)
            return (_byName ??= ByName()).TryGetValue(name, out var found) ? found : null;

        foreach (var entry in Entries)
        {
            if (entry.Key.Text == name)
                return entry;
        }

        return null;
    }

    /// <summary>The value of a name; <c>null</c> without one.</summary>
    public DocumentNode? Find(string name) => FindEntry(name)?.Value;

    private Dictionary<string, DocumentEntry> ByName()
    {
        var byName = new Dictionary<string, DocumentEntry>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            if (!byName.ContainsKey(entry.Key.Text))
                byName.Add(entry.Key.Text, entry);
        }

        return byName;
    }
}
