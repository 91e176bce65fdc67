using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>A word after its variables are replaced and the result is split at white space that no quote protects, as EXPOSE does.</summary>
/// <param name="Whole">The same without splitting; it says why the words are not known.</param>
/// <param name="Words">The words; <c>null</c> when they are not known.</param>
internal readonly record struct SplitExpansion(Expansion Whole, IReadOnlyList<string>? Words)
{
    /// <summary>A single word with nothing to replace.</summary>
    public static SplitExpansion Of(string word) => new(Expansion.Of(word), [word]);
}
