using System.Collections.Generic;
using GoContainerGuard.Context.Matching;

namespace GoContainerGuard.Context;

/// <summary>What one pattern of an ignore file did in a walk.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Decided">The files that it keeps back, or brings back if it is negated: those for which no later pattern said otherwise.</param>
/// <param name="FoldersNotOpened">Folders that it keeps back unseen, with all that may lie in them.</param>
/// <param name="HasSpoken">Whether it changed the answer for anything at all, be it that a later pattern changed it back.</param>
internal readonly record struct PatternTally(IgnorePattern Pattern, ContextAmount Decided, int FoldersNotOpened, bool HasSpoken);

/// <summary>A folder of the context, with all that is sent of what lies below it.</summary>
/// <param name="Path">Path below the top of the context.</param>
/// <param name="Sent">What is sent.</param>
internal readonly record struct FolderTally(string Path, ContextAmount Sent);

/// <summary>Adds up what a walk through a context met.</summary>
internal sealed class ContextTally
{
    private readonly PatternTally[] _patterns;
    private readonly FolderTallies _folders = new();
    private readonly List<string> _unreadable = [];
    private PatternSet _spoken;

    private ContextTally(IgnoreFile ignore)
    {
        _patterns = new PatternTally[ignore.Patterns.Count];
        for (var index = 0; index < _patterns.Length; index++)
            _patterns[index] = new PatternTally(ignore.Patterns[index], default, 0, HasSpoken: false);
    }

    /// <summary>What is sent.</summary>
    public ContextAmount Sent { get; private set; }

    /// <summary>What is kept back, as far as it was seen.</summary>
    public ContextAmount KeptBack { get; private set; }

    /// <summary>Folders that are kept back and were not opened: what lies in them is not in <see cref="KeptBack"/>.</summary>
    public int FoldersNotOpened { get; private set; }

    /// <summary>Paths of the folders that had to be looked into and could not be.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable;

    /// <summary>What each pattern did, in the order of the file.</summary>
    public IReadOnlyList<PatternTally> Patterns => _patterns;

    /// <summary>The folders of which most bytes are sent, the largest first. One whose files all lie in one folder of it is left out.</summary>
    public IReadOnlyList<FolderTally> LargestFolders { get; private set; } = [];

    /// <summary>What was met when Docker would fail; nothing behind it was looked at. <c>null</c> when it does not.</summary>
    public ContextVisit? Failure { get; private set; }

    /// <summary>Adds up a walk.</summary>
    /// <param name="ignore">The ignore file with which the walk was made.</param>
    /// <param name="visits">What it met.</param>
    /// <param name="mostFolders">How many of the largest folders are wanted.</param>
    public static ContextTally Of(IgnoreFile ignore, IEnumerable<ContextVisit> visits, int mostFolders)
    {
        var tally = new ContextTally(ignore);
        foreach (var visit in visits)
            tally.Add(visit);

        for (var index = 0; index < tally._patterns.Length; index++)
            tally._patterns[index] = tally._patterns[index] with { HasSpoken = tally._spoken.Contains(index) };

        tally.LargestFolders = tally._folders.Largest(mostFolders);
        return tally;
    }

    private void Add(ContextVisit visit)
    {
        var matched = visit.Place.Matched;
        if (!_spoken.Contains(matched))
            _spoken = _spoken.With(matched);

        if (visit.Fails)
            Failure = visit;
        else if (visit.Entry.Kind is ContextEntryKind.Folder)
            AddFolder(visit);
        else
            AddFile(visit, new ContextAmount(1, visit.Entry.Size));
    }

    private void AddFile(ContextVisit visit, ContextAmount amount)
    {
        if (visit.IsSent)
        {
            Sent = Sent.With(amount);
            _folders.AddFile(visit.Folder, amount);
        }
        else
        {
            KeptBack = KeptBack.With(amount);
        }

        if (visit.Place.Verdict.DecidedBy is { Index: var pattern })
            _patterns[pattern] = _patterns[pattern] with { Decided = _patterns[pattern].Decided.With(amount) };
    }

    private void AddFolder(ContextVisit visit)
    {
        if (visit.IsSent)
            _folders.AddFolder(visit.Folder, visit.Path);

        if (visit.Opening is FolderOpening.Unreadable)
            _unreadable.Add(visit.Path);

        if (visit.Opening is not FolderOpening.Pruned)
            return;

        FoldersNotOpened++;
        if (visit.Place.Verdict.DecidedBy is { Index: var pattern })
            _patterns[pattern] = _patterns[pattern] with { FoldersNotOpened = _patterns[pattern].FoldersNotOpened + 1 };
    }
}
