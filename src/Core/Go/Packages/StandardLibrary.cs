using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>
/// The packages that come with Go, and which of them bring C code into a program. Asked of real toolchains from 1.19 to 1.27: the
/// table says how. Linked natively with cgo on, a program with one of these ends up dynamically linked, one with none is static.
/// </summary>
internal static class StandardLibrary
{
    private const string HasCgoFiles = "cgo";

    private static readonly Lazy<Dictionary<string, Entry>> Entries = new(Read);

    public static bool Contains(string path) => Entries.Value.ContainsKey(path);

    /// <summary>The first version that is known to have the package: no earlier one was looked at than 1.19; <c>null</c> when it is no standard package.</summary>
    public static GoVersion? KnownSince(string path) => Entries.Value.TryGetValue(path, out var entry) ? entry.Since : null;

    /// <summary>Whether importing the package brings C code into a Linux program.</summary>
    public static Answer BringsCgo(string path, BuildTags tags)
    {
        var chain = CgoChain(path);
        if (chain.Count == 0)
            return Contains(path) ? Answer.No : Answer.Unknown;

        var switchedOff = chain[chain.Count - 1] switch
        {
            "net" => tags.Has("netgo"),
            "os/user" => tags.Has("osusergo"),
            _ => Answer.No,
        };
        var onLinux = tags.OperatingSystem == "linux" ? Answer.Yes : Answer.Unknown;
        return tags.Cgo == Answer.No ? Answer.No : tags.Cgo.And(switchedOff.Not()).And(onLinux);
    }

    /// <summary>From the package to the one that has cgo files: <c>net/http</c>, <c>net</c>; empty when there is none.</summary>
    public static IReadOnlyList<string> CgoChain(string path)
    {
        var chain = new List<string>();
        while (Entries.Value.TryGetValue(path, out var entry) && entry.Cgo is { } next)
        {
            chain.Add(path);
            if (next == HasCgoFiles)
                break;

            path = next;
        }

        return chain;
    }

    private static Dictionary<string, Entry> Read()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var record in TextResource.Read("StandardLibrary.txt"))
        {
            if (record is [var path, var since, var cgo] && GoVersion.TryParse(since, out var version))
                entries[path] = new Entry(version, cgo == "-" ? null : cgo);
        }

        return entries;
    }

    private readonly record struct Entry(GoVersion Since, string? Cgo);
}
