using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>
/// Walks through a context as a client does that sends it. Links are met, not followed; a folder is left shut when it is kept back and
/// no pattern can bring back anything below it; where a folder cannot be read, the walk goes on behind it.
/// </summary>
/// <param name="ignore">The ignore file that counts.</param>
/// <param name="listing">What lies in the folders, in the order in which they are to be visited.</param>
internal sealed class ContextWalk(IgnoreFile ignore, ContextListing listing)
{
    /// <summary>Folders with a longer path are taken for unreadable: it is more than any system lets one open, so that somebody runs in circles.</summary>
    public const int LongestPath = 32 * 1024;

    /// <summary>
    /// Everything that is met. What is sent comes in the order in which it is sent, a folder in front of what lies in it; a folder
    /// that is kept back comes behind what was met in it. The walk ends where the build would fail.
    /// </summary>
    public IEnumerable<ContextVisit> Run()
    {
        var open = new List<OpenFolder>();

        // So many of the open folders are sent, from the top down; of the others that is not known before something in them is.
        var sent = 0;
        if (Open("", ignore.Top) is { } top)
        {
            open.Add(top);
            sent = 1;
        }

        while (open.Count > 0)
        {
            var folder = open[open.Count - 1];
            if (!folder.MoveNext())
            {
                open.RemoveAt(open.Count - 1);
                if (open.Count < sent)
                    sent = open.Count;
                else
                    yield return folder.Self;

                continue;
            }

            var below = Visit(folder, out var visit);
            if (!visit.Place.Verdict.IsExcluded)
            {
                for (; sent < open.Count; sent++)
                    yield return open[sent].Self with { IsSent = true };

                yield return visit with { IsSent = !visit.Fails };
                if (visit.Fails)
                    yield break;

                sent += below is null ? 0 : 1;
            }
            else if (below is null)
            {
                yield return visit;
            }

            if (below is not null)
                open.Add(below);
        }
    }

    private OpenFolder? Visit(OpenFolder folder, out ContextVisit visit)
    {
        var place = folder.Names.Step(folder.Current.Name);
        visit = new ContextVisit(folder.Path, folder.Current, place, FolderOpening.None, IsSent: false);
        if (folder.Current.Kind is not ContextEntryKind.Folder || visit.Fails)
            return null;

        if (!place.MayKeepSomethingBelow)
        {
            visit = visit with { Opening = FolderOpening.Pruned };
            return null;
        }

        var below = Open(visit.Path, place);
        visit = visit with { Opening = below is null ? FolderOpening.Unreadable : FolderOpening.Opened };
        if (below is not null)
            below.Self = visit;

        return below;
    }

    private OpenFolder? Open(string path, IgnorePlace place) =>
        path.Length <= LongestPath && listing(path) is { State: ContextFolderState.Present, Entries: { } entries }
            ? new OpenFolder(path, place.Enter(), entries)
            : null;

    private sealed class OpenFolder(string path, IgnorePlace names, IReadOnlyList<ContextEntry> entries)
    {
        private int _next;

        public string Path => path;

        public IgnorePlace Names => names;

        /// <summary>The folder itself as it was met; the top was not.</summary>
        public ContextVisit Self { get; set; }

        public ContextEntry Current { get; private set; }

        public bool MoveNext()
        {
            if (_next == entries.Count)
                return false;

            Current = entries[_next++];
            return true;
        }
    }
}
