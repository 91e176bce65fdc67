using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>How often the step before it is taken: <c>{2,3}</c>.</summary>
/// <param name="Least">At least so often.</param>
/// <param name="Most">At most so often; <see cref="Unbounded"/> when there is no most.</param>
internal readonly record struct Repetition(int Least, int Most)
{
    public const int Unbounded = -1;

    /// <summary>What <c>*</c> stands for behind a step.</summary>
    public static readonly Repetition Any = new(0, Unbounded);

    // Go refuses to count further.
    private const int Highest = 1000;

    public bool IsValid => Least <= Highest && Most <= Highest && (Most == Unbounded || Least <= Most);

    /// <summary>Reads from an opening brace; one that opens no repetition is an ordinary character.</summary>
    public static bool TryRead(string text, ref int at, out Repetition repetition)
    {
        repetition = default;
        var index = at + 1;
        if (!TryReadNumber(text, ref index, out var least))
            return false;

        var most = least;
        if (index < text.Length && text[index] == ',')
        {
            index++;
            if (index < text.Length && text[index] == '}')
                most = Unbounded;
            else if (!TryReadNumber(text, ref index, out most))
                return false;
        }

        if (index == text.Length || text[index] != '}')
            return false;

        at = index + 1;
        repetition = new Repetition(least, most);
        return true;
    }

    /// <summary>Writes the step so often.</summary>
    public void Repeat(PatternElement step, List<PatternElement> steps)
    {
        if (step.Set is not { } set)
        {
            // What takes no character is no more often true when asked again.
            if (Least > 0)
                steps.Add(step);

            return;
        }

        for (var count = 0; count < Least; count++)
            steps.Add(step);

        if (Most == Unbounded)
            steps.Add(PatternElement.Many(set));

        for (var count = Least; count < Most; count++)
            steps.Add(new PatternElement(ElementKind.Optional, set));
    }

    private static bool TryReadNumber(string text, ref int index, out int number)
    {
        number = 0;
        var start = index;
        for (; index < text.Length && text[index] is >= '0' and <= '9'; index++)
        {
            // Any number that is too high is the same.
            if (number <= Highest)
                number = (number * 10) + (text[index] - '0');
        }

        return index > start && (text[start] != '0' || index == start + 1);
    }
}
