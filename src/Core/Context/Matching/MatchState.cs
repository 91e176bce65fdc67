using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>How far each pattern of a list has come after some characters of a path, and how the folder stands in which they are.</summary>
internal sealed class MatchState
{
    /// <summary>What <see cref="Number"/> is in a state that is not kept.</summary>
    public const int NotKept = -1;

    /// <summary>The steps that may come next, ascending.</summary>
    public required int[] Places { get; init; }

    /// <summary>Whether the last character was one of a word, where an assertion asks for that; otherwise <c>false</c>.</summary>
    public bool IsAfterWord { get; init; }

    /// <summary>Whether some of the next steps are assertions about the next character, to be decided when it is known.</summary>
    public bool HasAssertions { get; init; }

    /// <summary>The patterns that match a path which ends here.</summary>
    public required PatternSet Accepted { get; init; }

    /// <summary>How the folder stands in which this is.</summary>
    public required Standing Folder { get; init; }

    /// <summary>How a path stands that ends here.</summary>
    public required Standing Here { get; init; }

    /// <summary>Its place among the states that are kept.</summary>
    public int Number { get; set; } = NotKept;

    /// <summary>Where its row in the table begins; 0 when it has none.</summary>
    public int Row { get; set; }

    /// <summary>Whether no pattern can match any more, so that every path which goes on from here stands as one that ends here.</summary>
    public bool IsSettled => Places.Length == 0;

    /// <summary>States are the same when the same steps may come next after the same kind of character, in folders that stand alike.</summary>
    internal sealed class Comparer : IEqualityComparer<MatchState>
    {
        public bool Equals(MatchState? left, MatchState? right)
        {
            if (left is null || right is null || left.Places.Length != right.Places.Length)
                return ReferenceEquals(left, right);

            if (left.IsAfterWord != right.IsAfterWord || !left.Folder.IsSame(right.Folder))
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
            var hash = state.Folder.Pattern;
            foreach (var place in state.Places)
                hash = unchecked((hash * 31) + place);

            return hash;
        }
    }
}
