using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class UndeclaredPlatformArgumentTests : RuleTests<UndeclaredPlatformArgument>
{
    private static readonly (string Path, string Content) Both = (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = linux/amd64, linux/arm64\n");

    private static string Building(string build, string platform = "") => $"FROM {platform}golang:1.27 AS build\n{build}\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";

    [TestCase("RUN GOARCH=[|$TARGETARCH|] go build -o /app")]
    [TestCase("RUN GOOS=[|${TARGETOS}|] GOARCH=[|${TARGETARCH}|] go build -o /app")]
    [TestCase("ARG TARGETOS\nRUN GOOS=$TARGETOS \\\n    GOARCH=[|\"$TARGETARCH\"|] \\\n    go build -o /app")]
    [TestCase("RUN export GOARCH=[|$TARGETARCH|] && go build -o /app")]
    [TestCase("RUN GOARCH=[|$TARGETARCH|] go build -o /app\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /tool")]
    public void Argument_without_ARG_is_reported(string build) => Reports(Building(build).Replace("[|\"$TARGETARCH\"|]", "\"[|$TARGETARCH|]\""));

    [Test]
    public void It_says_what_go_takes() => Says(
        "'$TARGETARCH' is empty here, because the stage has no 'ARG TARGETARCH': GOARCH stays empty, and every platform gets a program for that of the builder",
        Building("RUN GOARCH=$TARGETARCH go build -o /app", "--platform=$BUILDPLATFORM "));

    [Test]
    public void Declared_platforms_make_it_an_error() =>
        ReportsAs(Severity.Error, Building("RUN GOARCH=[|$TARGETARCH|] go build -o /app", "--platform=$BUILDPLATFORM "), Both);

    [Test]
    public void Stage_on_the_platform_of_the_image_builds_what_is_wanted() => Reports(Building("RUN GOARCH=[|$TARGETARCH|] go build -o /app"), Both);

    [TestCase("ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app")]
    [TestCase("ARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app")]
    [TestCase("RUN TARGETARCH=$(uname -m); GOARCH=$TARGETARCH go build -o /app")]
    [TestCase("RUN GOARCH=${TARGETARCH:-amd64} go build -o /app")]
    [TestCase("RUN GOARCH='$TARGETARCH' go build -o /app")]
    [TestCase("RUN GOARCH=$ARCH go build -o /app")]
    [TestCase("ENV TARGETARCH=amd64\nRUN GOARCH=$TARGETARCH go build -o /app")]
    [TestCase("RUN GOARCH=$TARGETARCH make")]
    public void What_is_declared_or_not_known_is_silent(string build) => IsClean(Building(build));

    [Test]
    public void Base_that_is_not_known_may_set_it() => IsClean("FROM registry.example.com/go\nRUN GOARCH=$TARGETARCH go build -o /app\n");

    [Test]
    public void ARG_of_another_stage_does_not_count() => Reports("""
        FROM alpine:3.22 AS first
        ARG TARGETARCH
        FROM golang:1.27
        COPY --from=first /etc /etc2
        RUN GOARCH=[|$TARGETARCH|] go build -o /app
        """);

    [Test]
    public void ARG_of_the_stage_below_counts() => IsClean("""
        FROM golang:1.27 AS first
        ARG TARGETARCH
        FROM first
        RUN GOARCH=$TARGETARCH go build -o /app
        """);

    [Test]
    public void Fix_declares_all_that_the_stage_lacks() => Fixes(
        Building("WORKDIR /src\n# Both platforms.\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app"),
        Building("WORKDIR /src\nARG TARGETARCH TARGETOS\n# Both platforms.\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app"));
}
