using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>Writes one section: keep-lists, tags, shared program lists, and a block of facts an image.</summary>
internal sealed class SectionWriter(StringBuilder text)
{
    private const string Tab = "\t";
    private static readonly string ProgramPath = FactKeys.Program + "/";

    public void Line(params string[] fields) => text.Append(string.Join(Tab, fields)).Append('\n');

    /// <summary>The programs that every image with a list has; said once, referred to by each.</summary>
    public static HashSet<string> SharedPrograms(IEnumerable<ImageFacts> images)
    {
        HashSet<string>? shared = null;

        foreach (var paths in images.Select(image => Paths(image).ToHashSet(StringComparer.Ordinal)).Where(paths => paths.Count > 0))
        {
            if (shared is null)
                shared = paths;
            else
                shared.IntersectWith(paths);
        }

        return shared ?? [];
    }

    public void WriteSharedPrograms(HashSet<string> shared)
    {
        foreach (var (folder, names) in ByFolder(shared))
            Line("list", folder, names);
    }

    /// <summary>One block; every line begins with how sure the facts in it are: <c>v</c> verified, <c>x</c> extrapolated.</summary>
    public void WriteBlock(ImageFacts image, ImageFacts whole, HashSet<string> shared)
    {
        Line("block", image.Id);

        if (shared.Count > 0 && shared.All(path => whole.Find(path) is { Value: ImageFacts.Yes }))
            Line(Mark(whole.Find(shared.First())!.IsVerified), "list");

        foreach (var isVerified in new[] { true, false })
            WriteFacts(image, shared, isVerified);
    }

    private void WriteFacts(ImageFacts image, HashSet<string> shared, bool isVerified)
    {
        var facts = image.Facts.Where(pair => pair.Value.IsVerified == isVerified && !shared.Contains(pair.Key)).ToList();

        foreach (var (key, fact) in facts.Where(pair => !pair.Key.Contains(':', StringComparison.Ordinal)))
            Line(Mark(isVerified), key, fact.Value);

        foreach (var (folder, names) in ByFolder(facts.Where(pair => IsInList(pair.Key, pair.Value)).Select(pair => pair.Key)))
            Line(Mark(isVerified), "list", folder, names);

        var entries = facts.Where(pair => pair.Key.Contains(':', StringComparison.Ordinal) && !IsInList(pair.Key, pair.Value));

        foreach (var list in entries.GroupBy(pair => FactKeys.ClassOf(pair.Key)))
            Line([Mark(isVerified), list.Key + ":", .. list.Select(pair => $"{pair.Key[(list.Key.Length + 1)..]}={pair.Value.Value}")]);
    }

    private static IEnumerable<string> Paths(ImageFacts image) =>
        image.Facts.Where(pair => IsInList(pair.Key, pair.Value)).Select(pair => pair.Key);

    private static bool IsInList(string key, ImageFact fact) =>
        key.StartsWith(ProgramPath, StringComparison.Ordinal) && fact.Value == ImageFacts.Yes;

    private static IEnumerable<(string Folder, string Names)> ByFolder(IEnumerable<string> keys) => keys
        .Select(key => key[FactKeys.Program.Length..])
        .GroupBy(path => path[..path.LastIndexOf('/')], path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal)
        .OrderBy(folder => folder.Key, StringComparer.Ordinal)
        .Select(folder => (folder.Key, string.Join(' ', folder.OrderBy(name => name, StringComparer.Ordinal))));

    private static string Mark(bool isVerified) => isVerified ? "v" : "x";
}
