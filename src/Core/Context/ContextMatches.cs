using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>A name in the context that a wildcard source matches, whether it is sent or not.</summary>
/// <param name="Path">Path below the top of the context.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Answer">What becomes of it.</param>
internal readonly record struct ContextMatch(string Path, ContextEntryKind Kind, ContextAnswer Answer);

/// <summary>All that a source of COPY or ADD stands for.</summary>
/// <param name="Decision">
/// <see cref="ContextDecision.Sent"/> when at least one match is sent, <see cref="ContextDecision.Excluded"/> when there are matches
/// and none is, <see cref="ContextDecision.Missing"/> when nothing matches.
/// </param>
/// <param name="All">The matches in ordinal order of their paths; as far as found when the decision is unknown.</param>
internal sealed record ContextMatches(ContextDecision Decision, IReadOnlyList<ContextMatch> All)
{
    /// <summary>Whether the ignore file takes away some of what the source matches, and leaves some.</summary>
    public bool AreThinnedOut
    {
        get
        {
            foreach (var match in All)
            {
                if (match.Answer.Decision is ContextDecision.Excluded)
                    return Decision is ContextDecision.Sent;
            }

            return false;
        }
    }
}
