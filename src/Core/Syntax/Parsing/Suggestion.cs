using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What may have been meant by a misspelt word (BuildKit <c>suggest.WrapError</c>).</summary>
internal static class Suggestion
{
    /// <summary>A name further away than this is not meant.</summary>
    private const int FarthestDistance = 2;

    public static string ForInstruction(MappedText keyword)
    {
        var written = keyword.Length is > 0 and <= 13 ? keyword.ToString() : "";
        if (Nearest(written.ToUpperInvariant(), InstructionGrammar.Names) is not { } name)
            return "";

        return Sentence(IsUpperCase(written) ? name : name.ToLowerInvariant());
    }

    public static string For(string written, IEnumerable<string> names) => Nearest(written, names) is { } name ? Sentence(name) : "";

    // Of names that are equally near the first is taken; BuildKit takes any.
    private static string? Nearest(string written, IEnumerable<string> names)
    {
        string? nearest = null;
        var distance = FarthestDistance + 1;
        foreach (var name in names)
        {
            if (written == name)
                return null;

            if (written.Length == 0 || System.Math.Abs(written.Length - name.Length) >= distance)
                continue;

            var between = EditDistance.Between(written, name);
            if (between >= distance)
                continue;

            nearest = name;
            distance = between;
        }

        return nearest;
    }

    private static bool IsUpperCase(string written)
    {
        var hasLetter = false;
        foreach (var character in written)
        {
            if (char.ToUpperInvariant(character) != character)
                return false;

            hasLetter |= char.ToLowerInvariant(character) != character;
        }

        return hasLetter;
    }

    private static string Sentence(string name) => $" (did you mean {name}?)";
}
