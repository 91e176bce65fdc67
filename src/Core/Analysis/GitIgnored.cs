using GoContainerGuard.Context;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Whether git leaves a path of the repository untracked, so that it is there on some machines only.</summary>
internal static class GitIgnored
{
    /// <summary><see cref="Presence.Present"/> when a .gitignore names it, <see cref="Presence.Absent"/> when none does.</summary>
    /// <param name="tree">The repository.</param>
    /// <param name="path">Path from its root; nothing need lie there.</param>
    public static Presence Find(RepositoryTree tree, string path)
    {
        for (var folder = RepositoryTree.ParentOf(path); folder is not null; folder = RepositoryTree.ParentOf(folder))
        {
            var reading = tree.Read(folder.Length == 0 ? GitIgnore.FileName : folder + "/" + GitIgnore.FileName);
            if (reading.Text is not { } text)
            {
                if (reading.State != ReadingState.Absent)
                    return Presence.Unknown;

                continue;
            }

            // The nearest file that says something of the path decides.
            var verdict = GitIgnore.Read(text).Judge(folder.Length == 0 ? path : path.Substring(folder.Length + 1));
            if (verdict.Answer is IgnoreAnswer.Fails)
                return Presence.Unknown;

            if (verdict.DecidedBy is { IsNegated: var isNegated })
                return isNegated ? Presence.Absent : Presence.Present;
        }

        return Presence.Absent;
    }
}
