using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>A tree in which some files say something else: what would be found then, without a disk being touched.</summary>
/// <param name="original">The tree as it is.</param>
/// <param name="texts">The texts that count instead, by path; a path that the tree does not have is a new file in a folder that it has.</param>
internal sealed class EditedRepository(RepositorySnapshot original, IReadOnlyDictionary<string, SourceText> texts) : RepositorySnapshot
{
    private readonly Dictionary<string, FolderReading> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document?> _documents = new(StringComparer.Ordinal);

    public override string Root => original.Root;

    public override FileReading Read(string path) =>
        texts.TryGetValue(path, out var text) ? new FileReading(ReadingState.Present, text) : original.Read(path);

    public override FolderReading List(string path)
    {
        if (!_folders.TryGetValue(path, out var reading))
            _folders.Add(path, reading = WithNewFiles(path, original.List(path)));

        return reading;
    }

    public override GoSourceFile? ReadGoSource(string path) => texts.ContainsKey(path) ? base.ReadGoSource(path) : original.ReadGoSource(path);

    public override Document? ReadDocument(string path)
    {
        if (!texts.TryGetValue(path, out var text))
            return original.ReadDocument(path);

        if (!_documents.TryGetValue(path, out var document))
            _documents.Add(path, document = ParseDocument(text));

        return document;
    }

    public override Document? ParseDocument(SourceText text) => original.ParseDocument(text);

    // An edited file keeps its old size in the listing; nothing hangs on a few bytes.
    private FolderReading WithNewFiles(string folder, FolderReading reading)
    {
        if (reading.Entries is not { } entries)
            return reading;

        List<FolderEntry>? all = null;
        foreach (var text in texts.Values)
        {
            var slash = text.Path.LastIndexOf('/');
            if (text.Path.Substring(0, Math.Max(slash, 0)) == folder && original.Read(text.Path).State is ReadingState.Absent)
                (all ??= [.. entries]).Add(new FolderEntry(text.Path.Substring(slash + 1), EntryKind.File, text.Content.Length));
        }

        if (all is null)
            return reading;

        all.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return reading with { Entries = all };
    }
}
