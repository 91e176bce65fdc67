using System;
using System.Collections.Generic;
using GoContainerGuard.Fixes;
using GoContainerGuard.Json;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Output;

/// <summary>
/// Findings as a log of SARIF 2.1.0: one run, every finding a result, the suppressed ones too. Paragraph numbers are those of the
/// specification. The same findings make the same text, byte for byte.
/// </summary>
public static class SarifLog
{
    private const string SchemaAddress = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string RootId = "%SRCROOT%";

    /// <summary>Renders a log.</summary>
    /// <param name="findings">The findings in the order in which the log lists them.</param>
    /// <param name="options">What the log says besides them.</param>
    public static string Render(IReadOnlyList<Finding> findings, SarifOptions options)
    {
        var json = new JsonWriter();
        json.OpenObject();
        json.Property("version", "2.1.0");
        json.Property("$schema", SchemaAddress);
        json.OpenArray("runs");
        WriteRun(json, findings, options);
        json.CloseArray();
        json.CloseObject();
        return json.ToString();
    }

    private static void WriteRun(JsonWriter json, IReadOnlyList<Finding> findings, SarifOptions options)
    {
        var rules = new SarifRules(findings);
        json.OpenObject();
        json.OpenObject("tool");
        json.OpenObject("driver");
        json.Property("name", "GoContainerGuard");
        json.Property("version", options.Version);
        json.Property("semanticVersion", options.Version);
        rules.Write(json, options);
        json.CloseObject();
        json.CloseObject();
        WriteRoot(json, options);
        json.Property("columnKind", "utf16CodeUnits");
        WriteResults(json, findings, rules, options);
        json.CloseObject();
    }

    // The address may be left out, as §3.14.14 allows; the id is explained all the same.
    private static void WriteRoot(JsonWriter json, SarifOptions options)
    {
        json.OpenObject("originalUriBaseIds");
        json.OpenObject(RootId);
        if (options.Root is { } root)
            json.Property("uri", SarifUri.Folder(root));

        SarifMessage.Write(json, "description", "The root of the repository.");
        json.CloseObject();
        json.CloseObject();
    }

    private static void WriteResults(JsonWriter json, IReadOnlyList<Finding> findings, SarifRules rules, SarifOptions options)
    {
        var fingerprints = FindingFingerprints.Of(findings);
        var suppressions = SpeaksOfSuppression(findings);
        json.OpenArray("results");
        for (var at = 0; at < findings.Count; at++)
        {
            var finding = findings[at];
            json.OpenObject();
            WriteVerdict(json, finding, rules);
            json.OpenArray("locations");
            WriteLocation(json, finding.Where, options);
            json.CloseArray();
            WriteRelated(json, finding, options);
            json.OpenObject("partialFingerprints");
            json.Property(FindingFingerprints.Name, fingerprints[at]);
            json.CloseObject();
            WriteFix(json, finding.Fix, options);
            if (suppressions is Suppressions.Written)
                WriteSuppression(json, finding.Suppression);

            json.CloseObject();
        }

        json.CloseArray();
    }

