using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>
/// Findings about files that several Dockerfiles share, an ignore file or a configuration file. When the Dockerfiles belong to several
/// projects, the first Dockerfile that leads to a finding decides which project shows it.
/// </summary>
/// <param name="check">The findings of one Dockerfile.</param>
internal sealed class SharedFindings(Func<string, IReadOnlyList<Finding>> check)
{
    /// <summary>What this project leaves to another.</summary>
    /// <param name="findings">What a check of all <paramref name="mine"/> found.</param>
    /// <param name="all">Paths of all Dockerfiles in ordinal order.</param>
    /// <param name="mine">Those that the asking project shows.</param>
    public IReadOnlyCollection<SaidPlace> SaidElsewhere(IReadOnlyList<Finding> findings, IReadOnlyList<string> all, IReadOnlyCollection<string> mine)
    {
        var own = new HashSet<string>(mine, StringComparer.Ordinal);
        if (mine.Count == all.Count || PlacesOutside(own, findings).Count == 0)
            return [];

        var saidHere = new HashSet<SaidPlace>();
        var saidElsewhere = new HashSet<SaidPlace>();
        foreach (var dockerfile in all)
        {
            var isMine = own.Contains(dockerfile);
            foreach (var place in PlacesOutside([dockerfile], check(dockerfile)))
            {
                if (!(isMine ? saidElsewhere : saidHere).Contains(place))
                    (isMine ? saidHere : saidElsewhere).Add(place);
            }
        }

        return saidElsewhere;
    }

    private static HashSet<SaidPlace> PlacesOutside(HashSet<string> dockerfiles, IReadOnlyList<Finding> findings)
    {
        var places = new HashSet<SaidPlace>();
        foreach (var finding in findings)
        {
            if (finding.Suppression is null && !dockerfiles.Contains(finding.Where.Source.Path))
                places.Add(new SaidPlace(finding.Rule.Id, finding.Where.Source.Path, finding.Where.Span));
        }

        return places;
    }
}
