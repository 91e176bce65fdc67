using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class DebugVariantTests : RuleTests<DebugVariant>
{
    [TestCase("gcr.io/distroless/static-debian13:debug")]
    [TestCase("gcr.io/distroless/base-debian12:debug-nonroot")]
    [TestCase("gcr.io/distroless/static:debug-nonroot-arm64")]
    public void Debug_variant_is_reported(string image) => Reports($"FROM [|{image}|]\nENTRYPOINT [\"/app\"]\n");

    [TestCase("gcr.io/distroless/static-debian13:nonroot")]
    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("gcr.io/distroless/static-debian13:$TAG")]
    [TestCase("registry.example/app:debug")]
    [TestCase("gcr.io/distroless/static-debian13:debug AS debug")]
    public void Others_are_not(string image) => IsClean($"ARG TAG\nFROM {image}\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Stage_behind_it_is_reported_at_the_image() => Reports("""
        FROM [|gcr.io/distroless/static-debian13:debug|] AS base
        FROM base
        ENTRYPOINT ["/app"]
        """);

    [TestCase("debug", "latest")]
    [TestCase("debug-amd64", "latest-amd64")]
    [TestCase("debug-nonroot", "nonroot")]
    [TestCase("debug-nonroot-arm64", "nonroot-arm64")]
    public void Fix_takes_the_plain_variant(string tag, string plain) => Fixes(
        $"FROM gcr.io/distroless/static-debian13:{tag}\nENTRYPOINT [\"/app\"]\n",
        $"FROM gcr.io/distroless/static-debian13:{plain}\nENTRYPOINT [\"/app\"]\n");

    [TestCase("RUN mkdir /data")]
    [TestCase("HEALTHCHECK CMD wget -q http://localhost/")]
    [TestCase("HEALTHCHECK CMD [\"wget\", \"-q\", \"http://localhost/\"]")]
    [TestCase("ENTRYPOINT /app")]
    [TestCase("ENTRYPOINT [\"/busybox/sh\", \"-c\", \"/app\"]")]
    [TestCase("ENTRYPOINT [\"sh\", \"-c\", \"/app\"]")]
    public void Who_uses_the_shell_gets_no_fix(string line) => HasNoFix($"FROM gcr.io/distroless/static-debian13:debug\n{line}\n");
}
