using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>Every rule that offers a fix shows it on its page, and what the page shows is what the fix makes of the file, however its lines end.</summary>
internal sealed class FixesAreTrue
{
    private const string Windows = "\r\n";

    // What it mends are the carriage returns themselves.
    private const string CarriageReturns = "GCG0110";

    private static readonly DocsExample[] Shown = DocsExamples.All().Where(example => example.Fixed.Count > 0).ToArray();
    private static readonly IEnumerable<RuleDescriptor> MendingRules = RuleCatalogue.Descriptors.Where(rule => rule.Fix != FixSafety.None);
    private static readonly IEnumerable<DocsExample> Movable = Shown.Where(example => example.RuleId != CarriageReturns);

    // A host hands YAML to its reader without the mark.
    private static readonly IEnumerable<DocsExample> Markable = Movable.Where(example => !example.Fixed.ContainsKey("compose.yaml"));

    [TestCaseSource(nameof(MendingRules))]
    public void Page_shows_the_fix(RuleDescriptor rule) => Shown.Select(example => example.RuleId).ShouldContain(rule.Id);

    [TestCaseSource(nameof(Shown))]
    public void Fix_is_what_the_page_shows(DocsExample example) => Compare(example, text => text);

    [TestCaseSource(nameof(Movable))]
    public void Windows_line_ends_stay(DocsExample example) => Compare(example, text => text.ReplaceLineEndings(Windows));

    [TestCaseSource(nameof(Movable))]
    public void Missing_line_end_at_the_end_stays_missing(DocsExample example) => Compare(example, text => text.TrimEnd('\n'));

    [TestCaseSource(nameof(Markable))]
    public void Byte_order_mark_stays_in_front(DocsExample example) => Compare(example, text => "\uFEFF" + text);

    [TestCaseSource(nameof(Shown))]
    public void Comments_and_odd_characters_around_it_stay(DocsExample example) =>
        Compare(example, text => text.StartsWith("FROM", StringComparison.Ordinal) || text.StartsWith('#') ? text + "\n\t # 😀 behind it\n#\n" : text);

    [TestCaseSource(typeof(DocsExamples), nameof(DocsExamples.All))]
    public void Fixes_of_every_rule_end(DocsExample example) =>
        Mending.Mend(example.RuleId, MarkedText.Read(example.Marked).Text, example.Files).ShouldNotBeEmpty();

    // A file that a fix makes has its own form from the start; the others have it before and keep it.
    private static void Compare(DocsExample example, Func<string, string> form)
    {
        var files = example.Files.Select(file => (file.Path, form(file.Content))).ToArray();
        var mended = Mending.Mend(example.RuleId, form(MarkedText.Read(example.Marked).Text), files);
        var expected = example.Files.Append(("Dockerfile", MarkedText.Read(example.Marked).Text)).ToDictionary(file => file.Item1, file => form(file.Item2));
        foreach (var (path, content) in example.Fixed)
            expected[path] = expected.ContainsKey(path) ? form(content) : content;

        foreach (var (path, content) in expected)
            mended.ShouldContainKeyAndValue(path, content);

        mended.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        Mending.FindingsIn(example.RuleId, mended).Select(finding => finding.Message).ShouldBeEmpty();
    }
}
