using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Documents;
using GoContainerGuard.Json;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>From the paths of companion files to what they say.</summary>
internal sealed class CompanionFiles
{
    private const string BakeOverride = "docker-bake.override.json";
    private const string Bake = "docker-bake.json";

    // A template in which something else fills in the gaps is no file of its own kind yet.
    private static readonly string[] TemplateMarks = ["{{", "{%", "<%"];

    private readonly RepositorySnapshot _repository;
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, Document?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComposeFolder> _folders = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _composeByFolder;

    private CompanionFiles(IReadOnlyCollection<string> paths, RepositorySnapshot repository)
    {
        _paths = new HashSet<string>(paths, StringComparer.Ordinal);
        _repository = repository;
        _composeByFolder = paths.Where(static path => !IsBake(path)).ToLookup(FolderOf, StringComparer.Ordinal);
    }

    /// <summary>The files of which something is known, in the order of the paths.</summary>
    public static List<CompanionFile> Read(IReadOnlyCollection<string> paths, RepositorySnapshot repository)
    {
        var reader = new CompanionFiles(paths, repository);
        var files = new List<CompanionFile>(paths.Count);
        foreach (var path in paths)
        {
            if (reader.ReadFile(path) is { } file)
                files.Add(file);
        }

        return files;
    }

    private CompanionFile? ReadFile(string path)
    {
        var reading = _repository.Read(path);
        if (reading.State is ReadingState.Unknown or ReadingState.Absent)
            return null;

        if (reading.Text is not { } source)
            return new CompanionFile(new SourceText(path, "")) { Fault = new DocumentFault(default, reading.Reason ?? "it is no text, or too large") };

        if (ReadDocument(path, source) is not { } document)
            return null;

        if (document.Fault is { } fault)
            return IsTemplate(source.Content) ? null : new CompanionFile(source) { Fault = fault };

        return IsBake(path) ? ReadBake(path, source, document.Root) : ComposeReader.Read(source, document.Root, FolderWith(path));
    }

    private CompanionFile ReadBake(string path, SourceText source, DocumentNode? root)
    {
        if (IsOverruled(path))
            return new CompanionFile(source);

        var folder = FolderOf(path);
        return path == folder + BakeOverride
            ? BakeReader.Read(source, root, BakeLayer(folder + Bake), null)
            : BakeReader.Read(source, root, null, BakeLayer(folder + BakeOverride));
    }

    private Layer? BakeLayer(string path) =>
        _paths.Contains(path) && _repository.Read(path).Text is { } source && ReadDocument(path, source)?.Root is { } root ? new Layer(root, source) : null;

    private ComposeFolder FolderWith(string path)
    {
        var folder = FolderOf(path);
        if (_folders.TryGetValue(folder, out var known))
            return known;

        var files = new List<ComposeText>();
        foreach (var other in _composeByFolder[folder])
            files.Add(_repository.Read(other).Text is { } source ? new ComposeText(other, source, ReadDocument(other, source)) : new ComposeText(other, null, null));

        return _folders[folder] = new ComposeFolder(files);
    }

    private Document? ReadDocument(string path, SourceText source)
    {
        if (!_documents.TryGetValue(path, out var document))
            _documents.Add(path, document = IsBake(path) ? JsonReader.Read(source.Content) : _repository.ReadDocument(path));

        return document;
    }

    // Bake reads a file in its own notation on top of the one in JSON, and we do not.
    private bool IsOverruled(string path)
    {
        foreach (var entry in _repository.List(FolderOf(path).TrimEnd('/')).Entries ?? [])
        {
            if (entry.Name is "docker-bake.hcl" or "docker-bake.override.hcl")
                return true;
        }

        return false;
    }

    private static bool IsBake(string path) => CompanionNames.IsBake(path.Substring(FolderOf(path).Length));

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static bool IsTemplate(string text) => Array.Exists(TemplateMarks, mark => text.IndexOf(mark, StringComparison.Ordinal) >= 0);
}
