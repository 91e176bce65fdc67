using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>The general ignore file of a context where the one that is named for the Dockerfile takes its place.</summary>
/// <param name="File">The general file, which nobody reads.</param>
/// <param name="Unveiled">What it would keep out and the Dockerfile takes, with the pattern that would have done it.</param>
internal sealed record HiddenIgnoreFile(IgnoreFile File, IReadOnlyList<(string Path, IgnorePattern Pattern)> Unveiled)
{
    /// <summary>
    /// The hidden file; <c>null</c> when there is none, or when it is not sure that it is hidden: builders do not agree on an empty file
    /// in front of it. Looked at are the names at the top of the context and the paths that the hidden file names.
    /// </summary>
    public static HiddenIgnoreFile? Find(ContainerBuild build, BuildContext context)
    {
        var path = context.Folder.Length == 0 ? IgnoreFileNames.General : context.Folder + "/" + IgnoreFileNames.General;
        if (context.IgnoreFileText is not { } source || source.Path == path || context.IgnoreFile is not { IsRefused: false, Patterns.Count: > 0 })
            return null;

        if (context.Tree.Read(path).Text is not { } text || IgnoreFile.Parse(text) is not { IsRefused: false } general)
            return null;

        var unveiled = new List<(string, IgnorePattern)>();
        foreach (var candidate in Candidates(general, context))
        {
            if (KeptOutBy(general, candidate, context) is { } pattern && context.Decide(candidate).Decision is ContextDecision.Sent && ContextTakes.Take(build, candidate))
                unveiled.Add((candidate, pattern));
        }

        return new HiddenIgnoreFile(general, unveiled);
    }

    private static SortedSet<string> Candidates(IgnoreFile general, BuildContext context)
    {
        var candidates = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Tree.List(context.Folder) ?? [])
        {
            if (!IsPartOfTheRecipe(entry.Name))
                candidates.Add(entry.Name);
        }

        foreach (var pattern in general.Patterns)
        {
            if (pattern is { IsNegated: false, Glob: { } glob } && glob.IndexOf('/') > 0 && !GoGlob.HasWildcard(glob) && FolderPath.Join("", glob) == glob)
                candidates.Add(glob);
        }

        return candidates;
    }

    // No image suffers from the recipe that it is made by.
    private static bool IsPartOfTheRecipe(string name) =>
        DockerfileNames.IsDockerfileName(name) || name.EndsWith(IgnoreFileNames.General, StringComparison.Ordinal);

    private static IgnorePattern? KeptOutBy(IgnoreFile general, string path, BuildContext context)
    {
        var place = general.Top;
        foreach (var part in path.Split('/'))
            place = place.Step(part);

        if (place.Verdict is not { IsExcluded: true, DecidedBy: { } pattern })
            return null;

        return context.KindOf(path) is EntryKind.Folder && place.MayKeepSomethingBelow ? null : pattern;
    }
}
