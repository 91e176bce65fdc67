using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>What the dependency bot of a repository keeps up to date, as its file says it.</summary>
/// <param name="Source">The file of the bot.</param>
/// <param name="Entries">What it covers.</param>
internal sealed record UpdatePlan(SourceText Source, IReadOnlyList<UpdateEntry> Entries)
{
    /// <summary>The list in the file to which another entry could be added.</summary>
    public required DocumentList List { get; init; }

    /// <summary>Whether an entry of the list is one word and covers every folder, as with Renovate; otherwise it says which folder it is for, as with Dependabot.</summary>
    public bool IsOfManagers { get; init; }

    /// <summary>Whether something of a folder is kept up to date, or may be.</summary>
    /// <param name="ecosystem"><see cref="UpdateEntry.Images"/> or <see cref="UpdateEntry.Modules"/>.</param>
    /// <param name="folder">The folder below the root.</param>
    public bool MayCover(string ecosystem, string folder)
    {
        foreach (var entry in Entries)
        {
            if (entry.MayCover(ecosystem, folder))
                return true;
        }

        return false;
    }
}
