using System;
using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// The main categories of Unicode. Nobody is known to write <c>\pL</c> in an ignore file on purpose, so looking at every code point
/// when it does occur, some milliseconds, is better than carrying tables.
/// </summary>
internal sealed class UnicodeCategories
{
    // The categories of one letter follow each other in the enumeration.
    private static readonly Lazy<UnicodeCategories> Letters = Between(UnicodeCategory.UppercaseLetter, UnicodeCategory.OtherLetter);
    private static readonly Lazy<UnicodeCategories> Marks = Between(UnicodeCategory.NonSpacingMark, UnicodeCategory.EnclosingMark);
    private static readonly Lazy<UnicodeCategories> Numbers = Between(UnicodeCategory.DecimalDigitNumber, UnicodeCategory.OtherNumber);
    private static readonly Lazy<UnicodeCategories> Separators = Between(UnicodeCategory.SpaceSeparator, UnicodeCategory.ParagraphSeparator);
    private static readonly Lazy<UnicodeCategories> Punctuation = Between(UnicodeCategory.ConnectorPunctuation, UnicodeCategory.OtherPunctuation);
    private static readonly Lazy<UnicodeCategories> Symbols = Between(UnicodeCategory.MathSymbol, UnicodeCategory.OtherSymbol);
    private static readonly Lazy<UnicodeCategories> Others = new(() => new UnicodeCategories(category =>
        category is UnicodeCategory.OtherNotAssigned or (>= UnicodeCategory.Control and <= UnicodeCategory.PrivateUse)));

    private UnicodeCategories(Func<UnicodeCategory, bool> belongs)
    {
        Inside = CharacterSet.Of(RangesOf(belongs));
        Outside = Inside.Complement();
    }

    public CharacterSet Inside { get; }

    public CharacterSet Outside { get; }

    /// <summary>A main category by its letter, in either case since Go 1.25; <c>null</c> for any other name.</summary>
    public static UnicodeCategories? Find(string name) => name switch
    {
        "L" or "l" => Letters.Value,
        "M" or "m" => Marks.Value,
        "N" or "n" => Numbers.Value,
        "Z" or "z" => Separators.Value,
        "P" or "p" => Punctuation.Value,
        "S" or "s" => Symbols.Value,
        "C" or "c" => Others.Value,
        _ => null,
    };

    private static Lazy<UnicodeCategories> Between(UnicodeCategory first, UnicodeCategory last) =>
        new(() => new UnicodeCategories(category => category >= first && category <= last));

    private static List<int> RangesOf(Func<UnicodeCategory, bool> belongs)
    {
        var ranges = new List<int>();
        for (var codePoint = 0; codePoint <= CharacterSet.LastCodePoint; codePoint++)
        {
            if (!belongs(CategoryOf(codePoint)))
                continue;

            ranges.Add(codePoint);
            ranges.Add(codePoint);
            if (ranges.Count > 2 && ranges[ranges.Count - 3] == codePoint - 1)
                ranges.RemoveRange(ranges.Count - 3, 2);
        }

        return ranges;
    }

    private static UnicodeCategory CategoryOf(int codePoint) => codePoint <= char.MaxValue
        ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
