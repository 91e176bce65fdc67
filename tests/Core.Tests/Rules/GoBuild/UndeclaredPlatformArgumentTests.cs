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

    [TestCase("ENV GOARCH=[|$TARGETARCH|]\nRUN go build -o /app")]
    [TestCase("ENV CGO_ENABLED=0 GOOS=[|$TARGETOS|] GOARCH=[|${TARGETARCH}|]\nRUN go build -o /app")]
    [TestCase("ENV GOARCH=[|$TARGETARCH|]\nARG TARGETARCH\nRUN go build -o /app")]
    public void ENV_that_hands_it_on_is_reported(string build) => Reports(Building(build));

    [TestCase("RUN GOARCH=[|$TARGETARCH|] make")]
    [TestCase("RUN go build -o /out/[|${TARGETARCH}|]/app")]
    [TestCase("RUN wget https://example.com/tool-[|$TARGETOS|]-[|$TARGETARCH|] && go build -o /app")]
    [TestCase("RUN <<EOF\necho [|$BUILDPLATFORM|]\nEOF\nRUN go build -o /app")]
    public void Other_command_that_gets_nothing_is_reported(string build) => Reports(Building(build));

    [Test]
    public void It_says_that_a_command_gets_nothing() => Says(
        "'$TARGETARCH' is empty here, because the stage has no 'ARG TARGETARCH': the command gets an empty text in its place, whatever is built for",
        Building("RUN make ARCH=$TARGETARCH"));

    [Test]
    public void ENV_of_a_stage_below_counts_and_is_an_error_for_several_platforms() => ReportsAs(
        Severity.Error,
        "FROM --platform=$BUILDPLATFORM golang:1.27 AS base\nENV GOARCH=[|$TARGETARCH|]\nFROM base AS build\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app\n",
        Both);

    [Test]
    public void Fix_declares_it_above_the_ENV() => Fixes(Building("ENV GOARCH=$TARGETARCH\nRUN go build -o /app"), Building("ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /app"));

    [Test]
    public void Fix_declares_it_above_another_command() => Fixes(Building("RUN make ARCH=$TARGETARCH"), Building("ARG TARGETARCH\nRUN make ARCH=$TARGETARCH"));

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
    [TestCase("ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /app")]
    [TestCase("ENV GOARCH=${TARGETARCH:-amd64}\nRUN go build -o /app")]
    [TestCase("ENV GOARCH=$TARGETARCH\nRUN GOARCH=amd64 go build -o /app")]
    [TestCase("ENV ARCH=$TARGETARCH\nRUN go build -o /app")]
    [TestCase("RUN echo ${TARGETARCH:+for} && go build -o /app")]
    [TestCase("RUN echo '$TARGETARCH' && go build -o /app")]
    [TestCase("RUN export TARGETARCH=arm64 && echo $TARGETARCH && go build -o /app")]
    [TestCase("RUN for TARGETARCH in amd64 arm64; do echo $TARGETARCH; done && go build -o /app")]
    [TestCase("ARG TARGETARCH\nRUN make ARCH=$TARGETARCH && go build -o /app")]
    [TestCase("ENV TARGETARCH=amd64\nRUN make ARCH=$TARGETARCH && go build -o /app")]
    [TestCase("ARG TARGETARCH\nRUN unset TARGETARCH && make ARCH=$TARGETARCH && go build -o /app")]
    [TestCase("ENV TARGETARCH=\nRUN GOARCH=$TARGETARCH go build -o /app")]
    [TestCase("ENV GOARCH=${TARGETARCH:-}\nRUN go build -o /app")]
    [TestCase("RUN make TARGET=$TARGET_ARCH && go build -o /app")]
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

    [TestCase("RUN GOARM=$TARGETVARIANT go build -o /app")]
    [TestCase("RUN make VARIANT=$TARGETVARIANT && go build -o /app")]
    public void Argument_that_the_one_platform_leaves_empty_is_declared(string build) =>
        IsClean(Building("ARG TARGETVARIANT\n" + build), (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = linux/amd64\n"));

    [TestCase("RUN GOARCH=$TARGETARCH go build -o /app")]
    [TestCase("ENV GOARCH=$TARGETARCH\nRUN go build -o /app")]
    [TestCase("RUN make ARCH=$TARGETARCH")]
    public void Stage_that_nothing_needs_is_not_built(string build) => IsClean($"FROM golang:1.27 AS other\n{build}\nFROM scratch\n");

    [Test]
    public void Failure_that_is_allowed_is_no_error() =>
        ReportsAs(Severity.Warning, Building("RUN GOARCH=[|$TARGETARCH|] go build -o /app || true", "--platform=$BUILDPLATFORM "), Both);

    [Test]
    public void Image_that_is_not_shipped_is_no_error() =>
        ReportsAs(Severity.Warning, "FROM --platform=$BUILDPLATFORM golang:1.27 AS dev\nRUN GOARCH=[|$TARGETARCH|] go build -o /app\nENTRYPOINT [\"/app\"]\n", Both);

    [Test]
    public void Trigger_is_left_to_those_who_share_it()
    {
        HasNoFix("FROM golang:1.27 AS base\nONBUILD RUN GOARCH=$TARGETARCH go build -o /app\nFROM base\n");
        IsClean("FROM golang:1.27 AS base\nONBUILD ENV GOARCH=$TARGETARCH\nONBUILD RUN make ARCH=$TARGETARCH\nFROM base\nRUN go build -o /app\n");
    }
}
