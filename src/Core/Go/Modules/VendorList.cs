using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>A vendor/modules.txt file: what <c>go mod vendor</c> found in go.mod when it filled the folder.</summary>
/// <remarks>Source: "Go Modules Reference", chapter "Vendoring"; files that Go 1.15.15, 1.19.8, 1.24.4 and 1.27.3 write and refuse.</remarks>
internal sealed class VendorList
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    private readonly Dictionary<string, VendoredModule> _byName = new(StringComparer.Ordinal);
    private readonly List<VendoredModule> _modules = [];

    private VendorList(SourceText source) => Source = source;

    public SourceText Source { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<VendoredModule> Modules => _modules;

    /// <summary>Whether <c>go work vendor</c> has made it: then it is compared with all members of a workspace.</summary>
    public bool IsForWorkspace { get; private set; }

    public static VendorList Parse(SourceText source)
    {
        var list = new VendorList(source);
        var content = source.Content;
        VendoredModule? module = null;
        for (var start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start);
            end = end < 0 ? content.Length : end;
            list.ReadLine(content, TextSpan.FromBounds(start, end), ref module);
            start = end + 1;
        }

        return list;
    }

    /// <summary>A module in one version, or, without a version, what every version of it is replaced by; <c>null</c> when the file does not name it.</summary>
    public VendoredModule? Find(string path, string? version) => _byName.TryGetValue(NameOf(path, version), out var module) ? module : null;

    private void ReadLine(string content, TextSpan line, ref VendoredModule? module)
    {
        if (string.CompareOrdinal(content, line.Start, "# ", 0, 2) == 0)
            module = ReadModule(content.Substring(line.Start, line.Length).Split(Blanks, StringSplitOptions.RemoveEmptyEntries), line);
        else if (string.CompareOrdinal(content, line.Start, "## ", 0, 3) == 0)
            ReadMarks(content.Substring(line.Start + 3, line.Length - 3), module);
        else if (module is not null && line.Length > 0 && content[line.Start] is not ('#' or '\r'))
            module.HasPackages = true;
    }

    // "# path version", "# path version => path version", "# path => folder".
    private VendoredModule? ReadModule(string[] fields, TextSpan line)
    {
        if (fields.Length < 3)
            return null;

        var version = IsVersion(fields[2]) ? fields[2] : null;
        var rest = version is null ? 2 : 3;
        var isReplaced = fields.Length > rest && fields[rest] == "=>";
        if (version is null && !isReplaced)
            return null;

        if (!_byName.TryGetValue(NameOf(fields[1], version), out var module))
        {
            module = new VendoredModule(fields[1], version, line);
            _byName.Add(NameOf(fields[1], version), module);
            _modules.Add(module);
        }

        if (isReplaced && fields.Length is var count && (count == rest + 2 || (count == rest + 3 && IsVersion(fields[rest + 2]))))
            module.Replacement = (fields[rest + 1], count == rest + 3 ? fields[rest + 2] : null);

        return module;
    }

    private void ReadMarks(string marks, VendoredModule? module)
    {
        foreach (var mark in marks.Split(';'))
        {
            if (mark.Trim() == "explicit" && module is not null)
                module.IsExplicit = true;
            else if (mark.Trim() == "workspace" && module is null)
                IsForWorkspace = true;
        }
    }

    private static bool IsVersion(string text) => text.Length > 1 && text[0] == 'v' && text[1] is >= '0' and <= '9';

    private static string NameOf(string path, string? version) => version is null ? path : path + " " + version;
}

/// <summary>A module of a vendor folder.</summary>
/// <param name="path">Its path.</param>
/// <param name="version">Its version; <c>null</c> for the line that says what every version is replaced by.</param>
/// <param name="line">The line that names it.</param>
internal sealed class VendoredModule(string path, string? version, TextSpan line)
{
    public string Path { get; } = path;

    public string? Version { get; } = version;

    public TextSpan Line { get; } = line;

    /// <summary>Whether go.mod required it when the folder was filled.</summary>
    public bool IsExplicit { get; internal set; }

    /// <summary>Whether packages of it are in the folder.</summary>
    public bool HasPackages { get; internal set; }

    /// <summary>What it was replaced by: a module with its version, or a folder; <c>null</c> when it was not.</summary>
    public (string Path, string? Version)? Replacement { get; internal set; }

    public override string ToString() => Version is null ? Path : Path + "@" + Version;
}
