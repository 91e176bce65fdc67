using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoLinkerFlagsTests
{
    [Test]
    public void Flags_are_read_with_their_places()
    {
        var flags = Parse("-s -X 'main.version=a b' -X=main.commit=$ -extldflags \"-static -L/x\"");
        flags.All.Select(flag => (flag.Name, flag.Value?.Text)).ShouldBe(
            [("s", null), ("X", "main.version=a b"), ("X", "main.commit=\uFFFC"), ("extldflags", "-static -L/x")]);
        flags.AreComplete.ShouldBeTrue();
        flags.All[1].Span.ShouldBe(new TextSpan(103, 21));
        flags.All[1].Value!.Span.ShouldBe(new TextSpan(106, 18));
        flags.All[2].Value!.Span.ShouldBe(new TextSpan(128, 13));
    }

    [TestCase("-linkmode external", nameof(Answer.Yes))]
    [TestCase("-linkmode=external", nameof(Answer.Yes))]
    [TestCase("-linkmode=external -linkmode=internal", nameof(Answer.No))]
    [TestCase("-linkmode=$", nameof(Answer.Unknown))]
    [TestCase("-s -w", nameof(Answer.No))]
    [TestCase("$", nameof(Answer.Unknown))]
    [TestCase("-s $", nameof(Answer.Unknown))]
    [TestCase("-X", nameof(Answer.Unknown))]
    [TestCase("-X 'main.a=b", nameof(Answer.Unknown))]
    public void External_linking_is_asked_for_by_mode(string value, string expected) => Parse(value).LinksExternally.ToString().ShouldBe(expected);

    [TestCase("-extldflags=-static", nameof(Answer.Yes))]
    [TestCase("-extldflags -static", nameof(Answer.Yes))]
    [TestCase("-extldflags '-static-pie -s'", nameof(Answer.Yes))]
    [TestCase("-s '-extldflags=-L/x -static'", nameof(Answer.Yes))]
    [TestCase("'-extldflags=-static'", nameof(Answer.Unknown))]
    [TestCase("-extldflags=-static-libgcc", nameof(Answer.No))]
    [TestCase("-extldflags=-L$", nameof(Answer.Unknown))]
    [TestCase("-extldflags '-static $'", nameof(Answer.Yes))]
    [TestCase("-s", nameof(Answer.No))]
    public void The_C_linker_may_be_told_to_link_statically(string value, string expected) =>
        Parse(value).TellsLinkerStatic.ToString().ShouldBe(expected);

    [TestCase("all=-s -w", nameof(Answer.No))]
    [TestCase("all=-linkmode=external", nameof(Answer.Yes))]
    [TestCase("example.com/x=-linkmode=external", nameof(Answer.Unknown))]
    [TestCase("", nameof(Answer.No))]
    public void A_pattern_in_front_limits_the_flags(string value, string expected) => Parse(value).LinksExternally.ToString().ShouldBe(expected);

    private static GoLinkerFlags Parse(string value) => GoLinkerFlags.Parse(GoWord.Of(
        value.Replace('$', GoWord.Hole), new TextSpan(99, value.Length + 2), new GoWordPlaces(new TextSpan(100, value.Length))));
}
