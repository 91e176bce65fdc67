using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;
using static GoContainerGuard.Tests.Output.SarifReading;

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
        demand.Faults(Read(SarifLog.Render([], Options))).ShouldBeEmpty(demand.Paragraph);

    [TestCaseSource(typeof(SarifDemands), nameof(SarifDemands.All))]
    public void A_log_that_does_not_meet_the_specification_is_noticed(SarifDemand demand)
    {
        var log = JsonNode.Parse(Log)!;
        demand.Break(log);
        demand.Faults(Read(log.ToJsonString())).ShouldNotBeEmpty(demand.Paragraph);
    }

    [Test]
    public void Each_region_holds_the_text_of_its_finding() => ResultsOf(Read(Log))
        .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation"))
        .Select(place => SpanOf(FileOf(place), place.GetProperty("region")))
        .ShouldBe(RichReport.Findings.Select(finding => finding.Where));

    [Test]
    public void Replacements_are_the_edits_of_the_fix()
    {
        var replaced =
            from change in ChangesOf(Read(Log))
            from replacement in Items(change, "replacements")
            let inserted = replacement.TryGetProperty("insertedContent", out var content) ? WordOf(content, "text") : ""
            select new TextEdit(SpanOf(FileOf(change), replacement.GetProperty("deletedRegion")), inserted);

        replaced.ShouldBe(RichReport.Findings[0].Fix!.Edits.Where(edit => edit.NewText.Length > 0 || !edit.Where.Span.IsEmpty));
    }

    [Test]
    public void A_fix_that_changes_nothing_is_left_out() =>
        ResultsOf(Read(Log)).Count(result => result.TryGetProperty("fixes", out _)).ShouldBe(1);

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
        RulesOf(Read(Log)).Select(rule => WordOf(rule, "id")).ShouldBe(["GCG0007", "GCG0109", "GCG0211", "GCG0602", "GCG0801"]);

    [Test]
    public void A_rule_has_a_readable_name() =>
        RulesOf(Read(Log)).Select(rule => rule.GetProperty("name").GetString()).ShouldContain("DynamicBinaryInBareImage");

    [Test]
    public void The_page_of_a_rule_is_its_help()
    {
        var rule = RulesOf(Read(Log)).Single(rule => rule.GetProperty("id").GetString() == "GCG0602");
        WordOf(rule.GetProperty("fullDescription"), "text").ShouldBe("""
            The build is green; see the list and services/**/Dockerfile.

            Twice.
            """);
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
    public void The_level_is_the_severity_of_the_finding(Severity severity, string level)
    {
        var log = SarifLog.Render([RichReport.Findings[0] with { Severity = severity }], Options);
        WordOf(ResultsOf(Read(log)).Single(), "level").ShouldBe(level);
    }

    [Test]
    public void Without_any_suppression_none_is_spoken_of() =>
        SarifLog.Render([RichReport.Findings[0]], Options).ShouldNotContain("suppressions");

    [Test]
    public void Suppressed_findings_say_why() => ResultsOf(Read(Log))
        .SelectMany(result => Items(result, "suppressions"))
        .Select(suppression => (WordOf(suppression, "kind"), WordOf(suppression, "justification")))
        .ShouldBe([("inSource", "because it \"must\" be {so}"), ("external", ""), ("inSource", "")]);

    [TestCase("/home/shop", "file:///home/shop/")]
    [TestCase("", "file:///")]
    [TestCase("C:/Users/Zoë 1/shop", "file:///C:/Users/Zo%C3%AB%201/shop/")]
    [TestCase("C:", "file:///C:/")]
    [TestCase("//server/share/shop", "file://server/share/shop/")]
    public void The_root_is_a_file_address(string root, string uri) =>
        WordOf(BaseIdsOf(Read(SarifLog.Render([], Options with { Root = root }))).Single().Value, "uri").ShouldBe(uri);

    [Test]
    public void The_root_may_be_left_out() =>
        SarifLog.Render(RichReport.Findings, Options with { Root = null }).ShouldNotContain("file:///home");

    [Test]
    public void Odd_paths_are_escaped() => Log
        .ShouldContain("\"dienste/gr%C3%B6%C3%9Fe%20100%25%20%231%20%5Bneu%5D/a%3Ab%3F/%E6%9D%B1%20%F0%9F%98%80.Dockerfile\"");

    [Test]
    public void A_file_above_the_root_has_an_absolute_address() => Log
        .ShouldContain("\"file:///home/gr%C3%B6%C3%9Fe%201/.editorconfig\"");

    [Test]
    public void The_log_can_be_written_in_UTF8_without_loss() =>
        Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(Log)).ShouldBe(Log);

    [Test]
    public void The_same_findings_make_the_same_log() => SarifLog.Render(RichReport.Findings, Options).ShouldBe(Log);

    private static JsonElement Read(string log) => JsonDocument.Parse(log).RootElement;

    private static (int, int, int, int) RegionOf(string message) => NumbersOf(
        ResultsOf(Read(Log)).Single(result => WordOf(result.GetProperty("message"), "text") == message)
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"));
}
