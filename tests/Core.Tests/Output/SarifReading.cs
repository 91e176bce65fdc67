using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Output;

/// <summary>Ways to the parts of a log.</summary>
internal static class SarifReading
{
    public static JsonElement RunOf(JsonElement log) => log.GetProperty("runs")[0];

    public static JsonElement DriverOf(JsonElement log) => RunOf(log).GetProperty("tool").GetProperty("driver");

    public static IEnumerable<JsonElement> RulesOf(JsonElement log) => Items(DriverOf(log), "rules");

    public static IEnumerable<JsonElement> ResultsOf(JsonElement log) => Items(RunOf(log), "results");

    public static IEnumerable<JsonElement> FixesOf(JsonElement log) => ResultsOf(log).SelectMany(result => Items(result, "fixes"));

    public static IEnumerable<JsonElement> ChangesOf(JsonElement log) => FixesOf(log).SelectMany(fix => Items(fix, "artifactChanges"));

    public static IEnumerable<JsonElement> ReplacementsOf(JsonElement log) =>
        ChangesOf(log).SelectMany(change => Items(change, "replacements"));

    public static IEnumerable<JsonProperty> BaseIdsOf(JsonElement log) => RunOf(log).GetProperty("originalUriBaseIds").EnumerateObject();

    public static IEnumerable<string> MessagesOf(JsonElement log) =>
        Properties(RunOf(log).GetProperty("results"), "message", "description").Select(message => WordOf(message, "text"));

    public static IEnumerable<string> AddressesOf(JsonElement log) => Properties(log, "uri").Select(uri => uri.GetString()!);

    /// <summary>Every region with the file that it is said to lie in.</summary>
    public static IEnumerable<(SourceText File, JsonElement Region)> Places(JsonElement log)
    {
        foreach (var place in Properties(log, "physicalLocation"))
            yield return (FileOf(place), place.GetProperty("region"));

        foreach (var change in ChangesOf(log))
        {
            foreach (var replacement in Items(change, "replacements"))
                yield return (FileOf(change), replacement.GetProperty("deletedRegion"));
        }
    }

    /// <summary>The file that a location or change of the rich log speaks of.</summary>
    public static SourceText FileOf(JsonElement place)
    {
        var uri = WordOf(place.GetProperty("artifactLocation"), "uri");
        return RichReport.FileAt(IsFileAddress(uri) ? "../" + uri.Split('/').Last() : Uri.UnescapeDataString(uri));
    }

    /// <summary>Start line, start column, end line, end column.</summary>
    public static (int StartLine, int StartColumn, int EndLine, int EndColumn) NumbersOf(JsonElement region) => (
        region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(),
        region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());

    /// <summary>The offset of a 1-based place; a line reaches up to and including its line feed.</summary>
    public static int OffsetOf(SourceText file, int line, int column) => file.Lines.StartOf(line - 1) + column - 1;

    public static SourceSpan SpanOf(SourceText file, JsonElement region)
    {
        var (startLine, startColumn, endLine, endColumn) = NumbersOf(region);
        return new SourceSpan(file, TextSpan.FromBounds(OffsetOf(file, startLine, startColumn), OffsetOf(file, endLine, endColumn)));
    }

    public static bool IsFileAddress(string uri) => uri.StartsWith("file:", StringComparison.Ordinal);

    public static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    public static string WordOf(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString()! : "";

    public static IEnumerable<JsonElement> Properties(JsonElement within, params string[] names) => Objects(within)
        .SelectMany(item => item.EnumerateObject())
        .Where(property => names.Contains(property.Name))
        .Select(property => property.Value);

    public static IEnumerable<JsonElement> Objects(JsonElement within) => within.ValueKind switch
    {
        JsonValueKind.Object => within.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(within),
        JsonValueKind.Array => within.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
