using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>A context with its ignore file: what becomes of the paths that a Dockerfile names.</summary>
/// <param name="ignore">The ignore file that counts.</param>
/// <param name="listing">What lies in the folders.</param>
internal sealed class ContextTree(IgnoreFile ignore, ContextListing listing)
{
    /// <summary>After this many names a search ends without an answer.</summary>
    public const int MostNames = 100_000;

    private enum Finding
    {
        Nothing,
        Something,
        Unclear,
    }

    /// <summary>What becomes of a path, taken literally; neither a leading slash nor <c>..</c> leads out of the context.</summary>
    public ContextAnswer Decide(string path) => Decide(Locate(GoPath.BelowTop(path)));

    /// <summary>What becomes of all that a source of COPY or ADD stands for.</summary>
    public ContextMatches Decide(CopyPattern source)
    {
        var located = Locate(source.Folder);
        if (source.HasWildcard)
            return new WildcardSearch(this, listing, source).Run(located);

        var answer = Decide(located);
        return located.Kind is { } kind
            ? new ContextMatches(answer.Decision, [new ContextMatch(source.Folder, kind, answer)])
            : new ContextMatches(answer.Decision, []);
    }

    internal ContextAnswer Decide(ContextLocation location)
    {
        var verdict = location.Place.Verdict;
        if (verdict.Answer is IgnoreAnswer.Fails || location.State is ContextFolderState.Unknown)
            return default;

        if (location.State is ContextFolderState.Absent)
        {
            var isOut = verdict.IsExcluded && !location.Place.MayKeepSomethingBelow;
            return new ContextAnswer(ContextDecision.Missing, isOut ? verdict.DecidedBy : null);
        }

        if (!verdict.IsExcluded)
            return new ContextAnswer(location.Kind is ContextEntryKind.Link ? ContextDecision.Unknown : ContextDecision.Sent);

        var kept = location.Kind is ContextEntryKind.Folder ? FindKept(location.Path, location.Place) : Finding.Nothing;
        return kept switch
        {
            Finding.Nothing => new ContextAnswer(ContextDecision.Excluded, verdict.DecidedBy),
            Finding.Something => new ContextAnswer(ContextDecision.Sent),
            _ => default,
        };
    }

    private ContextLocation Locate(string path)
    {
        var location = new ContextLocation("", ContextEntryKind.Folder, ignore.Top, ContextFolderState.Present);
        for (var start = 0; start < path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;
            location = Step(location, path.Substring(start, end - start));
            start = end + 1;
        }

        return path.Length == 0 ? location with { State = listing("").State } : location;
    }

    private ContextLocation Step(ContextLocation folder, string name)
    {
        var path = folder.Path.Length == 0 ? name : folder.Path + "/" + name;
        var place = folder.Place.Step(name);
        if (folder.State is not ContextFolderState.Present)
            return new ContextLocation(path, null, place, folder.State);

        if (folder.Kind is ContextEntryKind.Link)
            return StepThroughLink(folder, path, place);

        if (folder.Kind is ContextEntryKind.File)
            return new ContextLocation(path, null, place, ContextFolderState.Absent);

        var listed = listing(folder.Path);
        if (listed.State is not ContextFolderState.Present || listed.Entries is null)
            return new ContextLocation(path, null, place, listed.State);

        return listed.KindOf(name) is { } kind
            ? new ContextLocation(path, kind, place, ContextFolderState.Present)
            : new ContextLocation(path, null, place, ContextFolderState.Absent);
    }

    // Names behind a link that is not sent cannot be reached; where one leads that is sent, we do not know.
    private static ContextLocation StepThroughLink(ContextLocation link, string path, IgnorePlace place) => link.Place.Verdict.IsExcluded
        ? new ContextLocation(path, ContextEntryKind.Link, link.Place, ContextFolderState.Present)
        : new ContextLocation(path, null, place, ContextFolderState.Unknown);

    private Finding FindKept(string path, IgnorePlace place)
    {
        var open = new Stack<(string Path, IgnorePlace Place)>();
        open.Push((path, place));
        for (var names = 0; open.Count > 0;)
        {
            var (folder, at) = open.Pop();
            if (!at.MayKeepSomethingBelow)
                continue;

            var listed = listing(folder);
            names += listed.Entries?.Count ?? 0;
            if (listed.State is not ContextFolderState.Present || listed.Entries is null || names > MostNames)
                return Finding.Unclear;

            foreach (var entry in listed.Entries)
            {
                var here = at.Step(entry.Name);
                if (here.Verdict.Answer is not IgnoreAnswer.Excluded)
                    return here.Verdict.Answer is IgnoreAnswer.Kept ? Finding.Something : Finding.Unclear;

                if (entry.Kind is ContextEntryKind.Folder)
                    open.Push((folder + "/" + entry.Name, here));
            }
        }

        return Finding.Nothing;
    }
}
