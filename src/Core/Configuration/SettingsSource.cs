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

    private const string Up = "../";

    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    private readonly Dictionary<string, EditorConfigFile?> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Settings> _settings = new(StringComparer.Ordinal);
    private readonly string _root = AbsolutePath.WithUpperDrive(repository.Root);
    private HashSet<EditorConfigFile>? _counting;

    /// <summary>The configuration files met so far, in the order of their paths.</summary>
    public IReadOnlyList<EditorConfigFile> Files => _files.Values
        .OfType<EditorConfigFile>()
        .OrderBy(file => file.Source.Path, StringComparer.Ordinal)
        .ToArray();

    /// <summary>Those that have a say for a file that was asked about, in the order of their paths: no other file hides them.</summary>
    public IReadOnlyList<EditorConfigFile> CountingFiles => _counting?.OrderBy(file => file.Source.Path, StringComparer.Ordinal).ToArray() ?? [];

    /// <summary>What the configuration files say of one file.</summary>
    /// <param name="path">Path relative to the root, parts separated by <c>/</c>; it may start with <c>../</c>.</param>
    public Settings For(string path)
    {
        if (!_settings.TryGetValue(path, out var settings))
            _settings.Add(path, settings = Gather(path));

        return settings;
    }

    private Settings Gather(string path)
    {
        var (start, ups) = (_root, "");
        while (path.StartsWith(Up, StringComparison.Ordinal))
        {
            start = start.Substring(0, Math.Max(start.LastIndexOf('/'), 0));
            (path, ups) = (path.Substring(Up.Length), ups + Up);
        }

        var absolutePath = start + "/" + path;
        GlobalEntries? global = null;
        List<(EditorConfigFile File, int Length)>? local = null;
        foreach (var (folder, length) in FoldersAbove(start, path))
        {
            foreach (var name in Names)
            {
                if (Read(ups + folder + name) is not { } file)
                    continue;

                if (file.IsGlobal)
                {
                    (global ??= new GlobalEntries(absolutePath)).Add(file);
                    (_counting ??= []).Add(file);
                    continue;
                }

                if (file.IsRoot)
                    local?.Clear();

                (local ??= []).Add((file, length));
            }
        }

        // Most files of most trees have no settings.
        if (global is null && local is null)
            return Settings.None;

        var sections = new List<EditorConfigSection>();
        foreach (var (file, length) in local ?? [])
        {
            (_counting ??= []).Add(file);
            AddSections(file, absolutePath.Substring(length), sections);
        }

        return new Settings((global?.Strongest() ?? []).Concat(sections.SelectMany(section => section.Ours)));
    }

    private static void AddSections(EditorConfigFile file, string path, List<EditorConfigSection> to)
    {
        foreach (var section in file.Sections)
        {
            if (section.Glob.IsMatch(path))
                to.Add(section);
        }
    }

    /// <summary>The folders from the top down, each relative to a start and with the length of its absolute path.</summary>
    private static IEnumerable<(string Folder, int Length)> FoldersAbove(string start, string path)
    {
        var above = 0;
        var top = start.Length;
        while (above < FarthestAbove && top > 0 && start.LastIndexOf('/', top - 1) is var slash and >= 0)
        {
            top = slash;
            above++;
        }

        for (; above > 0; above--)
        {
            yield return (Repeated(Up, above), top);

            var next = start.IndexOf('/', top + 1);
            top = next < 0 ? start.Length : next;
        }

        yield return ("", start.Length);

        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return (path.Substring(0, slash + 1), start.Length + 1 + slash);
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
