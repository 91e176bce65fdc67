using System;

namespace GoContainerGuard.Conformance.Fuzzing;

/// <summary>Spoils texts, always in the same way for the same seed.</summary>
internal sealed class Spoiler(int seed)
{
    private const int MostChanges = 5;
    private const int LongestCut = 4;

    private static readonly string[] Inserted =
    [
        "\\", "\n", "\r", "\r\n", "\t", " ", "\"", "'", "`", "$", "#", "[", "]", "{", "}", "<", "=", "-", ",", ":", "A", "1", "é", "à", "😀", "\uD83D", "\uDE00", "\uFEFF", "\u00A0", "\u0085",
        "\u2028", "\u3000", "\0", "\\\n", "<<E", "<<-\"E\"", "\nE\n", "\n# ", "# escape=`\n", "--", "--mount=", "${", "$(", "ONBUILD ", "\nRUN ", "\nCOPY ", "\nENV ", "[\"", "\\u00", "\"]",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of the texts with a few changes.</summary>
    public string Next(string[] texts)
    {
        var text = texts[_random.Next(texts.Length)];
        for (var change = _random.Next(1, MostChanges); change > 0; change--)
        {
            var at = _random.Next(text.Length + 1);
            text = _random.Next(8) switch
            {
                <= 4 => text.Insert(at, Inserted[_random.Next(Inserted.Length)]),
                5 => text[..at] + Rest(texts[_random.Next(texts.Length)]),
                _ => text.Remove(at, Math.Min(_random.Next(LongestCut), text.Length - at)),
            };
        }

        return text;
    }

    private string Rest(string text) => text[_random.Next(text.Length + 1)..];
}
