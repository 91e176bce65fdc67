using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class DeadIgnorePatternTests : RuleTests<DeadIgnorePattern>
{
    private const string Packing = "FROM alpine:3.22\nCOPY . /srv\n";

    [TestCase("bin\n[|bin|]\n")]
    [TestCase("bin\ndist\n[|/bin/|]\n[|./dist|]\n")]
    [TestCase("*\n!cmd\n!pkg\n[|! /cmd|]\n")]
    [TestCase("bin\n\n# again\n  [|bin|]\r\n")]
    public void Line_that_says_what_an_earlier_one_says(string ignore) => ReportsIn(".dockerignore", ignore, Packing);

    [TestCase("[|/|]\n")]
    [TestCase("[|.|]\n")]
    [TestCase("[|./|]\n")]
    [TestCase("[|..|]\n")]
    [TestCase("[|../docs|]\nbin\n")]
    [TestCase("*\n[|!.|]\n")]
    public void Line_that_no_path_of_a_context_is_spelled_like(string ignore) => ReportsIn(".dockerignore", ignore, Packing);

    [TestCase("[|!README.md|]\nbin\n")]
    [TestCase("[|!**/*.go|]\n")]
    [TestCase("bin\n[|!README.md|]\n")]
    [TestCase("**/*.log\n[|!docs/guide.md|]\n")]
    [TestCase("docs/**\n[|!docs|]\n")]
    [TestCase("[|!README.md|]\n*.md\n")]
    public void Line_that_brings_back_what_nothing_above_it_keeps_out(string ignore) => ReportsIn(".dockerignore", ignore, Packing);

    [TestCase("bin\n!bin\nbin\n")]
    [TestCase("*.md\n!README.md\n")]
    [TestCase("docs\n!docs/guide.md\n")]
    [TestCase("*\n!cmd\n!**/*.go\n")]
    [TestCase("a\n!a/b\na\n")]
    [TestCase("*\n!a\n*.md\n!b\n")]
    [TestCase("bin\n!*.md\n")]
    [TestCase("bin\nBin\nbin/*\nbin/**\n**/bin\n")]
    [TestCase("# bin\n# bin\n\n\n")]
    [TestCase("...\n..a\n.a\n")]
    [TestCase("*.md\n!README[.]md\n")]
    public void Lines_that_may_do_something(string ignore) => IsClean(Packing, (".dockerignore", ignore));

    [Test]
    public void Nothing_is_concluded_from_what_lies_in_the_tree() => IsClean(Packing, (".dockerignore", "bin\n*.test\ncoverage.out\n**/node_modules\n"), ("go.mod", ""));

    [TestCase("!\nbin\nbin\n")]
    [TestCase("[z-a]\nbin\nbin\n")]
    public void File_that_Docker_refuses_is_another_finding(string ignore) => IsClean(Packing, (".dockerignore", ignore));

    [TestCase("bin\ndist\n/bin", "'/bin' does nothing: 'bin' in line 1 says it already")]
    [TestCase("./", "'./' does nothing: paths of the context start with a name, so that it matches none")]
    [TestCase("!a.md\n\n*.md", "'!a.md' does nothing: '*.md' in line 3 keeps it out again, and the last line that matches counts")]
    [TestCase("bin\n!docs/", "'!docs/' does nothing: no line above it keeps 'docs' itself out")]
    public void Message_says_why(string ignore, string message) => Says(message, Packing, (".dockerignore", ignore));

    [TestCase("bin\n./\ndist\n", "bin\ndist\n")]
    [TestCase("bin\r\n  /bin\r\n", "bin\r\n")]
    [TestCase("bin\n./", "bin")]
    [TestCase("./\n/\n!x\n", "")]
    public void Fix_takes_the_line_away(string before, string after) => FixesAll(Packing, Packing, [(".dockerignore", before)], [(".dockerignore", after)]);

    [Test]
    public void Line_that_decides_is_shown() =>
        Findings(Packing, (".dockerignore", "!a.md\n*.md")).Single().Related.Single().Where.Text.ShouldBe("*.md");

    [Test]
    public void Long_files_are_looked_at_only_so_far() =>
        Findings(Packing, (".dockerignore", "bin\n" + string.Concat(Enumerable.Range(0, 1000).Select(number => $"!a{number}\n")))).Count.ShouldBe(DeadPatterns.MostJudged);
}
