using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Output;

/// <summary>The demands of SARIF 2.1.0 on the parts of the format that we write.</summary>
internal static class SarifDemands
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static IReadOnlyList<SarifDemand> All { get; } =
    [
        new("§3.13.2 version is 2.1.0 and stands first",
            log => Unless(log.EnumerateObject().First() is { Name: "version" } version && version.Value.GetString() == "2.1.0", "version"),
            log => log["version"] = "2.1"),
        new("§3.13.3 $schema is an absolute address",
            log => Unless(Uri.TryCreate(log.GetProperty("$schema").GetString(), UriKind.Absolute, out _), "$schema"),
            log => log["$schema"] = "sarif.json"),
        new("§3.13.4 there is at least one run",
            log => Unless(log.GetProperty("runs").GetArrayLength() >= 1, "runs"),
            log => log["runs"] = new JsonArray()),
        new("§3.14.6 §3.18.2 §3.19.8 a tool has a driver with a name",
            log => Unless(Text(Driver(log), "name").Length > 0, "name"),
            log => log["runs"]![0]!["tool"]!["driver"]!["name"] = ""),
        new("§3.19.12 semanticVersion is one",
            log => Unless(Regex.IsMatch(Text(Driver(log), "semanticVersion"), @"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$"), "semanticVersion"),
            log => log["runs"]![0]!["tool"]!["driver"]!["semanticVersion"] = "1"),
        new("§3.14.14 a base has an absolute address that ends in a slash, and no base of its own",
            log => BaseIds(log).Where(id => id.Value.TryGetProperty("uriBaseId", out _) || !Text(id.Value, "uri").EndsWith('/')
                || !Uri.TryCreate(Text(id.Value, "uri"), UriKind.Absolute, out var uri) || uri.Scheme != "file").Select(id => id.Name),
            log => log["runs"]![0]!["originalUriBaseIds"]!["%SRCROOT%"]!["uri"] = "file:///work"),
        new("§3.14.23 results is an array",
            log => Unless(Run(log).GetProperty("results").ValueKind is JsonValueKind.Array, "results"),
            log => log["runs"]![0]!["results"] = null),
        new("§3.14.27 columnKind is said",
            log => Unless(Text(Run(log), "columnKind") is "utf16CodeUnits" or "unicodeCodePoints", "columnKind"),
            log => log["runs"]![0]!["columnKind"] = "bytes"),
        new("§3.19.23 §3.7.3 rules are unique",
            log => Repeated(Rules(log).Select(rule => rule.GetRawText())),
            log => log["runs"]![0]!["tool"]!["driver"]!["rules"]![1] = log["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!.DeepClone()),
        new("§3.49.3 a rule has an id",
            log => Unless(Rules(log).All(rule => Text(rule, "id").Length > 0), "id"),
            log => log["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!["id"] = ""),
        new("§3.49.2 §3.49.9 §3.49.10 a rule has a short and a full description",
            log => Unless(Rules(log).All(rule => rule.TryGetProperty("shortDescription", out _) && rule.TryGetProperty("fullDescription", out _)), "description"),
            log => ((JsonObject)log["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!).Remove("shortDescription")),
        new("§3.12.3 §3.11.8 every text of a message is there and not empty",
            log => Properties(log, "shortDescription", "fullDescription", "help", "message", "description").Where(message => Text(message, "text").Length == 0).Select(message => message.GetRawText()),
            log => log["runs"]![0]!["results"]![0]!["message"]!["text"] = ""),
        new("§3.12.4 §3.11.9 a formatted text is not empty",
            log => Properties(log, "markdown").Where(text => text.GetString()!.Length == 0).Select(_ => "markdown"),
            log => log["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!["help"]!["markdown"] = ""),
        new("§3.49.12 helpUri is an absolute address",
            log => Properties(log, "helpUri").Where(uri => !Uri.TryCreate(uri.GetString(), UriKind.Absolute, out _)).Select(uri => uri.GetRawText()),
            log => log["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!["helpUri"] = "rules.md"),
        new("§3.50.3 §3.27.10 a level is one of four",
            log => Properties(log, "level").Where(level => !Levels.Contains(level.GetString())).Select(level => level.GetRawText()),
            log => log["runs"]![0]!["results"]![0]!["level"] = "info"),
        new("§3.27.9 §3.27.10 a result has a level, which is none only for what is no failure",
            log => Results(log).Where(result => (Text(result, "kind") is "" or "fail") == (Text(result, "level") is "none" or "")).Select(result => result.GetRawText()),
            log => log["runs"]![0]!["results"]![0]!["level"] = "none"),
        new("§3.27.5 §3.27.6 a result names its rule and the place of the rule in the list",
            log => Results(log).Where(result => result.GetProperty("ruleIndex").GetInt32() is var index
                && (index < 0 || index >= Rules(log).Count() || Text(Rules(log).ElementAt(index), "id") != Text(result, "ruleId"))).Select(result => Text(result, "ruleId")),
            log => log["runs"]![0]!["results"]![0]!["ruleIndex"] = 0),
        new("§3.11.5 braces in messages are doubled",
            log => Messages(log).Where(text => Regex.IsMatch(text.Replace("{{", "").Replace("}}", ""), "[{}]")),
            log => log["runs"]![0]!["results"]![0]!["message"]!["text"] = "${HOME}"),
        new("§3.11.6 messages have no links",
            log => Messages(log).Where(text => Regex.IsMatch(text, @"\[([^\[\]\\]|\\[\\\[\]])*\]\(")),
            log => log["runs"]![0]!["results"]![0]!["message"]!["text"] = "see [here](7)"),
        new("§3.27.12 a result has one location",
            log => Results(log).Where(result => result.GetProperty("locations").GetArrayLength() != 1).Select(result => Text(result, "ruleId")),
            log => log["runs"]![0]!["results"]![0]!["locations"] = new JsonArray()),
        new("§3.10.1 RFC 3986 §2 an address holds only what addresses may hold, escapes in upper case",
            log => Properties(log, "uri").Select(uri => uri.GetString()!).Where(uri => !Regex.IsMatch(uri, @"^([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$")),
            log => Location(log)["uri"] = "größe"),
        new("§3.10.2 a file address has neither empty nor upward parts",
            log => Properties(log, "uri").Select(uri => uri.GetString()!).Where(uri => uri.StartsWith("file:", StringComparison.Ordinal) && Regex.IsMatch(uri[8..], @"//|(^|/)\.\.?(/|$)")),
            log => Location(log)["uri"] = "file:///work/../x"),
        new("§3.4.3 §3.4.4 a relative address has a base that is explained, an absolute one has none",
            log => Properties(log, "artifactLocation").Where(location => Text(location, "uri") is not { Length: > 0 } uri
                || uri.StartsWith("file:", StringComparison.Ordinal) == BaseIds(log).Any(id => id.Name == Text(location, "uriBaseId"))
                || (!uri.StartsWith("file:", StringComparison.Ordinal) && Regex.IsMatch(uri, "^(/|[^/]*:)"))).Select(location => location.GetRawText()),
            log => Location(log)["uriBaseId"] = "ROOT"),
        new("§3.30 a region lies inside of its file and its end is not before its start",
            log => Places(log).Where(place => !Fits(place.File, place.Region)).Select(place => place.File.Path + " " + place.Region.GetRawText()),
            log => Location(log).Parent!["region"]!["endColumn"] = 900),
        new("§3.28.2 the ids of a result's locations are not negative and unique",
            log => Results(log).SelectMany(result => Repeated(Properties(result, "id").Select(id => id.GetRawText()))
                .Concat(Properties(result, "id").Where(id => id.GetInt32() < 0).Select(id => id.GetRawText()))),
            log => log["runs"]![0]!["results"]![0]!["relatedLocations"]![0]!["id"] = 2),
        new("§3.27.22 related locations are unique",
            log => Results(log).SelectMany(result => Repeated(Items(result, "relatedLocations").Select(location => location.GetRawText()))),
            log => log["runs"]![0]!["results"]![0]!["relatedLocations"]![1]!["id"] = 1),
        new("§3.27.17 §3.5.4.2 partial fingerprints have versioned names and tell results apart",
            log => Results(log).SelectMany(result => result.GetProperty("partialFingerprints").EnumerateObject()).Where(print => !Regex.IsMatch(print.Name, @"^[^/]+(/[^/]+)*/v\d+$"))
                .Select(print => print.Name).Concat(Repeated(Results(log).Select(result => result.GetProperty("partialFingerprints").GetRawText()))),
            log => log["runs"]![0]!["results"]![0]!["partialFingerprints"] = log["runs"]![0]!["results"]![1]!["partialFingerprints"]!.DeepClone()),
        new("§3.27.23 all results speak of suppression, or none does",
            log => Unless(Results(log).Select(result => result.TryGetProperty("suppressions", out _)).Distinct().Count() == 1, "suppressions"),
            log => ((JsonObject)log["runs"]![0]!["results"]![0]!).Remove("suppressions")),
        new("§3.35.2 a suppression has a kind",
            log => Results(log).SelectMany(result => Items(result, "suppressions")).Where(suppression => Text(suppression, "kind") is not ("inSource" or "external")).Select(suppression => suppression.GetRawText()),
            log => log["runs"]![0]!["results"]![0]!["suppressions"] = new JsonArray(new JsonObject())),
        new("§3.55.3 a fix changes at least one file, each once",
            log => Fixes(log).SelectMany(fix => Unless(Items(fix, "artifactChanges").Any(), "artifactChanges")
                .Concat(Repeated(Items(fix, "artifactChanges").Select(change => Text(change.GetProperty("artifactLocation"), "uri"))))),
            log => log["runs"]![0]!["results"]![0]!["fixes"]![0]!["artifactChanges"]![1]!["artifactLocation"] = Location(log).DeepClone()),
        new("§3.55.2 a fix has a description",
            log => Fixes(log).Where(fix => !fix.TryGetProperty("description", out _)).Select(fix => fix.GetRawText()),
            log => ((JsonObject)log["runs"]![0]!["results"]![0]!["fixes"]![0]!).Remove("description")),
        new("§3.56.3 §3.57.2 §3.57.3 a replacement says what it deletes and has an effect",
            log => Fixes(log).SelectMany(fix => Items(fix, "artifactChanges")).SelectMany(change => Unless(Items(change, "replacements").Any(), "replacements")
                .Concat(Items(change, "replacements").Where(replacement => !HasEffect(replacement)).Select(replacement => replacement.GetRawText()))),
            log => ((JsonObject)log["runs"]![0]!["results"]![0]!["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!).Remove("insertedContent")),
        new("RFC 8259 §4 names are unique within an object",
            log => Objects(log).SelectMany(item => Repeated(item.EnumerateObject().Select(property => property.Name))),
            log => log["runs"]![0]!["results"]![0]!["message"] = new JsonObject { ["text"] = "x", ["twice"] = JsonNode.Parse("{\"a\":1,\"a\":2}") }),
    ];

    /// <summary>Every region with the file that it is said to lie in.</summary>
    public static IEnumerable<(SourceText File, JsonElement Region)> Places(JsonElement log)
    {
        foreach (var place in Properties(log, "physicalLocation"))
            yield return (FileOf(place.GetProperty("artifactLocation")), place.GetProperty("region"));

        foreach (var change in Fixes(log).SelectMany(fix => Items(fix, "artifactChanges")))
        {
            foreach (var replacement in Items(change, "replacements"))
                yield return (FileOf(change.GetProperty("artifactLocation")), replacement.GetProperty("deletedRegion"));
        }
    }

    /// <summary>The file that a location of the rich log points to.</summary>
    public static SourceText FileOf(JsonElement location)
    {
        var uri = Text(location, "uri");
        return RichReport.FileAt(uri.StartsWith("file:", StringComparison.Ordinal) ? "../" + uri.Split('/').Last() : Uri.UnescapeDataString(uri));
    }

    /// <summary>The offset of a 1-based place; a line reaches up to and including its line feed.</summary>
    public static int OffsetOf(SourceText file, int line, int column) => file.Lines.StartOf(line - 1) + column - 1;

    private static bool Fits(SourceText file, JsonElement region)
    {
        var (startLine, startColumn) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
        var (endLine, endColumn) = (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
        return IsPlace(file, startLine, startColumn) && IsPlace(file, endLine, endColumn)
            && OffsetOf(file, startLine, startColumn) <= OffsetOf(file, endLine, endColumn);
    }

    // §3.30.2: what follows the last line feed is no line, unless something stands there or the file is empty.
    private static bool IsPlace(SourceText file, int line, int column)
    {
        var content = file.Content;
        var lines = file.Lines.Count - (content.EndsWith('\n') ? 1 : 0);
        return line >= 1 && line <= lines && column >= 1
            && OffsetOf(file, line, column) <= (line < file.Lines.Count ? file.Lines.StartOf(line) : content.Length);
    }

    private static bool HasEffect(JsonElement replacement)
    {
        var region = replacement.GetProperty("deletedRegion");
        return replacement.TryGetProperty("insertedContent", out var content) && Text(content, "text").Length > 0
            || region.GetProperty("startLine").GetInt32() != region.GetProperty("endLine").GetInt32()
            || region.GetProperty("startColumn").GetInt32() != region.GetProperty("endColumn").GetInt32();
    }

    private static JsonNode Location(JsonNode log) => log["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

    private static JsonElement Run(JsonElement log) => log.GetProperty("runs")[0];

    private static JsonElement Driver(JsonElement log) => Run(log).GetProperty("tool").GetProperty("driver");

    private static IEnumerable<JsonElement> Rules(JsonElement log) => Items(Driver(log), "rules");

    private static IEnumerable<JsonElement> Results(JsonElement log) => Items(Run(log), "results");

    private static IEnumerable<JsonElement> Fixes(JsonElement log) => Results(log).SelectMany(result => Items(result, "fixes"));

    private static IEnumerable<JsonProperty> BaseIds(JsonElement log) => Run(log).GetProperty("originalUriBaseIds").EnumerateObject();

    private static IEnumerable<string> Messages(JsonElement log) => Properties(Run(log).GetProperty("results"), "message", "description").Select(message => Text(message, "text"));

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString()! : "";

    private static IEnumerable<string> Unless(bool isMet, string fault) => isMet ? [] : [fault];

    private static IEnumerable<string> Repeated(IEnumerable<string> texts) => texts.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<JsonElement> Properties(JsonElement within, params string[] names) =>
        Objects(within).SelectMany(item => item.EnumerateObject()).Where(property => names.Contains(property.Name)).Select(property => property.Value);

    private static IEnumerable<JsonElement> Objects(JsonElement within) => within.ValueKind switch
    {
        JsonValueKind.Object => within.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(within),
        JsonValueKind.Array => within.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
