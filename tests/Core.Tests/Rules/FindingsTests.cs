using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules;

internal sealed class FindingsTests
{
    [Test]
    public void A_file_that_is_no_Dockerfile_does_not_flood_the_log()
    {
        var found = Check.Dockerfile("FROM alpine:3.24\n" + string.Concat(Enumerable.Repeat("junk\n", 2_000)));
        found.Count.ShouldBe(Findings.Most);
        found[^1].Message.ShouldEndWith("(1500 more of GCG0101 in this file are not shown)");
    }

    [Test]
    public void As_many_as_are_shown_are_all()
    {
        var found = Check.Dockerfile("FROM alpine:3.24\n" + string.Concat(Enumerable.Repeat("junk\n", Findings.Most)));
        found.Count.ShouldBe(Findings.Most);
        found[^1].Message.ShouldNotContain("not shown");
    }
}
