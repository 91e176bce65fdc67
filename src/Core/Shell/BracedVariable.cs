using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>Reads <c>${NAME}</c>, <c>${NAME:-word}</c> and their like.</summary>
internal static class BracedVariable
{
    private static readonly string[] Operators = [":-", ":+", ":=", ":?", "##", "%%", "//", "-", "+", "=", "?", "#", "%", "/", ":", "^", ",", "@", "["];

    public static ShellWordPart Read(MappedText text, WordMode argumentMode, WordExtent[] extents)
    {
        var inner = text.Slice(2, text.Length - 3);
        var nameLength = NameLength(inner, 0);

        // Reference: POSIX shell, 2.6.2: the number sign in front of a name asks for the length of its value.
        if (inner.Length > 1 && inner[0] == '#' && NameLength(inner, 1) == inner.Length - 1)
            return new(ShellWordPartKind.Variable, text, inner.Substring(1, inner.Length - 1)) { Operator = "length" };

        if (nameLength == 0)
            return new(ShellWordPartKind.Unknown, text, "");

        var name = inner.Substring(0, nameLength);
        if (nameLength == inner.Length)
            return new(ShellWordPartKind.Variable, text, name);

        foreach (var candidate in Operators)
        {
            if (string.CompareOrdinal(inner.Buffer, inner.Start + nameLength, candidate, 0, candidate.Length) != 0)
                continue;

            var from = nameLength + candidate.Length;
            if (from <= inner.Length)
                return new(ShellWordPartKind.Variable, text, name) { Operator = candidate, Argument = ArgumentOf(inner, from, argumentMode, extents) };
        }

        return new(ShellWordPartKind.Unknown, text, "");
    }

    private static ShellWord ArgumentOf(MappedText inner, int from, WordMode argumentMode, WordExtent[] extents)
    {
        // The traits of a part are not known; all of them make the word read its parts.
        const WordTraits All = WordTraits.Quoted | WordTraits.Escaped | WordTraits.Expanded | WordTraits.Glob | WordTraits.Tilde;
        return new(inner.Slice(from, inner.Length - from), All, argumentMode, extents);
    }

    private static int NameLength(MappedText text, int start)
    {
        if (start >= text.Length)
            return 0;

        var first = text[start];
        if (!ShellCharacters.IsNameStart(first) && !ShellCharacters.IsDigit(first))
            return ShellCharacters.IsSpecialParameter(first) ? 1 : 0;

        var isNumber = ShellCharacters.IsDigit(first);
        var end = start + 1;
        while (end < text.Length && (isNumber ? ShellCharacters.IsDigit(text[end]) : ShellCharacters.IsName(text[end], 1)))
            end++;

        return end - start;
    }
}
