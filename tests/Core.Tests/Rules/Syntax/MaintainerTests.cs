using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class MaintainerTests : RuleTests<Maintainer>
{
    [TestCase("[|MAINTAINER|] me")]
    [TestCase("[|maintainer|] me <me@example.com>")]
    public void Deprecated(string instruction) => Reports("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("LABEL maintainer=me")]
    [TestCase("# MAINTAINER me")]
    public void Something_else(string instruction) => IsClean("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("MAINTAINER Joe <joe@x.org>", "LABEL org.opencontainers.image.authors=\"Joe <joe@x.org>\"")]
    [TestCase("maintainer \"Joe\"", "label org.opencontainers.image.authors=\"Joe\"")]
    [TestCase("MAINTAINER Joe \"J\" $mith \\o", "LABEL org.opencontainers.image.authors=\"Joe \\\"J\\\" \\$mith \\\\o\"")]
    [TestCase("MAINTAINER \\\n  Joe, \\\n  Ann", "LABEL \\\n  org.opencontainers.image.authors=\"Joe, \\\n  Ann\"")]
    public void Fix_says_the_same_in_a_label(string before, string after) => Fixes("FROM alpine:3.24\n" + before + "\n", "FROM alpine:3.24\n" + after + "\n");

    [Test]
    public void Label_that_is_there_is_left_alone() => HasNoFix("FROM alpine:3.24\nMAINTAINER me\nLABEL org.opencontainers.image.authors=you\n");
}
