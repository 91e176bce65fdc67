using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Configuration;

/// <summary>
/// Gathers the configuration files around the files of one tree, each read once. Which of them count follows Roslyn: every
/// <c>.editorconfig</c> from the file's folder up to one that says <c>root = true</c>, and every global file up to the top.
/// </summary>
internal sealed class SettingsSource(RepositorySnapshot repository)
{
    /// <summary>Folders farther above the root than this are not asked about.</summary>
    private const int FarthestAbove = 64;

    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    private readonly Dictionary<string, EditorConfigFile?> _files = new(StringComparer.Ordinal);
    private readonly string _root = AbsolutePath.WithUpperDrive(repository.Root);

    /// <summary>The configuration files met so far, in the order of their paths.</summary>
    public IReadOnlyList<EditorConfigFile> Files => _files.Values
        .OfType<EditorConfigFile>()
        .OrderBy(file => file.Source.Path, StringComparer.Ordinal)
        .ToArray();

    /// <summary>What the configuration files say of one file.</summary>
    /// <param name="path">Path below the root, parts separated by <c>/</c>.</param>
    public Settings For(string path)
    {
        var absolutePath = _root + "/" + path;
        var global = new GlobalEntries(absolutePath);
        var sections = new List<EditorConfigSection>();
        foreach (var (folder, length) in FoldersAbove(path))
        {
            foreach (var name in Names)
            {
                if (Read(folder + name) is not { } file)
                    continue;

                if (file.IsGlobal)
                    global.Add(file);
                else
                    AddSections(file, absolutePath.Substring(length), sections);
            }
        }

        return new Settings(global.Strongest().Concat(sections.SelectMany(section => section.Ours)));
    }

    private static void AddSections(EditorConfigFile file, string path, List<EditorConfigSection> to)
    {
        if (file.IsRoot)
            to.Clear();

        foreach (var section in file.Sections)
        {
            if (section.Glob.IsMatch(path))
                to.Add(section);
        }
    }

    /// <summary>The folders from the top down, each as the snapshot names it and with the length of its absolute path.</summary>
    private IEnumerable<(string Folder, int Length)> FoldersAbove(string path)
    {
        var above = 0;
        var top = _root.Length;
        while (above < FarthestAbove && top > 0 && _root.LastIndexOf('/', top - 1) is var slash and >= 0)
        {
            top = slash;
            above++;
        }

        for (; above > 0; above--)
        {
            yield return (Repeated("../", above), top);

            var next = _root.IndexOf('/', top + 1);
            top = next < 0 ? _root.Length : next;
        }

        yield return ("", _root.Length);

        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return (path.Substring(0, slash + 1), _root.Length + 1 + slash);
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private EditorConfigFile? Read(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            file = repository.Read(path).Text is { } text ? EditorConfigFile.Parse(text) : null;
            _files.Add(path, file);
        }

        return file;
    }
}
