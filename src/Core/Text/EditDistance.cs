using System;

namespace GoContainerGuard.Text;

/// <summary>How far two short words are apart: insertions, deletions and replacements of one character (Levenshtein).</summary>
internal static class EditDistance
{
    private const int OrdinaryLength = 64;

    [ThreadStatic]
    private static int[]? _row;

    /// <summary>The distance; linear in the product of the lengths, so it is for names, not for texts.</summary>
    public static int Between(string left, string right)
    {
        // One row a thread, for words of ordinary length.
        var row = right.Length < OrdinaryLength ? _row ??= new int[OrdinaryLength] : new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            row[column] = column;

        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[right.Length];
    }

    public static bool AtMostTwo(string left, string right) =>
        Math.Abs(left.Length - right.Length) <= 2 && Between(left, right) <= 2;
}
