using System.Linq;
using System.Text;
using System.Text.Json;

namespace GoContainerGuard.FactsCompiler;

/// <summary>Turns <c>go-releases.json</c> into the table that the Go room of Core reads.</summary>
internal static class GoReleasesCompiler
{
    private const string Head =
        """
        # The releases of Go, made from data/go-releases.json by tools/FactsCompiler. First line: the day for which the facts hold. Then one family
        # a line, tabs between: family, day released, day support ended or "-", newest patch, its day, then "day suite" pairs of the Debian default
        # and of the Alpine default of the official image, then its Linux variants.

        """;

    public static string Compile(JsonElement root)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        text.Append("as-of\t").Append(Text(root, "releasesAsOf")).Append('\n');
        foreach (var release in root.GetProperty("releases").EnumerateArray())
        {
            text.AppendJoin(
                '\t',
                Text(release, "version"),
                Text(release, "released"),
                Text(release, "endOfSupport"),
                Text(release, "lastPatch"),
                Text(release, "lastPatchDate"),
                Defaults(release.GetProperty("dockerDefault")),
                Defaults(release.GetProperty("dockerAlpineDefault")),
                Variants(release.GetProperty("dockerVariants")));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "-";

    private static string Defaults(JsonElement list) =>
        string.Join(' ', list.EnumerateArray().Select(entry => $"{Text(entry, "from")} {Text(entry, "variant")}"));

    private static string Variants(JsonElement list) =>
        string.Join(' ', list.EnumerateArray().Select(variant => variant.GetString()).Where(variant => !variant!.StartsWith("windows/", System.StringComparison.Ordinal)));
}