    // §3.27.23: all results of a run say whether they are suppressed, or none does.
    private static Suppressions SpeaksOfSuppression(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Suppression is not null)
                return Suppressions.Written;
        }

        return Suppressions.LeftOut;
    }

    private static void WriteVerdict(JsonWriter json, Finding finding, SarifRules rules)
    {
        json.Property("ruleId", finding.Rule.Id);
        json.Property("ruleIndex", rules.IndexOf(finding.Rule));
        // §3.27.9: a result without severity is no failure, which would be the default.
        if (finding.Severity is Severity.None)
            json.Property("kind", "informational");

        json.Property("level", SeverityWords.InSarif(finding.Severity));
        SarifMessage.Write(json, "message", finding.Message.Length > 0 ? finding.Message : finding.Rule.Title);
    }

    private static void WriteLocation(JsonWriter json, SourceSpan where, SarifOptions options)
    {
        json.OpenObject();
        WritePlace(json, where, options);
        json.CloseObject();
    }

    private static void WritePlace(JsonWriter json, SourceSpan where, SarifOptions options)
    {
        json.OpenObject("physicalLocation");
        WriteFile(json, where.Source.Path, options);
        SarifRegion.Of(where).Write(json, "region");
        json.CloseObject();
    }

    private static void WriteFile(JsonWriter json, string path, SarifOptions options)
    {
        json.OpenObject("artifactLocation");
        if (options.Root is { } root && path.StartsWith("../", StringComparison.Ordinal))
        {
            json.Property("uri", SarifUri.Above(root, path));
        }
        else
        {
            json.Property("uri", SarifUri.Relative(path));
            json.Property("uriBaseId", RootId);
        }

        json.CloseObject();
    }

    private static void WriteRelated(JsonWriter json, Finding finding, SarifOptions options)
    {
        if (finding.Related.Count == 0)
            return;

        json.OpenArray("relatedLocations");
        for (var at = 0; at < finding.Related.Count; at++)
        {
            var related = finding.Related[at];
            json.OpenObject();
            json.Property("id", at + 1);
            WritePlace(json, related.Where, options);
            if (related.Message.Length > 0)
                SarifMessage.Write(json, "message", related.Message);

            json.CloseObject();
        }

        json.CloseArray();
    }

    private static void WriteFix(JsonWriter json, Fix? fix, SarifOptions options)
    {
        var changes = fix is null ? [] : ChangesByFile(fix);
        if (changes.Count == 0)
            return;

        json.OpenArray("fixes");
        json.OpenObject();
        SarifMessage.Write(json, "description", fix!.Title);
        json.OpenArray("artifactChanges");
        foreach (var change in changes)
        {
            json.OpenObject();
            WriteFile(json, change.Path, options);
            json.OpenArray("replacements");
            foreach (var edit in change.Edits)
                WriteReplacement(json, edit);

            json.CloseArray();
            json.CloseObject();
        }

        json.CloseArray();
        json.OpenObject("properties");
        json.Property("safety", fix.Safety is FixSafety.Safe ? "safe" : "unsafe");
        json.CloseObject();
        json.CloseObject();
        json.CloseArray();
    }

    // §3.55.3: one change for each file; §3.57.2: an edit that changes nothing is none.
    private static List<(string Path, List<TextEdit> Edits)> ChangesByFile(Fix fix)
    {
        var changes = new List<(string Path, List<TextEdit> Edits)>();
        foreach (var edit in fix.Edits)
        {
            if (edit.Where.Span.IsEmpty && edit.NewText.Length == 0)
                continue;

            var path = edit.Where.Source.Path;
            var at = changes.FindIndex(change => change.Path == path);
            if (at < 0)
                changes.Add((path, [edit]));
            else
                changes[at].Edits.Add(edit);
        }

        return changes;
    }

    private static void WriteReplacement(JsonWriter json, TextEdit edit)
    {
        json.OpenObject();
        SarifRegion.Of(edit.Where).Write(json, "deletedRegion");
        if (edit.NewText.Length > 0)
        {
            json.OpenObject("insertedContent");
            json.Property("text", edit.NewText);
            json.CloseObject();
        }

        json.CloseObject();
    }

    private static void WriteSuppression(JsonWriter json, Suppression? suppression)
    {
        json.OpenArray("suppressions");
        if (suppression is not null)
        {
            json.OpenObject();
            json.Property("kind", suppression.Kind is SuppressionKind.InSource ? "inSource" : "external");
            if (!string.IsNullOrEmpty(suppression.Justification))
                json.Property("justification", suppression.Justification!);

            json.CloseObject();
        }

        json.CloseArray();
    }

    private enum Suppressions
    {
        LeftOut,
        Written,
    }
}
