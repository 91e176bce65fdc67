using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What may have been meant by a misspelt word (BuildKit <c>suggest.WrapError</c>).</summary>
internal static class Suggestion
{
    /// <summary>The instruction that was meant, in the case of what is written; <c>null</c> when none is near.</summary>
    public static string? ForInstruction(MappedText keyword)
    {
        var written = keyword.Length is > 0 and <= 13 ? keyword.ToString() : "";
        if (NearestName.To(written.ToUpperInvariant(), InstructionGrammar.Names) is not { } name)
            return null;

        return IsUpperCase(written) ? name : name.ToLowerInvariant();
    }

    /// <summary>What BuildKit adds to its message; empty when no name is near.</summary>
    public static string Sentence(string? name) => name is null ? "" : $" (did you mean {name}?)";

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
}
