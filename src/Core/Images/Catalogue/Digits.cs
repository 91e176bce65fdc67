using System.Globalization;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>Small numbers of the resource.</summary>
internal static class Digits
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int Value(string text) => Value(text, 0, text.Length);

    public static int Value(string text, int start, int end)
    {
        var number = 0;

        for (var index = start; index < end; index++)
            number = (number * 10) + (text[index] - '0');

        return number;
    }
}
