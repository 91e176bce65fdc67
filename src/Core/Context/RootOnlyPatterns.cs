using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Context;

/// <summary>A pattern that matches at the top of the context alone, although it would keep out more with <c>**/</c> in front of it.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Wider">The pattern that would do.</param>
/// <param name="Paths">What is sent and would not be, nearest to the top first; of a folder only the folder.</param>
internal sealed record RootOnlyPattern(IgnorePattern Pattern, string Wider, IReadOnlyList<string> Paths);

/// <summary>
/// Finds patterns that look as if they meant every folder and mean the top alone, as <c>*_test.go</c> does. Each is tried with <c>**/</c>
/// in front of it by the real matcher, so that order and later <c>!</c> count; what it then keeps out in addition is what it misses now.
/// </summary>
internal static class RootOnlyPatterns
{
    /// <summary>Of one ignore file no more patterns than this are tried.</summary>
    public const int MostPatterns = 32;

    /// <summary>What makes a pattern match in every folder.</summary>
    public const string AnyFolder = "**/";

    /// <summary>After this many names the search ends; what was found until then is true.</summary>
    public const int MostNames = 20_000;

    private const string VersionControl = ".git";

    // Names without a wildcard that mean the same wherever they lie.
    private static readonly string[] Everywhere = [".DS_Store", ".idea", ".vscode", "Thumbs.db", "__pycache__", "node_modules", "testdata"];

    /// <summary>The patterns of an ignore file that miss something; the tree is asked only when there are patterns to try.</summary>
    public static IReadOnlyList<RootOnlyPattern> Find(IgnoreFile ignore, ContextListing listing)
    {
        if (ignore.Source is not { } source || ignore.IsRefused)
            return [];

        var trials = new List<Trial>();
        foreach (var pattern in ignore.Patterns)
        {
            if (trials.Count < MostPatterns && IsCandidate(source, pattern))
                trials.Add(new Trial(pattern, IgnoreFile.Parse(Widened(source, pattern))));
        }

        if (trials.Count > 0)
            Search(ignore, listing, trials);

        var found = new List<RootOnlyPattern>();
        foreach (var trial in trials)
        {
            if (trial.Missed.Count > 0)
                found.Add(new RootOnlyPattern(trial.Pattern, AnyFolder + trial.Pattern.Glob, trial.Missed));
        }

        return found;
    }

    private static bool IsCandidate(SourceText source, IgnorePattern pattern)
    {
        if (pattern is not { IsNegated: false, IsBroken: false, Glob: { } glob } || glob.IndexOf('/') >= 0)
            return false;

        // A slash in front says that the top is meant; one at the end says nothing.
        if (source.Content.IndexOf('/', pattern.Span.Start, pattern.Span.Length) is var slash and >= 0 && slash < pattern.Span.End - 1)
            return false;

        return GoGlob.HasWildcard(glob) ? IsShape(glob) : Array.IndexOf(Everywhere, glob) >= 0 || SecretNames.Contains(glob);
    }

    // "*" alone, or "**", says nothing of what is meant.
    private static bool IsShape(string glob)
    {
        if (glob.IndexOf("**", StringComparison.Ordinal) >= 0)
            return false;

        foreach (var character in glob)
        {
            if (char.IsLetterOrDigit(character))
                return true;
        }

        return false;
    }

    private static SourceText Widened(SourceText source, IgnorePattern pattern) =>
        new(source.Path, source.Content.Insert(pattern.Span.Start, AnyFolder));

    private static void Search(IgnoreFile ignore, ContextListing listing, List<Trial> trials)
    {
        var tops = new IgnorePlace[trials.Count];
        for (var index = 0; index < tops.Length; index++)
            tops[index] = trials[index].Widened.Top;

        var open = new Queue<Folder>();
        open.Enqueue(new Folder("", ignore.Top, tops));
        for (var names = 0; open.Count > 0 && names < MostNames;)
        {
            var folder = open.Dequeue();
            if (listing(folder.Path) is not { State: ContextFolderState.Present, Entries: { } entries })
                continue;

            names += entries.Count;
            foreach (var entry in entries)
            {
                var here = folder.Place.Step(entry.Name);
                if (here.Verdict.Answer is IgnoreAnswer.Fails || (here.Verdict.IsExcluded && !here.MayKeepSomethingBelow))
                    continue;

                var path = folder.Path.Length == 0 ? entry.Name : folder.Path + "/" + entry.Name;
                var places = Compare(folder, entry.Name, path, here, trials);
                if (entry.Kind is ContextEntryKind.Folder && entry.Name != VersionControl)
                    open.Enqueue(new Folder(path, here, places));
            }
        }
    }

    private static IgnorePlace[] Compare(Folder folder, string name, string path, IgnorePlace here, List<Trial> trials)
    {
        var places = new IgnorePlace[trials.Count];
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = folder.Widened[index].Step(name);
            var isMissed = places[index].Verdict.IsExcluded && !here.Verdict.IsExcluded;

            // What lies in a folder that is missed is missed with it.
            if (isMissed && (!folder.Widened[index].Verdict.IsExcluded || folder.Place.Verdict.IsExcluded))
                trials[index].Missed.Add(path);
        }

        return places;
    }

    private readonly record struct Folder(string Path, IgnorePlace Place, IgnorePlace[] Widened);

    private sealed record Trial(IgnorePattern Pattern, IgnoreFile Widened)
    {
        public List<string> Missed { get; } = [];
    }
}
