using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GoContainerGuard.Text;
using static GoContainerGuard.Tests.Output.SarifReading;

namespace GoContainerGuard.Tests.Output;

/// <summary>The demands of SARIF 2.1.0 on the parts of the format that we write.</summary>
internal static class SarifDemands
{
    private const string Version = @"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$";
    private const string VersionedName = @"^[^/]+(/[^/]+)*/v\d+$";
    private const string Reference = @"^([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$";
    private const string RootedOrWithScheme = "^(/|[^/]*:)";
    private const string EmptyOrUpwardPart = @"//|(^|/)\.\.?(/|$)";
    private const string Link = @"\[([^\[\]\\]|\\[\\\[\]])*\]\(";

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static IReadOnlyList<SarifDemand> All { get; } =
    [
        new("§3.13.2 version is 2.1.0 and stands first",
            log => Unless(log.EnumerateObject().First() is { Name: "version" } version && version.Value.GetString() == "2.1.0"),
            log => log["version"] = "2.1"),
        new("§3.13.3 $schema is an absolute address",
            log => Unless(IsAbsolute(WordOf(log, "$schema"))),
            log => log["$schema"] = "sarif.json"),
        new("§3.13.4 there is at least one run",
            log => Unless(log.GetProperty("runs").GetArrayLength() >= 1),
            log => log["runs"] = new JsonArray()),
        new("§3.14.6 §3.18.2 §3.19.8 a tool has a driver with a name",
            log => Unless(WordOf(DriverOf(log), "name").Length > 0),
            log => Driver(log)["name"] = ""),
        new("§3.19.12 semanticVersion is one",
            log => Unless(Regex.IsMatch(WordOf(DriverOf(log), "semanticVersion"), Version)),
            log => Driver(log)["semanticVersion"] = "1"),
        new("§3.14.14 a base has an absolute address that ends in a slash, and no base of its own",
            log => BaseIdsOf(log).Where(id => !IsBase(id.Value)).Select(id => id.Name),
            log => log["runs"]![0]!["originalUriBaseIds"]!["%SRCROOT%"]!["uri"] = "file:///home"),
        new("§3.14.23 results is an array",
            log => Unless(RunOf(log).GetProperty("results").ValueKind is JsonValueKind.Array),
            log => log["runs"]![0]!["results"] = null),
        new("§3.14.27 columnKind is said",
            log => Unless(WordOf(RunOf(log), "columnKind") is "utf16CodeUnits" or "unicodeCodePoints"),
            log => log["runs"]![0]!["columnKind"] = "bytes"),
        new("§3.19.23 §3.7.3 rules are unique",
            log => Repeated(RulesOf(log)),
            log => Driver(log)["rules"]![1] = Driver(log)["rules"]![0]!.DeepClone()),
        new("§3.49.3 a rule has an id",
            log => RulesOf(log).Where(rule => WordOf(rule, "id").Length == 0).Select(Raw),
            log => Driver(log)["rules"]![0]!["id"] = ""),
        new("§3.49.2 a rule has a short and a full description",
            log => RulesOf(log).Where(rule => !Has(rule, "shortDescription") || !Has(rule, "fullDescription")).Select(Raw),
            log => Remove(Driver(log)["rules"]![0]!, "shortDescription")),
        new("§3.12.3 §3.11.8 every text of a message is there and not empty",
            log => Properties(log, "shortDescription", "fullDescription", "help", "message", "description")
                .Where(message => WordOf(message, "text").Length == 0).Select(Raw),
            log => Result(log)["message"]!["text"] = ""),
        new("§3.12.4 §3.11.9 a formatted text is not empty",
            log => Properties(log, "markdown").Where(text => text.GetString()!.Length == 0).Select(Raw),
            log => Driver(log)["rules"]![0]!["help"]!["markdown"] = ""),
        new("§3.49.12 helpUri is an absolute address",
            log => Properties(log, "helpUri").Where(uri => !IsAbsolute(uri.GetString()!)).Select(Raw),
            log => Driver(log)["rules"]![0]!["helpUri"] = "rules.md"),
        new("§3.50.3 §3.27.10 a level is one of four",
            log => Properties(log, "level").Where(level => !Levels.Contains(level.GetString())).Select(Raw),
            log => Result(log)["level"] = "info"),
        new("§3.27.9 §3.27.10 a result has a level, which is none only for what is no failure",
            log => ResultsOf(log).Where(result => IsFailure(result) == IsWithoutLevel(result)).Select(Raw),
            log => Result(log)["level"] = "none"),
        new("§3.27.5 §3.27.6 a result names its rule and the place of the rule in the list",
            log => ResultsOf(log)
                .Where(result => RuleAt(log, result.GetProperty("ruleIndex").GetInt32()) != WordOf(result, "ruleId")).Select(Raw),
            log => Result(log)["ruleIndex"] = 0),
        new("§3.11.5 braces in messages are doubled",
            log => MessagesOf(log).Where(text => text.Replace("{{", "").Replace("}}", "").IndexOfAny(['{', '}']) >= 0),
            log => Result(log)["message"]!["text"] = "${HOME}"),
        new("§3.11.6 messages have no links",
            log => MessagesOf(log).Where(text => Regex.IsMatch(text, Link)),
            log => Result(log)["message"]!["text"] = "see [here](7)"),
        new("§3.27.12 a result has one location",
            log => ResultsOf(log).Where(result => Items(result, "locations").Count() != 1).Select(Raw),
            log => Result(log)["locations"] = new JsonArray()),
        new("§3.10.1 an address holds only what RFC 3986 allows, escapes in upper case",
            log => AddressesOf(log).Where(uri => !Regex.IsMatch(uri, Reference)),
            log => Location(log)["uri"] = "größe"),
        new("§3.10.2 a file address has neither empty nor upward parts",
            log => AddressesOf(log).Where(uri => IsFileAddress(uri) && Regex.IsMatch(uri["file:///".Length..], EmptyOrUpwardPart)),
            log => Location(log)["uri"] = "file:///home/../x"),
        new("§3.4.3 §3.4.4 a relative address has a base that is explained, an absolute one has none",
            log => Properties(log, "artifactLocation").Where(location => !IsLocation(log, location)).Select(Raw),
            log => Location(log)["uriBaseId"] = "ROOT"),
        new("§3.30 a region lies inside of its file and its end is not before its start",
            log => Places(log).Where(place => !Fits(place.File, place.Region)).Select(place => place.File.Path + Raw(place.Region)),
            log => Location(log).Parent!["region"]!["endColumn"] = 900),
        new("§3.28.2 the ids of a result's locations are not negative and unique",
            log => ResultsOf(log).Select(result => Properties(result, "id")).SelectMany(ids =>
                Repeated(ids).Concat(ids.Where(id => id.GetInt32() < 0).Select(Raw))),
            log => Result(log)["relatedLocations"]![0]!["id"] = 2),
        new("§3.27.22 related locations are unique",
            log => ResultsOf(log).SelectMany(result => Repeated(Items(result, "relatedLocations"))),
            log => Result(log)["relatedLocations"]![1]!["id"] = 1),
        new("§3.27.17 §3.5.4.2 partial fingerprints have versioned names",
            log => Properties(log, "partialFingerprints").SelectMany(prints => prints.EnumerateObject())
                .Where(print => !Regex.IsMatch(print.Name, VersionedName)).Select(print => print.Name),
            log => Result(log)["partialFingerprints"] = new JsonObject { ["line"] = "1" }),
        new("§3.27.2 §3.27.17 partial fingerprints tell results apart",
            log => Repeated(Properties(log, "partialFingerprints")),
            log => Result(log)["partialFingerprints"] = log["runs"]![0]!["results"]![1]!["partialFingerprints"]!.DeepClone()),
        new("§3.27.23 all results speak of suppression, or none does",
            log => Unless(ResultsOf(log).Select(result => Has(result, "suppressions")).Distinct().Count() <= 1),
            log => Remove(Result(log), "suppressions")),
        new("§3.35.2 a suppression has a kind",
            log => ResultsOf(log).SelectMany(result => Items(result, "suppressions"))
                .Where(suppression => WordOf(suppression, "kind") is not ("inSource" or "external")).Select(Raw),
            log => Result(log)["suppressions"] = new JsonArray(new JsonObject())),
        new("§3.55.2 a fix has a description",
            log => FixesOf(log).Where(fix => !Has(fix, "description")).Select(Raw),
            log => Remove(Result(log)["fixes"]![0]!, "description")),
        new("§3.55.3 a fix changes at least one file, each once",
            log => FixesOf(log).Select(fix => Items(fix, "artifactChanges").Select(change => change.GetProperty("artifactLocation")))
                .SelectMany(files => files.Any() ? Repeated(files) : ["no change"]),
            log => Result(log)["fixes"]![0]!["artifactChanges"]![1]!["artifactLocation"] = Location(log).DeepClone()),
        new("§3.56.3 a change has a replacement",
            log => ChangesOf(log).Where(change => !Items(change, "replacements").Any()).Select(Raw),
            log => Result(log)["fixes"]![0]!["artifactChanges"]![0]!["replacements"] = new JsonArray()),
        new("§3.57.2 §3.57.3 a replacement says what it deletes and has an effect",
            log => ReplacementsOf(log).Where(replacement => !HasEffect(replacement)).Select(Raw),
            log => Remove(Result(log)["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!, "insertedContent")),
        new("RFC 8259 §4 names are unique within an object",
            log => Objects(log).SelectMany(item => item.EnumerateObject().GroupBy(property => property.Name))
                .Where(properties => properties.Count() > 1).Select(properties => properties.Key),
            log => Result(log)["message"]!["twice"] = JsonNode.Parse("{\"a\":1,\"a\":2}")),
    ];

    private static bool IsAbsolute(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out _);

    private static bool IsBase(JsonElement location) =>
        !Has(location, "uriBaseId") && IsFileAddress(WordOf(location, "uri")) && WordOf(location, "uri").EndsWith('/');

    private static bool IsLocation(JsonElement log, JsonElement location)
    {
        var (uri, id) = (WordOf(location, "uri"), WordOf(location, "uriBaseId"));
        return IsFileAddress(uri)
            ? id.Length == 0
            : BaseIdsOf(log).Any(known => known.Name == id) && !Regex.IsMatch(uri, RootedOrWithScheme);
    }

    private static bool IsFailure(JsonElement result) => WordOf(result, "kind") is "" or "fail";

    private static bool IsWithoutLevel(JsonElement result) => WordOf(result, "level") is "" or "none";

    private static string? RuleAt(JsonElement log, int index) => RulesOf(log).Select(rule => WordOf(rule, "id")).ElementAtOrDefault(index);

    private static bool Fits(SourceText file, JsonElement region)
    {
        var (startLine, startColumn, endLine, endColumn) = NumbersOf(region);
        return IsPlace(file, startLine, startColumn) && IsPlace(file, endLine, endColumn)
            && OffsetOf(file, startLine, startColumn) <= OffsetOf(file, endLine, endColumn);
    }

    // §3.30.2: what follows the last line feed is no line, unless something stands there or the file is empty.
    private static bool IsPlace(SourceText file, int line, int column)
    {
        var lines = file.Lines.Count - (file.Content.EndsWith('\n') ? 1 : 0);
        return line >= 1 && line <= lines && column >= 1
            && OffsetOf(file, line, column) <= (line < file.Lines.Count ? file.Lines.StartOf(line) : file.Content.Length);
    }

    private static bool HasEffect(JsonElement replacement)
    {
        var (startLine, startColumn, endLine, endColumn) = NumbersOf(replacement.GetProperty("deletedRegion"));
        return (startLine, startColumn) != (endLine, endColumn)
            || (replacement.TryGetProperty("insertedContent", out var content) && WordOf(content, "text").Length > 0);
    }

    private static JsonNode Driver(JsonNode log) => log["runs"]![0]!["tool"]!["driver"]!;

    private static JsonNode Result(JsonNode log) => log["runs"]![0]!["results"]![0]!;

    private static JsonNode Location(JsonNode log) => Result(log)["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

    private static void Remove(JsonNode node, string name) => ((JsonObject)node).Remove(name);

    private static bool Has(JsonElement owner, string name) => owner.TryGetProperty(name, out _);

    private static string Raw(JsonElement element) => element.GetRawText();

    private static IEnumerable<string> Unless(bool isMet) => isMet ? [] : ["not so"];

    private static IEnumerable<string> Repeated(IEnumerable<JsonElement> elements) =>
        elements.Select(Raw).GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key);
}
