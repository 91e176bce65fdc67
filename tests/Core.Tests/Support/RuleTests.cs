using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Rules;
using Shouldly;

namespace GoContainerGuard.Tests.Support;

/// <summary>
/// What a test of a rule can say: a Dockerfile in which the findings are marked, or one in which the rule has nothing to say.
/// Neighbouring files follow as path and content.
/// </summary>
internal abstract class RuleTests<TRule>
    where TRule : Rule, new()
{
    private static readonly RuleDescriptor Rule = new TRule().Descriptor;

    /// <summary>The rule speaks at exactly the marked places, with its default severity.</summary>
    protected static void Reports(string marked, params (string Path, string Content)[] files) => ReportsAs(Rule.Severity, marked, files);

    /// <summary>The rule speaks at exactly the marked places, with another severity than its default.</summary>
    protected static void ReportsAs(Severity severity, string marked, params (string Path, string Content)[] files)
    {
        var expected = MarkedText.Read(marked);
        var found = Findings(expected.Text, files);
        var spans = found.Where(finding => finding.Where.Source.Path == "Dockerfile").Select(finding => finding.Where.Span);
        MarkedText.Mark(expected.Text, spans).ShouldBe(marked, string.Join('\n', found.Select(finding => finding.Message)));
        found.ShouldAllBe(finding => finding.Severity == severity);
        expected.Spans.ShouldNotBeEmpty();
    }

    /// <summary>The rule speaks at exactly the marked places of a file beside the Dockerfile, and nowhere else, with its default severity.</summary>
    protected static void ReportsIn(string path, string marked, string dockerfile, params (string Path, string Content)[] files)
    {
        var expected = MarkedText.Read(marked);
        var found = Findings(dockerfile, [.. files, (path, expected.Text)]);
        MarkedText.Mark(expected.Text, found.Select(finding => finding.Where.Span)).ShouldBe(marked, string.Join('\n', found.Select(finding => finding.Message)));
        found.ShouldAllBe(finding => finding.Where.Source.Path == path && finding.Severity == Rule.Severity);
        expected.Spans.ShouldNotBeEmpty();
    }

    /// <summary>The rule has nothing to say.</summary>
    protected static void IsClean(string text, params (string Path, string Content)[] files) =>
        Findings(text, files).Select(finding => $"{finding.Where}: {finding.Message}").ShouldBeEmpty();

    /// <summary>The rule speaks once, in these words.</summary>
    protected static void Says(string message, string text, params (string Path, string Content)[] files) =>
        Findings(text, files).Select(finding => finding.Message).ShouldBe([message]);

    /// <summary>The fixes of the rule make one Dockerfile of another, and change no other file.</summary>
    protected static void Fixes(string before, string after, params (string Path, string Content)[] files) => FixesAll(before, after, files, files);

    /// <summary>The fixes of the rule make one repository of another.</summary>
    protected static void FixesAll(string before, string after, (string Path, string Content)[] filesBefore, (string Path, string Content)[] filesAfter)
    {
        var mended = Mending.Mend(Rule.Id, before, filesBefore);
        mended["Dockerfile"].ShouldBe(after);
        mended.Remove("Dockerfile");
        mended.ShouldBe(filesAfter.ToDictionary(file => file.Path, file => file.Content), ignoreOrder: true);
    }

    /// <summary>The rule speaks and offers no fix.</summary>
    protected static void HasNoFix(string text, params (string Path, string Content)[] files)
    {
        var found = Findings(text, files);
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(finding => finding.Fix == null);
    }

    /// <summary>The findings of the rule alone, for what the other verbs cannot say.</summary>
    protected static IReadOnlyList<Finding> Findings(string text, params (string Path, string Content)[] files) =>
        Check.Dockerfile(text, files).Where(finding => finding.Rule.Id == Rule.Id).ToArray();

    /// <summary>A small module with one program in <c>cmd/app</c>.</summary>
    protected static (string Path, string Content)[] ProgramThatImports(params string[] packages) =>
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("go.sum", ""),
        ("cmd/app/main.go", $"package main\n\nimport (\n{string.Concat(packages.Select(package => $"\t_ \"{package}\"\n"))})\n\nfunc main() {{}}\n"),
    ];
}
