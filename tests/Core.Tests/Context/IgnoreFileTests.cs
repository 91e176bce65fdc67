using System.Linq;
using GoContainerGuard.Context;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

internal sealed class IgnoreFileTests
{
    [TestCase("a", "a")]
    [TestCase("/a", "a")]
    [TestCase("a/", "a")]
    [TestCase("./a", "a")]
    [TestCase("a//.", "a")]
    [TestCase("  a\t", "a")]
    [TestCase("\u00a0a\u3000", "a")]
    [TestCase("! /a/", "!a")]
    [TestCase("#a", "")]
    [TestCase(" #a", "#a")]
    [TestCase("\ufeff#a", "")]
    [TestCase("\ufeffa", "a")]
    [TestCase("a\r\nb\r\n", "a b")]
    [TestCase("a\rb", "a\rb")]
    [TestCase("\n \n\n", "")]
    [TestCase("../a", "../a")]
    public void Patterns_are_read_as_Docker_reads_them(string content, string patterns) =>
        string.Join(" ", Parse(content).Patterns.Select(pattern => pattern.Text)).ShouldBe(patterns);

    [Test]
    public void Byte_order_mark_counts_on_the_first_line_only() => Parse("a\n\ufeffb").Patterns[1].Text.ShouldBe("\ufeffb");

    [Test]
    public void Pattern_knows_its_place_in_the_file()
    {
        var file = Parse("# tools\n\n  ! ./docs/  \r\n");
        var pattern = file.Patterns.ShouldHaveSingleItem();
        file.Source!.Slice(pattern.Span).ShouldBe("! ./docs/");
        (pattern.Line, pattern.Text, pattern.Glob, pattern.IsNegated).ShouldBe((2, "!docs", "docs", true));
    }

    [Test]
    public void Place_behind_a_byte_order_mark_is_right() => Parse("\ufeff a").Patterns[0].Span.ShouldBe(new TextSpan(2, 1));

    [TestCase("!", "illegal exclusion pattern: \"!\"", "!")]
    [TestCase("a\n ! / \n", "illegal exclusion pattern: \"!\"", "! /")]
    [TestCase("[", "syntax error in pattern", "[")]
    [TestCase("[]a]", "syntax error in pattern", "[]a]")]
    [TestCase("[a-]", "syntax error in pattern", "[a-]")]
    [TestCase("a\\", "syntax error in pattern", "a\\")]
    [TestCase("*[", "syntax error in pattern", "*[")]
    public void Fault_is_told_in_Dockers_words_and_at_its_place(string content, string message, string place)
    {
        var file = Parse(content);
        var fault = file.Faults.ShouldHaveSingleItem();
        fault.Message.ShouldBe(message);
        file.Source!.Slice(fault.Span).ShouldBe(place);
        file.IsRefused.ShouldBeTrue();
    }

    [Test]
    public void Every_fault_is_listed_though_Docker_stops_at_the_first() => Parse("[\nok\n!\n").Faults.Count.ShouldBe(2);

    [Test]
    public void Refused_file_answers_nothing() => Parse("docs\n!\n").Judge("docs").ShouldBe(new IgnoreVerdict(IgnoreAnswer.Fails, null));

    [Test]
    public void Refused_file_excludes_nothing() => Parse("docs\n!\n").IsExcluded("docs").ShouldBeFalse();

    [TestCase(65_535, false)]
    [TestCase(65_536, true)]
    public void Line_may_have_as_many_bytes_as_Gos_scanner_holds(int length, bool isRefused)
    {
        var file = Parse("a\n#" + new string('x', length - 1));
        file.IsRefused.ShouldBe(isRefused);
        file.Patterns.Count.ShouldBe(isRefused ? 0 : 1);
    }

    [Test]
    public void Line_is_measured_in_bytes() =>
        Parse("#" + new string('é', 32_768)).Faults.ShouldHaveSingleItem().Message.ShouldBe("bufio.Scanner: token too long");

    [Test]
    public void Check_of_Docker_looks_no_further_than_it_must() => Parse("x*[").IsRefused.ShouldBeFalse();

    [TestCase("[z-a]")]
    [TestCase("x*[")]
    [TestCase("ven\\dor/\\k*")]
    [TestCase("a{2}*{2}")]
    [TestCase("*a{1001}")]
    [TestCase("*|{2}")]
    [TestCase("[[:alfa:]]")]
    public void Pattern_that_passes_the_check_and_cannot_be_compiled_is_broken(string pattern)
    {
        var file = Parse(pattern + "\n");
        var verdict = file.Judge("some/path");
        (verdict.Answer, verdict.DecidedBy!.IsBroken).ShouldBe((IgnoreAnswer.Fails, true));
        file.JudgeAlone("some/path").ShouldBe(verdict);
    }

    [Test]
    public void Broken_pattern_does_no_harm_where_it_is_not_reached()
    {
        var file = Parse("*\n[z-a]\n");
        file.IsExcluded("a").ShouldBeTrue();
        file.Patterns[1].IsBroken.ShouldBeTrue();
    }

    [Test]
    public void Script_of_Unicode_is_not_known_and_not_called_broken()
    {
        var verdict = Parse("*\\p{Greek}\n").Judge("a");
        (verdict.Answer, verdict.DecidedBy!.IsBroken).ShouldBe((IgnoreAnswer.Fails, false));
    }

    [Test]
    public void Without_a_file_everything_is_sent() =>
        IgnoreFile.None.Judge(".git/config").ShouldBe(new IgnoreVerdict(IgnoreAnswer.Kept, null));

    [Test]
    public void File_of_the_Dockerfile_comes_before_the_general_one() =>
        IgnoreFileNames.Candidates("api/Dockerfile.dev", "api").ShouldBe(["api/Dockerfile.dev.dockerignore", "api/.dockerignore"]);

    [Test]
    public void At_the_root_the_general_file_has_no_folder() =>
        IgnoreFileNames.Candidates("Dockerfile", "").ShouldBe(["Dockerfile.dockerignore", ".dockerignore"]);

    private static IgnoreFile Parse(string content) => IgnoreFile.Parse(new SourceText(".dockerignore", content));
}
