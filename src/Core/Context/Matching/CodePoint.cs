namespace GoContainerGuard.Context.Matching;

/// <summary>Go matches whole characters where .NET counts surrogates; half of a pair counts as a character of its own.</summary>
internal static class CodePoint
{
    public static int Read(string text, ref int index)
    {
        var first = text[index++];
        if (!char.IsHighSurrogate(first) || index == text.Length || !char.IsLowSurrogate(text[index]))
            return first;

        return char.ConvertToUtf32(first, text[index++]);
    }
}
