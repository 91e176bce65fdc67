namespace GoContainerGuard.Text;

/// <summary>
/// Which three characters stand side by side in a text, as bits, so that several share one. Most words that a text does not hold are told by it at once, however
/// many are asked for.
/// </summary>
internal sealed class LetterTriples
{
    private const int Bits = 4096;

    private readonly ulong[] _seen = new ulong[Bits / 64];

    public LetterTriples(string text)
    {
        var place = 0;
        for (var index = 0; index < text.Length; index++)
        {
            place = Next(place, text[index]);
            if (index >= 2)
                _seen[place >> 6] |= 1UL << (place & 63);
        }
    }

    /// <summary>Whether the text may hold a word; when it says no, the word does not stand there. Of one or two characters nothing is known.</summary>
    public bool MayHold(string word)
    {
        var place = 0;
        for (var index = 0; index < word.Length; index++)
        {
            place = Next(place, word[index]);
            if (index >= 2 && (_seen[place >> 6] & (1UL << (place & 63))) == 0)
                return false;
        }

        return true;
    }

    // After three steps nothing is left of what came before.
    private static int Next(int place, char character) => ((place << 4) ^ character) & (Bits - 1);
}
