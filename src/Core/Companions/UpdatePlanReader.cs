using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Json;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>
/// Finds the file of the dependency bot (GitHub docs: "Dependabot options reference"; Renovate docs: "Configuration Options"). Where several bots may be at
/// work, or one of which a preset or a notation that is not read here may say more, there is no plan.
/// </summary>
internal sealed class UpdatePlanReader
{
    private const string GitHubFolder = ".github";

    // Renovate's own name for what updates images; that for modules is the same.
    private const string RenovateImages = "dockerfile";

    private static readonly string[] DependabotFiles = [".github/dependabot.yml", ".github/dependabot.yaml"];
    private static readonly string[] RenovateFolders = ["", GitHubFolder, ".gitlab"];

    private readonly RepositorySnapshot _repository;

    private UpdatePlanReader(RepositorySnapshot repository) => _repository = repository;

    /// <summary>The plan; <c>null</c> when there is none, or when it is not certain.</summary>
    public static UpdatePlan? Read(RepositorySnapshot repository) => new UpdatePlanReader(repository).Read();

    private UpdatePlan? Read()
    {
        if (_repository.List("").Entries is not { } root)
            return null;

        var renovate = RenovateFiles(root);
        var dependabot = Has(root, GitHubFolder) ? Array.Find(DependabotFiles, file => _repository.Read(file).State != ReadingState.Absent) : null;
        if (renovate.Count + (dependabot is null ? 0 : 1) != 1)
            return null;

        if (dependabot is not null)
            return _repository.Read(dependabot).Text is { } text && _repository.ReadDocument(dependabot)?.Root is DocumentMapping document ? OfDependabot(text, document) : null;

        return _repository.Read(renovate[0]).Text is { } source && JsonReader.Read(source.Content).Root is DocumentMapping settings ? OfRenovate(source, settings) : null;
    }

    private List<string> RenovateFiles(IReadOnlyList<FolderEntry> root)
    {
        var files = new List<string>();
        foreach (var folder in RenovateFolders)
        {
            if (folder.Length > 0 && !Has(root, folder))
                continue;

            foreach (var entry in folder.Length == 0 ? root : _repository.List(folder).Entries ?? [])
            {
                var isOne = entry.Name.StartsWith("renovate.json", StringComparison.Ordinal) || entry.Name.StartsWith(".renovaterc", StringComparison.Ordinal);
                if (isOne || (entry.Name == "package.json" && folder.Length == 0 && _repository.Read(entry.Name).Text?.Content.IndexOf("\"renovate\"", StringComparison.Ordinal) >= 0))
                    files.Add(folder.Length == 0 ? entry.Name : folder + "/" + entry.Name);
            }
        }

        return files;
    }

    private static UpdatePlan? OfDependabot(SourceText source, DocumentMapping document)
    {
        if (document.Find("version") is not DocumentScalar { Text: "2" } || document.Find("updates") is not DocumentList { Items.Count: > 0 } updates)
            return null;

        var entries = new List<UpdateEntry>(updates.Items.Count);
        foreach (var item in updates.Items)
        {
            if (item is not DocumentMapping entry)
                return null;

            entries.Add(new UpdateEntry((entry.Find("package-ecosystem") as DocumentScalar)?.Text, FoldersOf(entry)));
        }

        return new UpdatePlan(source, entries) { List = updates };
    }

    private static List<string>? FoldersOf(DocumentMapping entry)
    {
        var written = entry.Find("directories") switch
        {
            DocumentList list => list.Items,
            null when entry.Find("directory") is { } only => [only],
            _ => null,
        };
        if (written is null)
            return null;

        var folders = new List<string>(written.Count);
        foreach (var folder in written)
        {
            if (folder is not DocumentScalar { IsNull: false } scalar)
                return null;

            var path = scalar.Text.StartsWith("./", StringComparison.Ordinal) ? scalar.Text.Substring(2) : scalar.Text;
            folders.Add(path == "." ? "" : path.Trim('/'));
        }

        return folders;
    }

    // Only the list of managers says for certain what is left out; without it everything is covered that Renovate knows.
    private static UpdatePlan? OfRenovate(SourceText source, DocumentMapping settings)
    {
        if (settings.Find("enabledManagers") is not DocumentList { Items.Count: > 0 } managers)
            return null;

        var entries = new List<UpdateEntry>(managers.Items.Count);
        foreach (var item in managers.Items)
        {
            // A manager of one's own may look for anything.
            if (item is not DocumentScalar { Text: var name } || name.StartsWith("custom", StringComparison.Ordinal) || name == "regex")
                return null;

            entries.Add(new UpdateEntry(name == RenovateImages ? UpdateEntry.Images : name, null));
        }

        return new UpdatePlan(source, entries) { List = managers, IsOfManagers = true };
    }

    private static bool Has(IReadOnlyList<FolderEntry> entries, string name)
    {
        foreach (var entry in entries)
        {
            if (entry.Name == name && entry.Kind == EntryKind.Folder)
                return true;
        }

        return false;
    }
}
