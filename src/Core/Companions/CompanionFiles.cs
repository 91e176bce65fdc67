using System;
using System.Collections.Generic;
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

    // In the order in which compose looks for them.
    private static readonly string[] MainCompose = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    // A template in which something else fills in the gaps is no file of its own kind yet.
    private static readonly string[] TemplateMarks = ["{{", "{%", "<%"];

    private readonly RepositorySnapshot _repository;
    private readonly HashSet<string> _paths;

    private CompanionFiles(IEnumerable<string> paths, RepositorySnapshot repository)
    {
        _paths = new HashSet<string>(paths, StringComparer.Ordinal);
        _repository = repository;
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

        return IsBake(path)
            ? IsOverruled(path) ? new CompanionFile(source) : BakeReader.Read(source, document.Root, MainOf(path))
            : ComposeReader.Read(source, document.Root, MainOf(path));
    }

    private Document? ReadDocument(string path, SourceText source) => IsBake(path) ? JsonReader.Read(source.Content) : _repository.ReadDocument(path);

    // The file of the same folder that this one is laid over.
    private Layer? MainOf(string path)
    {
        var folder = FolderOf(path);
        var name = path.Substring(folder.Length);
        string[] candidates = name == BakeOverride ? [Bake] : IsBake(path) || CompanionNames.IsMainCompose(name) ? [] : MainCompose;
        foreach (var candidate in candidates)
        {
            var main = folder + candidate;
            if (_paths.Contains(main) && _repository.Read(main).Text is { } source)
                return ReadDocument(main, source)?.Root is { } root ? new Layer(root, source) : null;
        }

        return null;
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
