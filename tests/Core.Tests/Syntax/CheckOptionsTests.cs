using GoContainerGuard.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

internal sealed class CheckOptionsTests
{
    [TestCase("skip=A,B", "A", false)]
    [TestCase("skip=A, B", "B", false)]
    [TestCase("skip=A", "B", true)]
    [TestCase("skip=a", "A", true, TestName = "Names_have_their_case")]
    [TestCase("skip=all", "A", false)]
    [TestCase("skip=A;skip=all", "B", false)]
    [TestCase("", "A", true)]
    public void A_check_speaks_unless_it_is_skipped(string options, string check, bool speaks) =>
        CheckOptions.Parse(options, out _).Allows(check, isExperimental: false).ShouldBe(speaks);

    [TestCase("experimental=A", true)]
    [TestCase("experimental=all", true)]
    [TestCase("experimental=B", false)]
    [TestCase("skip=all;experimental=A", true)]
    [TestCase("", false)]
    public void An_experimental_check_speaks_when_it_is_asked_to(string options, bool speaks) =>
        CheckOptions.Parse(options, out _).Allows("A", isExperimental: true).ShouldBe(speaks);

    [TestCase("bogus=1", "invalid check option \"bogus\"")]
    [TestCase("skip", "invalid check option \"skip\"")]
    [TestCase("error=yes", "failed to parse check option \"error=yes\": strconv.ParseBool: parsing \"yes\": invalid syntax")]
    [TestCase("skip=A;", "invalid check option \"\"")]
    public void The_build_stops_at(string options, string message)
    {
        CheckOptions.Parse(options, out var problem).ShouldBe(CheckOptions.None);
        problem.ShouldBe(message);
    }

    [Test]
    public void Behind_the_third_option_there_is_none()
    {
        var options = CheckOptions.Parse("skip=A;error=true;experimental=B;skip=all", out var problem);
        problem.ShouldBeNull();
        (options.SkipsAll, options.FailsBuild).ShouldBe((false, true));
    }

    [TestCase("# check=skip=A", false)]
    [TestCase("# words\n#check = skip=A because", false)]
    [TestCase("# check=skip=B\n# check=skip=A", true, TestName = "The_first_comment_decides")]
    [TestCase("# check=bogus\n# check=skip=A", true, TestName = "An_invalid_comment_says_nothing")]
    [TestCase("# check=skip=A\n#", true, TestName = "An_empty_comment_clears_those_above_it")]
    public void A_comment_above_an_instruction_counts_for_it(string comment, bool speaks) =>
        CheckOptions.Above(Parsed.Tree($"FROM a\n{comment}\nRUN x"), 1).Allows("A", isExperimental: false).ShouldBe(speaks);
}
