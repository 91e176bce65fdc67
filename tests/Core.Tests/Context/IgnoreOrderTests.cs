using System.Linq;
using GoContainerGuard.Context;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

/// <summary>Several patterns, and which of them decides.</summary>
internal sealed class IgnoreOrderTests
{
    [Test]
    public void Last_pattern_that_matches_wins() => Judge("*.md\n!README.md\n", "README.md").ShouldBe("Kept !README.md");

    [Test]
    public void Exception_before_the_rule_has_no_effect() => Judge("!a.md\n*.md\n", "a.md").ShouldBe("Excluded *.md");

    [Test]
    public void Pattern_that_changes_nothing_does_not_decide() => Judge("docs\n**/*.md\n", "docs/a.md").ShouldBe("Excluded docs");

    [Test]
    public void Path_that_no_pattern_matches_is_kept_by_none() => Judge("docs\n!docs/a\n", "main.go").ShouldBe("Kept");

    [Test]
    public void Exception_for_a_folder_does_not_bring_back_a_file_excluded_by_its_own_name()
    {
        const string Ignore = "**/*_test.go\n!internal\n";
        Judge(Ignore, "internal/x_test.go").ShouldBe("Excluded **/*_test.go");
        JudgeAlone(Ignore, "internal/x_test.go").ShouldBe("Kept !internal");
    }

    [Test]
    public void Exception_for_what_is_in_the_folder_does() =>
        Judge("**/*_test.go\n!internal/**\n", "internal/x_test.go").ShouldBe("Kept !internal/**");

    [Test]
    public void Repeated_pattern_was_not_asked_for_the_folder_and_so_does_not_exclude_what_is_in_it()
    {
        const string Ignore = "a\n!a/b\na\n";
        Judge(Ignore, "a/b").ShouldBe("Kept !a/b");
        JudgeAlone(Ignore, "a/b").ShouldBe("Excluded a");
    }

    [TestCase("a.txt", "/a.txt", "Kept")]
    [TestCase("**/a.txt", "/a.txt", "Excluded **/a.txt")]
    [TestCase("*.go", "*.go", "Excluded *.go")]
    [TestCase("a", "a/", "Excluded a")]
    [TestCase("a", "./a", "Kept")]
    [TestCase("a", "./a/b", "Excluded a")]
    [TestCase("*", ".", "Excluded *")]
    [TestCase("*", "/", "Excluded *")]
    [TestCase("a*", ".", "Kept")]
    [TestCase("*", "", "Excluded *")]
    public void Path_alone_is_compared_as_it_is_written(string pattern, string path, string answer) =>
        JudgeAlone(pattern, path).ShouldBe(answer);

    [Test]
    public void Answers_do_not_depend_on_how_many_patterns_come_before()
    {
        var inert = string.Concat(Enumerable.Range(0, 200).Select(number => $"unused{number}\n"));
        foreach (var ignore in new[] { "a\n!a/b\na\n", "*\n!**/*.go\nx_test.go\n", "a/**\n!a/b\na/b/c\n" })
        {
            foreach (var path in new[] { "a", "a/b", "a/b/c", "x_test.go", "x.go", "b/x.go" })
            {
                Judge(inert + ignore, path).ShouldBe(Judge(ignore, path));
                JudgeAlone(inert + ignore, path).ShouldBe(JudgeAlone(ignore, path));
            }
        }
    }

    [TestCase("vendor", "vendor", false)]
    [TestCase("vendor\n!docs/**", "vendor", false)]
    [TestCase("*\n!cmd/**", "web", false)]
    [TestCase("*\n!cmd/**", "cmd", true)]
    [TestCase("*\n!cmd/shop/main.go", "cmd", true)]
    [TestCase("vendor\n!**/*.md", "vendor", true)]
    [TestCase("docs", "vendor", true)]
    public void Excluded_folder_need_be_opened_only_when_something_can_be_brought_back(string ignore, string folder, bool isOpened) =>
        Parse(ignore).Top.Step(folder).MayKeepSomethingBelow.ShouldBe(isOpened);

    [Test]
    public void Exception_stops_mattering_where_it_can_no_longer_match()
    {
        var cmd = Parse("*\n!cmd/shop/main.go").Top.Step("cmd");
        cmd.Step("shop").MayKeepSomethingBelow.ShouldBeTrue();
        cmd.Step("admin").MayKeepSomethingBelow.ShouldBeFalse();
    }

    private static string Judge(string ignore, string path) => Show(Parse(ignore).Judge(path));

    private static string JudgeAlone(string ignore, string path) => Show(Parse(ignore).JudgeAlone(path));

    private static string Show(IgnoreVerdict verdict) => $"{verdict.Answer} {verdict.DecidedBy?.Text}".TrimEnd();

    private static IgnoreFile Parse(string ignore) => IgnoreFile.Parse(new SourceText(".dockerignore", ignore));
}
