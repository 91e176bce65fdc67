using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>Reads what <see cref="ManifestWriter"/> wrote. A line that says nothing known is skipped; nothing throws.</summary>
internal sealed class ManifestReader(string text)
{
    // Each kind of record has at most this many fields.
    private const int MostFields = 5;

    private readonly string[] _fields = new string[MostFields];
    private readonly Dictionary<string, FileReading> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FolderReading> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoSourceFile> _goSources = new(StringComparer.Ordinal);
    private readonly List<string> _dockerfiles = [];
    private readonly HashSet<SaidPlace> _saidElsewhere = [];
    private List<FolderEntry> _entries = [];
    private string? _goSource;
    private List<string> _imports = [];
    private List<GoEmbedPattern> _embeds = [];

    /// <summary>What the manifest answers; <c>null</c> when it is of another version or not whole.</summary>
    public static ManifestRepository? Read(string text) => new ManifestReader(text).Read();

    private ManifestRepository? Read()
    {
        if (!text.StartsWith(ManifestFormat.Header + "\n", StringComparison.Ordinal))
            return null;

        var root = "";
        for (var start = ManifestFormat.Header.Length + 1; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                return null;

            var count = Split(start, end);
            start = end + 1;
            switch (_fields[0])
            {
                case ManifestFormat.Root when count == 2:
                    root = _fields[1];
                    break;
                case ManifestFormat.Dockerfile when count == 2:
                    _dockerfiles.Add(_fields[1]);
                    break;
                case ManifestFormat.Elsewhere when count == 5:
                    AddElsewhere(_fields[1], _fields[2], _fields[3], _fields[4]);
                    break;
                case ManifestFormat.File when count == 4:
                    AddFile(ManifestFormat.StateOf(_fields[1]), _fields[2], _fields[3]);
                    break;
                case ManifestFormat.Folder when count == 4:
                    AddFolder(ManifestFormat.StateOf(_fields[1]), _fields[2], _fields[3]);
                    break;
                case ManifestFormat.Entry when count == 4:
                    AddEntry(ManifestFormat.KindOf(_fields[1]), _fields[2], _fields[3]);
                    break;
                case ManifestFormat.Go when count == 4:
                    AddGoSource(_fields[1], _fields[2], _fields[3]);
                    break;
                case ManifestFormat.Constraint when count == 2 && _goSource is not null:
                    _goSources[_goSource] = _goSources[_goSource] with { Constraint = _fields[1] };
                    break;
                case ManifestFormat.Import when count == 2 && _goSource is not null:
                    AddImport(_goSource, _fields[1]);
                    break;
                case ManifestFormat.Embed when count == 4:
                    AddEmbed(_fields[1], _fields[2], _fields[3]);
                    break;
                case ManifestFormat.End when count == 1:
                    return new ManifestRepository(root, _dockerfiles, _saidElsewhere, _files, _folders, _goSources);
            }
        }

        return null;
    }

    private int Split(int start, int end)
    {
        var count = 0;
        while (count < MostFields)
        {
            var tab = count == MostFields - 1 ? -1 : text.IndexOf('\t', start, end - start);
            var stop = tab < 0 ? end : tab;
            _fields[count++] = ManifestFormat.Unescape(text, start, stop - start);
            if (tab < 0)
                break;

            start = tab + 1;
        }

        return count;
    }

    private void AddFile(ReadingState state, string path, string rest) => _files[path] = state is ReadingState.Present
        ? new FileReading(state, new SourceText(path, rest))
        : new FileReading(state, null, ReasonOf(rest));

    private void AddFolder(ReadingState state, string path, string rest)
    {
        _entries = [];
        _folders[path] = new FolderReading(state, state is ReadingState.Present ? _entries : null, ReasonOf(rest));
    }

    private void AddEntry(EntryKind kind, string size, string name)
    {
        if (long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            _entries.Add(new FolderEntry(name, kind, bytes));
    }

    private void AddElsewhere(string ruleId, string start, string length, string path)
    {
        if (int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _saidElsewhere.Add(new SaidPlace(ruleId, path, new TextSpan(from, count)));
        }
    }

    private void AddGoSource(string path, string package, string completeness)
    {
        _goSource = path;
        _imports = [];
        _embeds = [];
        _goSources[path] = new GoSourceFile(package, _imports, ImportsC: false, Constraint: null, completeness == ManifestFormat.Complete) { Embeds = _embeds };
    }

    private void AddImport(string path, string import)
    {
        if (import == ManifestFormat.C)
            _goSources[path] = _goSources[path] with { ImportsC = true };
        else
            _imports.Add(import);
    }

    private void AddEmbed(string start, string length, string pattern)
    {
        if (int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _embeds.Add(new GoEmbedPattern(pattern, from, count));
        }
    }

    private static string? ReasonOf(string rest) => rest.Length == 0 ? null : rest;
}
