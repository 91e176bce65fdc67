using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>Writes which golang tags were built on what: a line a minor release, and a line a suite without a release.</summary>
internal static class GolangTagWriter
{
    private const string Windows = "windows/";

    public static void Write(SectionWriter writer, JsonElement timeline)
    {
        var minors = timeline.GetProperty("variantsByGo").EnumerateObject().ToList();

        foreach (var minor in minors)
        {
            var last = minor.Value.EnumerateObject().Max(variant => Patch(variant.Value, "lastPatch"));
            writer.Line(
                "go",
                minor.Name,
                minor.Value.EnumerateObject().Any(IsBuilt) ? "supported" : "ended",
                last.ToString(CultureInfo.InvariantCulture),
                Defaults(timeline, minor, ""),
                Defaults(timeline, minor, "-alpine"),
                string.Join(' ', minor.Value.EnumerateObject().Select(Range).Order(StringComparer.Ordinal)));
        }

        WriteSuites(writer, minors);
    }

    /// <summary>What the tag without a suite stood on, from which patch on: <c>bookworm@0 trixie@6</c>.</summary>
    private static string Defaults(JsonElement timeline, JsonProperty minor, string suffix)
    {
        var defaults = new List<string>();
        string? before = null;

        foreach (var change in timeline.GetProperty("tags").GetProperty(minor.Name + suffix).EnumerateArray())
        {
            var variant = change.GetProperty("variant").GetString();

            if (variant is null || variant == before)
                continue;

            var built = minor.Value.GetProperty(variant);

            if (before is not null && built.GetProperty("first").GetString() != change.GetProperty("from").GetString())
                throw new InvalidOperationException($"golang {minor.Name}{suffix} moved to {variant} on another day than {variant} was first built");

            defaults.Add($"{variant}@{(before is null ? 0 : Patch(built, "firstPatch"))}");
            before = variant;
        }

        return string.Join(' ', defaults);
    }

    private static void WriteSuites(SectionWriter writer, List<JsonProperty> minors)
    {
        var variants = minors.SelectMany(minor => minor.Value.EnumerateObject()).Where(variant => !variant.Name.StartsWith(Windows, StringComparison.Ordinal));

        foreach (var suite in variants.GroupBy(variant => variant.Name).OrderBy(suite => suite.Key, StringComparer.Ordinal))
        {
            // The tag of a suite follows the newest release; it stands still at the last release that was built on the suite.
            var newest = suite.Last();
            writer.Line("suite", suite.Key, IsBuilt(newest) ? "-" : newest.Value.GetProperty("lastPatch").GetString()!);
        }
    }

    private static string Range(JsonProperty variant) =>
        $"{variant.Name.Replace(Windows, "", StringComparison.Ordinal)}@{Patch(variant.Value, "firstPatch")}-{Patch(variant.Value, "lastPatch")}";

    private static bool IsBuilt(JsonProperty variant) => variant.Value.GetProperty("removed").ValueKind == JsonValueKind.Null;

    private static int Patch(JsonElement variant, string name)
    {
        var version = variant.GetProperty(name).GetString()!;
        return int.Parse(version[(version.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture);
    }
}
