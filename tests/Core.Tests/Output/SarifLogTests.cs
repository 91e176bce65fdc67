using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class SarifLogTests
{
    private const string Page = """
        # GCG0602: The title

        <!-- facts -->
        - Name: `dynamic-binary-in-bare-image`
        <!-- /facts -->

        The build is **green**; see [the list](GCG0603.md) and `services/**/Dockerfile`.

        Twice.

        ## Bad
        ```dockerfile bad
        RUN echo ${HOME} **
        ```
        """;

    private static readonly SarifOptions Options = new()
    {
        Version = "1.2.3-beta.1",
        Root = "/home/größe 1/shop",
        PageOf = id => id is "GCG0602" or "GCG0007" ? Page : null,
        AddressOf = id => "file:///docs/rules/" + id + ".md",
    };

    private static readonly string Log = SarifLog.Render(RichReport.Findings, Options);

    [TestCaseSource(typeof(SarifDemands), nameof(SarifDemands.All))]
    public void The_specification_is_met(SarifDemand demand) => demand.Faults(Read(Log)).ShouldBeEmpty(demand.Paragraph);

    [TestCaseSource(typeof(SarifDemands), nameof(SarifDemands.All))]
    public void The_specification_is_met_by_a_log_without_findings(SarifDemand demand) =>
        demand.Faults(Read(SarifLog.Render([], Options))).Except(["suppressions"]).ShouldBeEmpty(demand.Paragraph);

    [TestCaseSource(typeof(SarifDemands), nameof(SarifDemands.All))]
    public void A_log_that_does_not_meet_the_specification_is_noticed(SarifDemand demand)
    {
        var log = JsonNode.Parse(Log)!;
        demand.Break(log);
        demand.Faults(Read(log.ToJsonString())).ShouldNotBeEmpty(demand.Paragraph);
    }

    [Test]
    public void Each_region_holds_the_text_of_its_finding()
    {
        var results = Read(Log).GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBe(RichReport.Findings.Count);
        for (var at = 0; at < results.Count; at++)
        {
            var place = results[at].GetProperty("locations")[0].GetProperty("physicalLocation");
            SpanOf(SarifDemands.FileOf(place.GetProperty("artifactLocation")), place.GetProperty("region")).ShouldBe(RichReport.Findings[at].Where);
        }
    }

    [Test]
    public void Replacements_are_the_edits_of_the_fix()
    {
        var replaced =
            from change in Read(Log).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes")[0].GetProperty("artifactChanges").EnumerateArray()
            from replacement in change.GetProperty("replacements").EnumerateArray()
            select new TextEdit(
                SpanOf(SarifDemands.FileOf(change.GetProperty("artifactLocation")), replacement.GetProperty("deletedRegion")),
                replacement.TryGetProperty("insertedContent", out var content) ? content.GetProperty("text").GetString()! : "");

        replaced.ShouldBe(RichReport.Findings[0].Fix!.Edits.Where(edit => edit.NewText.Length > 0 || !edit.Where.Span.IsEmpty));
    }

    [Test]
    public void A_fix_that_changes_nothing_is_left_out() =>
        Results(Log).Count(result => result.TryGetProperty("fixes", out _)).ShouldBe(1);

    [Test]
    public void The_end_of_the_file_lies_behind_the_last_line_feed_on_its_line()
    {
        RegionOf("the end of the file").ShouldBe((5, 29, 5, 29));
        RegionOf("the whole last line with its end").ShouldBe((5, 1, 5, 29));
        RegionOf("a whole line with its end").ShouldBe((4, 1, 5, 1));
        RegionOf("an empty file").ShouldBe((1, 1, 1, 1));
        RegionOf("behind the last line feed").ShouldBe((2, 2, 2, 2));
    }

    [Test]
    public void Only_rules_that_speak_are_listed_in_the_order_of_their_ids() =>
        Rules(Log).Select(rule => rule.GetProperty("id").GetString()).ShouldBe(["GCG0007", "GCG0109", "GCG0211", "GCG0602", "GCG0801"]);

    [Test]
    public void A_rule_has_a_readable_name() =>
        Rules(Log).Select(rule => rule.GetProperty("name").GetString()).ShouldContain("DynamicBinaryInBareImage");

    [Test]
    public void The_page_of_a_rule_is_its_help()
    {
        var rule = Rules(Log).Single(rule => rule.GetProperty("id").GetString() == "GCG0602");
        rule.GetProperty("fullDescription").GetProperty("text").GetString().ShouldBe("The build is green; see the list and services/**/Dockerfile.\n\nTwice.");
        rule.GetProperty("help").GetProperty("markdown").GetString().ShouldBe(Page);
        rule.GetProperty("help").GetProperty("text").GetString().ShouldBe("""
            GCG0602: The title

            - Name: dynamic-binary-in-bare-image

            The build is green; see the list and services/**/Dockerfile.

            Twice.

            Bad
            RUN echo ${HOME} **
            """);
    }

    [TestCase(Severity.Error, "error")]
    [TestCase(Severity.Warning, "warning")]
    [TestCase(Severity.Info, "note")]
    [TestCase(Severity.Hidden, "note")]
    [TestCase(Severity.None, "none")]
    public void The_level_is_the_severity_of_the_finding(Severity severity, string level) =>
        Results(SarifLog.Render([RichReport.Findings[0] with { Severity = severity }], Options)).Single().GetProperty("level").GetString().ShouldBe(level);

    [Test]
    public void Without_any_suppression_none_is_spoken_of() =>
        Results(SarifLog.Render([RichReport.Findings[0]], Options)).Single().TryGetProperty("suppressions", out _).ShouldBeFalse();

    [Test]
    public void Suppressed_findings_say_why()
    {
        var suppressions = Results(Log).SelectMany(result => result.GetProperty("suppressions").EnumerateArray()).Select(suppression => suppression.GetRawText().ReplaceLineEndings("").Replace(" ", ""));
        suppressions.ShouldBe(["{\"kind\":\"inSource\",\"justification\":\"becauseit\\\"must\\\"be{so}\"}", "{\"kind\":\"external\"}", "{\"kind\":\"inSource\"}"]);
    }

    [TestCase("/home/shop", "file:///home/shop/")]
    [TestCase("", "file:///")]
    [TestCase("C:/Users/Zoë 1/shop", "file:///C:/Users/Zo%C3%AB%201/shop/")]
    [TestCase("C:", "file:///C:/")]
    [TestCase("//server/share/shop", "file://server/share/shop/")]
    public void The_root_is_a_file_address(string root, string uri) =>
        Run(SarifLog.Render([], Options with { Root = root })).GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString().ShouldBe(uri);

    [Test]
    public void The_root_may_be_left_out() =>
        Run(SarifLog.Render(RichReport.Findings, Options with { Root = null })).GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").TryGetProperty("uri", out _).ShouldBeFalse();

    [Test]
    public void Odd_paths_come_back_by_unescaping() => Log.ShouldContain("\"dienste/gr%C3%B6%C3%9Fe%20100%25%20%231%20%5Bneu%5D/a%3Ab%3F/%E6%9D%B1%20%F0%9F%98%80.Dockerfile\"");

    [Test]
    public void A_file_above_the_root_has_an_absolute_address() => Log.ShouldContain("\"file:///home/gr%C3%B6%C3%9Fe%201/.editorconfig\"");

    [Test]
    public void The_log_can_be_written_in_UTF8_without_loss() =>
        Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(Log)).ShouldBe(Log);

    [Test]
    public void The_same_findings_make_the_same_log() => SarifLog.Render(RichReport.Findings, Options).ShouldBe(Log);

    private static JsonElement Read(string log) => JsonDocument.Parse(log).RootElement;

    private static JsonElement Run(string log) => Read(log).GetProperty("runs")[0];

    private static IEnumerable<JsonElement> Results(string log) => Run(log).GetProperty("results").EnumerateArray();

    private static IEnumerable<JsonElement> Rules(string log) => Run(log).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();

    private static (int, int, int, int) RegionOf(string message)
    {
        var region = Results(Log).Single(result => result.GetProperty("message").GetProperty("text").GetString() == message)
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        return (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
    }

    private static SourceSpan SpanOf(SourceText file, JsonElement region) => new(file, TextSpan.FromBounds(
        SarifDemands.OffsetOf(file, region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()),
        SarifDemands.OffsetOf(file, region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32())));
}
