namespace GoContainerGuard.Text;

/// <summary>Numbers and truth values as Go's <c>strconv</c> reads them; <c>null</c> where it refuses the text.</summary>
internal static class GoLiteral
{
    private const int MostDigits = 19;

    public static bool? Boolean(string text) => text switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => true,
        "0" or "f" or "F" or "FALSE" or "false" or "False" => false,
        _ => null,
    };

    /// <summary>A decimal number with or without sign that fits into 64 bits.</summary>
    public static long? Integer(string text)
    {
        var isNegative = text.Length > 0 && text[0] == '-';
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (Digits(text, start, 10) is not { } value)
            return null;

        if (value > (ulong)long.MaxValue + (isNegative ? 1UL : 0UL))
            return null;

        return isNegative ? -(long)(value - 1) - 1 : (long)value;
    }

    /// <summary>A number without sign that fits into 32 bits.</summary>
    public static uint? Unsigned(string text, int radix) => Digits(text, 0, radix) is { } value and <= uint.MaxValue ? (uint)value : null;

    private static ulong? Digits(string text, int start, int radix)
    {
        var value = 0UL;
        var count = 0;
        for (var index = start; index < text.Length; index++)
        {
            var digit = text[index] - '0';
            if (digit < 0 || digit >= radix)
                return null;

            count += value == 0 && digit == 0 ? 0 : 1;
            if (count > MostDigits)
                return null;

            value = value * (ulong)radix + (ulong)digit;
        }

        return start < text.Length ? value : null;
    }
}
