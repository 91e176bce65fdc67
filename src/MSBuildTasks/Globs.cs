using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.FileSystemGlobbing;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>What a user wrote in <c>GoContainerGuardInclude</c> or <c>GoContainerGuardExclude</c>, relative to the root, any letter case.</summary>
internal sealed class Globs
{
    private readonly List<string> _fixedFolders = [];
    private readonly string _root;

    // Made with the first pattern: most projects have none, and need not load the library.
    private Matcher? _matcher;

    public Globs(string root, IEnumerable<string> patterns)
    {
        _root = root;
        foreach (var pattern in patterns)
            Problem ??= FindProblemWhenAdding(pattern.Trim());
    }

    public bool IsEmpty => _fixedFolders.Count == 0;

    /// <summary>What is wrong with the first pattern that means nothing; <c>null</c> when all are well.</summary>
    public string? Problem { get; }

    /// <summary>The paths that one of the patterns describes.</summary>
    public HashSet<string> Match(IEnumerable<string> paths) => _matcher is { } matcher ? Match(matcher, paths) : new(StringComparer.Ordinal);

    /// <summary>Whether a pattern names this folder, or a folder inside of it, without a wildcard.</summary>
    public bool LeadInto(string folder)
    {
        foreach (var named in _fixedFolders)
        {
            if (LiesIn(named, folder))
                return true;
        }

        return false;
    }

    /// <summary>Whether the folder lies inside of one that a pattern names without a wildcard.</summary>
    public bool Surround(string folder)
    {
        foreach (var named in _fixedFolders)
        {
            if (named.Length > 0 && LiesIn(folder, named))
                return true;
        }

        return false;
    }

    private HashSet<string> Match(Matcher matcher, IEnumerable<string> paths)
    {
        var matches = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matcher.Match(_root, paths.Select(path => Path.Combine(_root, path))).Files)
            matches.Add(match.Path);

        return matches;
    }

    private string? FindProblemWhenAdding(string pattern)
    {
        if (pattern.Length == 0)
            return null;

        var relative = Relative(pattern.Replace('\\', '/'));
        if (relative.Length == 0 || relative is ".." || relative[0] == '/' || relative.Contains(":/") || relative.StartsWith("../", StringComparison.Ordinal))
            return $"the pattern '{pattern}' does not lead to files below the root '{_root}'";

        try
        {
            (_matcher ??= new(StringComparison.OrdinalIgnoreCase)).AddInclude(relative);
        }
        catch (ArgumentException exception)
        {
            return $"the pattern '{pattern}' cannot be read: {exception.Message}";
        }

        _fixedFolders.Add(FixedFolder(relative));
        return null;
    }

    /// <summary>A pattern may be written from the top of the disk, as <c>$(MSBuildThisFileDirectory)</c> makes it.</summary>
    private string Relative(string pattern)
    {
        var root = _root.Replace('\\', '/').TrimEnd('/') + "/";
        if (pattern.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            return pattern.Substring(root.Length);

        return pattern.StartsWith("./", StringComparison.Ordinal) ? pattern.Substring(2) : pattern;
    }

    private static string FixedFolder(string pattern)
    {
        var wildcard = pattern.IndexOfAny(['*', '?']);
        var end = pattern.LastIndexOf('/', wildcard < 0 ? pattern.Length - 1 : wildcard);
        return end < 0 ? "" : pattern.Substring(0, end);
    }

    private static bool LiesIn(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.OrdinalIgnoreCase) && (inner.Length == outer.Length || inner[outer.Length] == '/');
}
