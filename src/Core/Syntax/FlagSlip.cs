using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>A word that was meant as a flag and is none to the builder: <c>-- from=x</c>, <c>-from=x</c>, or dashes that a text program made long.</summary>
/// <param name="Where">The word, with the lonely dashes before it.</param>
/// <param name="Word">What the builder takes for an argument.</param>
/// <param name="Reason">Why it is no flag, as the end of a sentence.</param>
internal sealed record FlagSlip(TextSpan Where, string Word, string Reason)
{
    private const string LongDashes = "\u2013\u2014";
    private static readonly char[] Dashes = ['-', .. LongDashes];

    /// <summary>The flag that was meant.</summary>
    public string Flag => "--" + Word.TrimStart(Dashes);

    /// <summary>The slip in a COPY or ADD; in other instructions such a word may be meant.</summary>
    public static FlagSlip? Find(InstructionSyntax instruction)
    {
        if (instruction is not TransferInstruction)
            return null;

        var text = instruction.Arguments;
        var end = 0;
        while (end < text.Length && !Characters.IsBlank(text[end]))
            end++;

        if (end == 0)
            return null;

        var word = text.Slice(0, end);
        var line = instruction.Line;
        var before = text.Start - line.Start - 1;
        while (before > 0 && Characters.IsBlank(line[before]))
            before--;

        if (before > 1 && line[before] == '-' && line[before - 1] == '-' && IsFlag(instruction, word, 0))
            return new FlagSlip(line.SourceSpan(before - 1, text.Start - line.Start + end - before + 1), word.ToString(), "a blank stands behind the dashes");

        if (LongDashes.IndexOf(word[0]) >= 0 && IsFlag(instruction, word, 1))
            return new FlagSlip(word.SourceSpan(), word.ToString(), "it starts with a long dash instead of two short ones");

        return word[0] == '-' && IsFlag(instruction, word, 1)
            ? new FlagSlip(word.SourceSpan(), word.ToString(), "it starts with one dash instead of two")
            : null;
    }

    private static bool IsFlag(InstructionSyntax instruction, MappedText word, int dashes)
    {
        var equals = word.IndexOf('=');
        if (equals <= dashes)
            return false;

        foreach (var name in InstructionGrammar.Of(instruction.Kind).FlagNames)
        {
            if (word.Slice(dashes, equals - dashes).Equals(name))
                return true;
        }

        return false;
    }
}
