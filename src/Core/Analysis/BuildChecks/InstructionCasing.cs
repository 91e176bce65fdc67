using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>
/// In which case most instructions are written, as BuildKit counts: FROM and what follows it have a vote, words in mixed case have none,
/// and a tie is upper case.
/// </summary>
internal static class InstructionCasing
{
    /// <summary>The instructions that are not written like most of them.</summary>
    /// <param name="syntax">The file.</param>
    /// <param name="isUpper">Whether most are written in upper case.</param>
    public static IReadOnlyList<InstructionSyntax> FindOthers(DockerfileSyntax syntax, out bool isUpper)
    {
        var upper = 0;
        var lower = 0;
        var counted = CountedFrom(syntax);
        for (var index = counted; index < syntax.Instructions.Count; index++)
        {
            var instruction = syntax.Instructions[index];
            if (instruction is UnknownInstruction)
                continue;

            if (IsLower(instruction.Keyword))
                lower++;
            else if (IsUpper(instruction.Keyword))
                upper++;
        }

        isUpper = upper >= lower;
        List<InstructionSyntax>? others = null;
        for (var index = counted; index < syntax.Instructions.Count; index++)
        {
            var instruction = syntax.Instructions[index];
            if (instruction is not UnknownInstruction && !(isUpper ? IsUpper(instruction.Keyword) : IsLower(instruction.Keyword)))
                (others ??= []).Add(instruction);
        }

        if (others is null)
            return [];

        return others;
    }

    /// <summary>The word between image and name when it is not written in the case of its FROM; a FROM in mixed case asks for nothing.</summary>
    public static MappedText? OtherAs(FromInstruction from)
    {
        if (from.Words.Count < 3)
            return null;

        var between = from.Words[1];
        if (IsLower(from.Keyword))
            return IsLower(between) ? null : between;

        return IsUpper(from.Keyword) && !IsUpper(between) ? between : null;
    }

    public static bool IsLower(MappedText word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (word[index] is >= 'A' and <= 'Z')
                return false;

            if (word[index] >= '\u0080')
                return word.Equals(word.ToString().ToLowerInvariant());
        }

        return true;
    }

    private static bool IsUpper(MappedText word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (word[index] is >= 'a' and <= 'z')
                return false;

            if (word[index] >= '\u0080')
                return word.Equals(word.ToString().ToUpperInvariant());
        }

        return true;
    }

    private static int CountedFrom(DockerfileSyntax syntax)
    {
        var index = 0;
        while (index < syntax.Instructions.Count && syntax.Instructions[index] is not FromInstruction)
            index++;

        return index;
    }
}
