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
}
