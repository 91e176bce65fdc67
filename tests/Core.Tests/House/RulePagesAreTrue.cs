using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>Every rule has a page, and what the page shows is what the engine does.</summary>
internal sealed class RulePagesAreTrue
{
    private static readonly IEnumerable<RuleDescriptor> Checked = RuleCatalogue.Rules.Select(rule => rule.Descriptor);

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Page_starts_with_id_and_title(RuleDescriptor rule) => PageOf(rule).Split('\n')[0].ShouldBe($"# {rule.Id}: {rule.Title}");

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Facts_are_the_catalogues(RuleDescriptor rule) => Compare(rule, MarkedBlock.Facts, RuleTables.Facts(rule));

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Ways_to_turn_it_off_are_the_catalogues(RuleDescriptor rule) => Compare(rule, MarkedBlock.TurnItOff, RuleTables.TurnItOff(rule));

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Every_option_is_explained(RuleDescriptor rule)
    {
        foreach (var option in rule.Options)
            PageOf(rule).ShouldContain(option.Key);
    }

    [TestCaseSource(nameof(Checked))]
    public void Page_shows_what_is_wrong_and_what_is_right(RuleDescriptor rule) =>
        DocsExamples.On(rule.Id, PageOf(rule)).Select(example => example.Kind).Distinct().ShouldBe([ExampleKind.Bad, ExampleKind.Good], ignoreOrder: true);

    [TestCaseSource(typeof(DocsExamples), nameof(DocsExamples.All))]
    public void Examples_do_what_they_say(DocsExample example)
    {
        (string Path, string Content)[] marked = [("Dockerfile", example.Marked), .. example.MarkedFiles];
        marked.Any(file => MarkedText.Read(file.Content).Spans.Count > 0).ShouldBe(example.Kind == ExampleKind.Bad);
        var found = Check.Dockerfile(MarkedText.Read(example.Marked).Text, example.Files).Where(finding => finding.Rule.Id == example.RuleId).ToArray();
        var messages = string.Join('\n', found.Select(finding => finding.Message));
        foreach (var (path, content) in marked)
        {
            var spans = found.Where(finding => finding.Where.Source.Path == path).Select(finding => finding.Where.Span);
            MarkedText.Mark(MarkedText.Read(content).Text, spans).ShouldBe(content, messages);
        }

        found.Select(finding => finding.Where.Source.Path).Except(marked.Select(file => file.Path)).ShouldBeEmpty();
    }

    [Test]
    public void There_is_no_page_without_a_rule() => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "GCG*.md")
        .Select(Path.GetFileNameWithoutExtension)
        .ShouldBe(RuleCatalogue.Descriptors.Select(rule => rule.Id), ignoreOrder: true);

    [Test]
    public void There_are_examples() => DocsExamples.All().ShouldNotBeEmpty();

    private static string PageOf(RuleDescriptor rule) => RepositoryFiles.Read($"docs/rules/{rule.Id}.md");

    private static void Compare(RuleDescriptor rule, string block, string rendered)
    {
        var path = $"docs/rules/{rule.Id}.md";
        var renewed = MarkedBlock.Replace(PageOf(rule), block, rendered);
        renewed.ShouldNotBeNull($"{path} has no block <!-- {block} --> … <!-- /{block} -->.");
        RenderedDocument.Compare(path, renewed);
    }
}
