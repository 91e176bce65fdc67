using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>The one to four bytes of a character's UTF-8 form, for the places where BuildKit reads bytes and takes each for a character.</summary>
internal readonly struct Utf8Bytes
{
    private readonly uint _bytes;

    private Utf8Bytes(uint bytes, int count)
    {
        _bytes = bytes;
        Count = count;
    }

    public int Count { get; }

    public char this[int index] => (char)((_bytes >> (8 * (Count - 1 - index))) & 0xFF);

    /// <summary>The bytes of the character at an index; four of them belong to two UTF-16 units.</summary>
    public static Utf8Bytes Of(MappedText text, int at)
    {
        var unit = text[at];
        if (unit < 0x80)
            return new Utf8Bytes(unit, 1);

        if (unit < 0x800)
            return new Utf8Bytes(0xC080u | ((uint)unit >> 6 << 8) | (unit & 0x3Fu), 2);

        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            var point = (uint)char.ConvertToUtf32(unit, text[at + 1]);
            return new Utf8Bytes(0xF0808080u | (point >> 18 << 24) | ((point >> 12 & 0x3F) << 16) | ((point >> 6 & 0x3F) << 8) | (point & 0x3F), 4);
        }

        return new Utf8Bytes(0xE08080u | ((uint)unit >> 12 << 16) | (((uint)unit >> 6 & 0x3F) << 8) | (unit & 0x3Fu), 3);
    }

    /// <summary>Whether a byte of a longer character is white space when it is taken for a character of its own.</summary>
    public static bool IsSpace(char unit) => unit is '\u0085' or '\u00A0';

    /// <summary>Whether one of the bytes is.</summary>
    public bool HoldSpace()
    {
        for (var index = 1; index < Count; index++)
        {
            if (IsSpace(this[index]))
                return true;
        }

        return false;
    }
}
