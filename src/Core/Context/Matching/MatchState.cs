using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>How far each pattern of a list has come after some characters of a path.</summary>
internal sealed class MatchState
{
    /// <summary>The steps that may come next, ascending.</summary>
    public required int[] Places { get; init; }

    /// <summary>Whether the last character was one of a word, where an assertion asks for that; otherwise <c>false</c>.</summary>
    public bool IsAfterWord { get; init; }

    /// <summary>Whether some of the next steps are assertions about the next character, to be decided when it is known.</summary>
    public bool HasAssertions { get; init; }

    /// <summary>The patterns that match a path which ends here.</summary>
    public required PatternSet Accepted { get; init; }

    /// <summary>Where each letter leads, as far as known; <c>null</c> in a state that is not kept.</summary>
    public MatchState?[]? Next { get; set; }

    /// <summary>Whether no pattern can match a path that goes on from here, nor one that ends here.</summary>
    public bool IsDead => Places.Length == 0;

    /// <summary>States are the same when the same steps may come next after the same kind of character.</summary>
    internal sealed class Comparer : IEqualityComparer<MatchState>
    {
        public bool Equals(MatchState? left, MatchState? right)
        {
            if (left is null || right is null || left.Places.Length != right.Places.Length)
                return ReferenceEquals(left, right);

            if (left.IsAfterWord != right.IsAfterWord)
                return false;

            for (var index = 0; index < left.Places.Length; index++)
            {
                if (left.Places[index] != right.Places[index])
                    return false;
            }

            return true;
        }

        public int GetHashCode(MatchState state)
        {
            var hash = state.Places.Length;
            foreach (var place in state.Places)
                hash = unchecked((hash * 31) + place);

            return hash;
        }
    }
}
