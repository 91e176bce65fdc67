using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What may have been meant by a misspelt word (BuildKit <c>suggest.WrapError</c>).</summary>
internal static class Suggestion
{
    public static string ForInstruction(MappedText keyword)
    {
        var written = keyword.Length is > 0 and <= 13 ? keyword.ToString() : "";
        if (NearestName.To(written.ToUpperInvariant(), InstructionGrammar.Names) is not { } name)
            return "";

        return Sentence(IsUpperCase(written) ? name : name.ToLowerInvariant());
    }

    public static string For(string written, IEnumerable<string> names) => NearestName.To(written, names) is { } name ? Sentence(name) : "";

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
