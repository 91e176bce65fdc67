using System.Collections.Generic;

namespace GoContainerGuard.Configuration;

/// <summary>What stands in brackets in a section's name: ranges of characters, or everything but them.</summary>
internal sealed class CharacterSet(IReadOnlyList<CharacterSet.Range> ranges, CharacterSet.Sense sense)
{
    /// <summary>Whether the ranges are what is meant or what is left out.</summary>
    public enum Sense
    {
        /// <summary><c>[abc]</c>.</summary>
        Listed,

        /// <summary><c>[!abc]</c>.</summary>
        NotListed,
    }

    /// <summary>Whether the set holds the character.</summary>
    public bool Contains(char character)
    {
        foreach (var range in ranges)
        {
            if (character >= range.First && character <= range.Last)
                return sense is Sense.Listed;
        }

        return sense is Sense.NotListed;
    }

    /// <summary>All characters from the first to the last, both included.</summary>
    public readonly record struct Range(char First, char Last);
}
