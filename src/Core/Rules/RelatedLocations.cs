using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>Evidence as related locations.</summary>
internal static class RelatedLocations
{
    public static IReadOnlyList<RelatedLocation> From(IEnumerable<(SourceSpan Where, string Message)> evidence)
    {
        var related = new List<RelatedLocation>();
        foreach (var (where, message) in evidence)
            related.Add(new RelatedLocation(where, message));

        return related;
    }
}
