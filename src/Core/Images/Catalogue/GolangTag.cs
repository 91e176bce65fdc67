namespace GoContainerGuard.Images.Catalogue;

/// <summary>The parts of a golang tag: <c>1.24.6-alpine3.22</c>.</summary>
/// <param name="Minor">24; null when the tag moves between releases.</param>
/// <param name="Patch">6; null when it is not written.</param>
/// <param name="IsPrerelease">With <c>rc1</c> or <c>beta1</c> behind the number.</param>
/// <param name="Variant"><c>alpine3.22</c>; empty for the default.</param>
internal readonly record struct GolangTag(int? Minor, int? Patch, bool IsPrerelease, string Variant)
{
    // A number of more digits is no release of Go, and would not fit.
    private const int MostDigits = 4;

    /// <summary>Null for a tag that has a version of another shape.</summary>
    public static GolangTag? Read(string tag)
    {
        if (tag == "latest")
            return new GolangTag(null, null, false, "");

        if (tag.Length == 0 || tag[0] is < '0' or > '9')
            return new GolangTag(null, null, false, tag);

        var dash = tag.IndexOf('-');
        var version = dash < 0 ? tag : tag.Substring(0, dash);
        var variant = dash < 0 ? "" : tag.Substring(dash + 1);
        var position = 0;

        if (Number(version, ref position) != 1)
            return null;

        int? minor = Next(version, ref position);
        int? patch = minor is null ? null : Next(version, ref position);
        var rest = version.Substring(position);

        if (rest.Length == 0)
            return new GolangTag(minor, patch, false, variant);

        var isPrerelease = minor is not null && (rest.StartsWith("rc", System.StringComparison.Ordinal) || rest.StartsWith("beta", System.StringComparison.Ordinal));
        return isPrerelease ? new GolangTag(minor, null, true, variant) : null;
    }

    private static int? Next(string text, ref int position)
    {
        if (position == text.Length || text[position] != '.')
            return null;

        var start = position++;
        var number = Number(text, ref position);

        if (number is null)
            position = start;

        return number;
    }

    private static int? Number(string text, ref int position)
    {
        var start = position;
        var number = 0;

        while (position < text.Length && text[position] is >= '0' and <= '9' && position - start < MostDigits)
            number = (number * 10) + (text[position++] - '0');

        return position == start ? null : number;
    }
}
