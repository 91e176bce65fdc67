using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class RedundantPlatformTests : RuleTests<RedundantPlatform>
{
    [TestCase("FROM [|--platform=$TARGETPLATFORM|] alpine:3.22\n")]
    [TestCase("FROM alpine:3.22 AS a\nFROM [|--platform=${TARGETPLATFORM:-linux/amd64}|] alpine:3.22\n")]
    public void The_platform_of_the_target(string text) => Reports(text);

    [TestCase("FROM --platform=$BUILDPLATFORM alpine:3.22\n")]
    [TestCase("FROM --platform=$TARGETOS/arm64 alpine:3.22\n")]
    [TestCase("ARG P\nFROM --platform=${P:-$TARGETPLATFORM} alpine:3.22\n", TestName = "An_argument_may_say_otherwise")]
    [TestCase("FROM alpine:3.22\n")]
    public void Another_platform(string text) => IsClean(text);

    [Test]
    public void The_flag_goes() => Fixes("FROM --platform=$TARGETPLATFORM alpine:3.22 AS run\n", "FROM alpine:3.22 AS run\n");
}
