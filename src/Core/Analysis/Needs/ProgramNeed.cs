using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.Needs;

/// <summary>What a program in an image asks that image for.</summary>
/// <param name="Arrival">The program.</param>
/// <param name="Reason">What shows it, behind the name of the program: <c>calls 'https://api.example.com'</c>.</param>
/// <param name="IsDirect">Whether a line of the program says so; otherwise a package that it imports makes it likely.</param>
/// <param name="Place">The line that says so; <c>null</c> when it is not known.</param>
internal sealed record ProgramNeed(BinaryArrival Arrival, string Reason, bool IsDirect, SourceSpan? Place)
{
    /// <summary>The places that the need rests on.</summary>
    public IEnumerable<(SourceSpan Where, string Message)> Evidence
    {
        get
        {
            if (Place is { } place)
                yield return (place, "asked for here");

            foreach (var (where, message) in Arrival.Evidence)
                yield return (where, message);
        }
    }
}
