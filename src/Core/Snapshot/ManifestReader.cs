using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Documents;
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
    private readonly Dictionary<string, ManifestDocument> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _dockerfiles = [];
    private readonly List<string> _companions = [];
    private readonly HashSet<SaidPlace> _saidElsewhere = [];
    private ProjectSettings _settings = ProjectSettings.None;
    private List<FolderEntry> _entries = [];
    private string? _goSource;
    private List<string> _imports = [];
    private List<GoEmbedPattern> _embeds = [];
    private List<GoUse> _uses = [];
    private ManifestDocument? _document;

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
                case ManifestFormat.Preset when count == 2:
                    _settings = _settings with { Preset = _fields[1] };
                    break;
                case ManifestFormat.Baseline when count == 2:
                    _settings = _settings with { Baseline = _fields[1] };
                    break;
                case ManifestFormat.Dockerfile when count == 2:
                    _dockerfiles.Add(_fields[1]);
                    break;
                case ManifestFormat.Companion when count == 2:
                    _companions.Add(_fields[1]);
                    break;
                case ManifestFormat.Elsewhere when count == 5 && ReadSpan(2) is { } span:
                    _saidElsewhere.Add(new SaidPlace(_fields[1], _fields[4], span));
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
                case ManifestFormat.Use when count == 5 && ReadSpan(1) is { } span:
                    _uses.Add(new GoUse(ManifestFormat.UseOf(_fields[3]), _fields[4], span.Start, span.Length));
                    break;
                case ManifestFormat.Document when count == 2:
                    _documents[_fields[1]] = _document = new ManifestDocument();
                    break;
                case ManifestFormat.End when count == 1:
                    return new ManifestRepository(Content(root));
                default:
                    AddToDocument(count);
                    break;
            }
        }

        return null;
    }

    private ManifestContent Content(string root)
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var document in _documents)
            documents.Add(document.Key, document.Value.Document);

        return new ManifestContent
        {
            Root = root,
            Settings = _settings,
            Dockerfiles = _dockerfiles,
            Companions = _companions,
            SaidElsewhere = _saidElsewhere,
            Files = _files,
            Folders = _folders,
            GoSources = _goSources,
            Documents = documents,
        };
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

    private void AddToDocument(int count)
    {
        if (_document is null || count < 3 || ReadSpan(1) is not { } span)
            return;

        switch (_fields[0])
        {
            case ManifestFormat.Scalar when count == 5:
                _document.AddScalar(span, _fields[3] == ManifestFormat.Quoted, _fields[4]);
                break;
            case ManifestFormat.List when count == 4 && ReadNumber(_fields[3]) is { } items:
                _document.OpenList(span, items);
                break;
            case ManifestFormat.Mapping when count == 4 && ReadNumber(_fields[3]) is { } entries:
                _document.OpenMapping(span, entries);
                break;
            case ManifestFormat.Opaque when count == 3:
                _document.AddOpaque(span);
                break;
            case ManifestFormat.Fault when count == 4:
                _document.AddFault(span, _fields[3]);
                break;
        }
    }

    private TextSpan? ReadSpan(int field) =>
        ReadNumber(_fields[field]) is { } start && ReadNumber(_fields[field + 1]) is { } length && start <= int.MaxValue - length ? new TextSpan(start, length) : null;

    private static int? ReadNumber(string field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void AddGoSource(string path, string package, string completeness)
    {
        _goSource = path;
        _imports = [];
        _embeds = [];
        _uses = [];
        _goSources[path] = new GoSourceFile(package, _imports, ImportsC: false, Constraint: null, completeness == ManifestFormat.Complete) { Embeds = _embeds, Uses = _uses };
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
