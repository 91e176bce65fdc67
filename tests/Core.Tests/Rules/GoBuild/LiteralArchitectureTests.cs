using System.Linq;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class LiteralArchitectureTests : RuleTests<LiteralArchitecture>
{
    private static readonly (string Path, string Content)[] Program = ProgramThatImports("fmt");

    [TestCase("RUN CGO_ENABLED=0 GOOS=linux GOARCH=[|amd64|] go build -o /app ./cmd/app")]
    [TestCase("ENV GOOS=linux GOARCH=[|arm64|]\nRUN go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH [|amd64|]\nRUN go build -o /app ./cmd/app\nENV GOARCH=arm64")]
    [TestCase("ENV GOARCH=[|\"amd64\"|]\nRUN go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH=arm64\nRUN GOARCH=[|amd64|] go build -o /app ./cmd/app")]
    [TestCase("RUN export GOARCH=[|amd64|] && go vet ./... && go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=[|amd64|]; export GOARCH; go build -o /app ./cmd/app")]
    [TestCase("RUN env GOARCH=[|amd64|] go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 \\\n    GOARCH=[|amd64|] \\\n    go build \\\n    -o /app ./cmd/app")]
    [TestCase("ARG TARGETARCH\nRUN GOARCH=[|amd64|] go build -o /app ./cmd/app")]
    public void Architecture_in_the_file_is_reported_where_it_stands(string build) => Reports($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Program);

    [Test]
    public void It_says_what_happens_elsewhere() => Says(
        "GOARCH is fixed to 'amd64': built for another platform, the image carries a program that stops with 'exec format error'",
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN GOARCH=amd64 go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        Program);

    [Test]
    public void It_shows_the_build() => Findings(
        """
        FROM golang:1.27 AS build
        ENV GOARCH=amd64
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        Program).Single().Related.Select(place => place.Where.Text).ShouldBe(["go build -o /app ./cmd/app"]);

    [Test]
    public void One_line_for_several_programs_is_said_once() => Reports("""
        FROM golang:1.27 AS base
        ENV GOARCH=[|amd64|]
        FROM base AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        RUN go build -o /other ./cmd/app
        FROM scratch
        COPY --from=build /app /other /
        ENTRYPOINT ["/app"]
        """, Program);

    [TestCase("RUN go build -o /app ./cmd/app")]
    [TestCase("ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("ARG TARGETARCH\nRUN GOARCH=${TARGETARCH:-amd64} go build -o /app ./cmd/app")]
    [TestCase("ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH=amd64\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH=amd64\nARG TARGETARCH\nRUN export GOARCH=$TARGETARCH; go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH=amd64\nRUN unset GOARCH; go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH=amd64\nRUN env -u GOARCH go build -o /app ./cmd/app")]
    [TestCase("ENV GOARCH=amd64\nRUN GOARCH= go build -o /app ./cmd/app")]
    [TestCase("ENV ARCH=amd64\nRUN GOARCH=$ARCH go build -o /app ./cmd/app")]
    [TestCase("ENV ARCH=amd64\nENV GOARCH=$ARCH\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG GOARCH=amd64\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG GOARCH\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG ARCH=amd64\nRUN GOARCH=$ARCH go build -o /app ./cmd/app")]
    [TestCase("ARG ARCH=amd64\nENV GOARCH=$ARCH\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN if [ \"$(uname -m)\" = x86_64 ]; then export GOARCH=amd64; fi; go build -o /app ./cmd/app")]
    [TestCase("RUN case $X in a) GOARCH=amd64 go build -o /app ./cmd/app;; *) GOARCH=arm64 go build -o /app ./cmd/app;; esac")]
    [TestCase("RUN for arch in amd64 arm64; do GOARCH=$arch go build -o /app ./cmd/app; done")]
    [TestCase("RUN for GOARCH in amd64 arm64; do export GOARCH; go build -o /app ./cmd/app; done")]
    [TestCase("RUN GOOS=js GOARCH=wasm go build -o /app ./cmd/app")]
    [TestCase("RUN GOOS=windows GOARCH=amd64 go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=amd64 go build -o /elsewhere ./cmd/app && go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=amd64 go vet ./... && go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=amd64 go install example.com/tool@v1.0.0")]
    [TestCase("RUN GOARCH=amd64 make /app")]
    [TestCase("RUN go build -o /app ./cmd/app\nENV GOARCH=amd64")]
    public void What_follows_the_platform_or_is_not_shipped(string build) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Program);

    [TestCase("FROM golang:1.27 AS build", "FROM --platform=linux/amd64 alpine:3.20")]
    [TestCase("FROM golang:1.27 AS build", "FROM amd64/alpine:3.20")]
    [TestCase("FROM golang:1.27 AS build", "FROM gcr.io/distroless/static-debian12:latest-amd64")]
    [TestCase("FROM golang:1.27 AS build", "FROM alpine:3.20 AS image-amd64")]
    [TestCase("FROM golang:1.27 AS build", "FROM alpine:3.20 AS image-x86_64")]
    [TestCase("FROM golang:1.27 AS build", "FROM --platform=linux/amd64 alpine:3.20 AS base\nFROM base")]
    [TestCase("FROM golang:1.27 AS build-amd64\nFROM build-amd64 AS build", "FROM --platform=linux/amd64 alpine:3.20")]
    public void Somebody_who_names_the_platform_means_it(string builder, string runtime) => IsClean($"""
        {builder}
        WORKDIR /src
        COPY . .
        RUN GOARCH=amd64 go build -o /app ./cmd/app
        {runtime}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Program);

    [Test]
    public void Builder_alone_does_not_make_the_image() => Reports("""
        FROM --platform=linux/amd64 golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN GOARCH=[|amd64|] go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Program);

    [Test]
    public void One_of_two_programs_is_chosen_by_the_platform() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN GOARCH=amd64 go build -o /out/app-amd64 ./cmd/app && GOARCH=arm64 go build -o /out/app-arm64 ./cmd/app
        FROM alpine:3.20
        ARG TARGETARCH
        COPY --from=build /out/app-${TARGETARCH} /app
        ENTRYPOINT ["/app"]
        """, Program);

    [Test]
    public void Stages_one_for_each_platform_are_chosen_by_name() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        FROM build AS build-amd64
        RUN GOARCH=amd64 go build -o /app ./cmd/app
        FROM build AS build-arm64
        RUN GOARCH=arm64 go build -o /app ./cmd/app
        FROM build-${TARGETARCH} AS chosen
        FROM alpine:3.20
        COPY --from=chosen /app /app
        ENTRYPOINT ["/app"]
        """, Program);

    [TestCase("Dockerfile.amd64")]
    [TestCase("build/amd64/Dockerfile")]
    [TestCase("Dockerfile.x86_64")]
    public void Name_of_the_file_may_say_it(string path) => Check.DockerfileAt(
        path,
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN GOARCH=amd64 go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n",
        Program).ShouldNotContain(finding => finding.Rule.Id == "GCG0505");

    [TestCase("linux/amd64", 0)]
    [TestCase("linux/amd64, linux/arm64", 1)]
    public void Platforms_of_the_team_decide(string platforms, int count) => Findings(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN GOARCH=amd64 go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n",
        [.. Program, (".editorconfig", $"[Dockerfile]\ngocontainerguard.platforms = {platforms}\n")]).Count.ShouldBe(count);

    [Test]
    public void Windows_line_ends_change_nothing() => Reports(
        "FROM golang:1.27 AS build\r\nWORKDIR /src\r\nCOPY . .\r\nRUN GOARCH=[|amd64|] \\\r\n  go build -o /app ./cmd/app\r\nFROM scratch\r\nCOPY --from=build /app /app\r\n",
        Program);

    [Test]
    public void Fix_declares_the_argument_once_for_all_commands_of_the_stage() => Fixes(
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        # The shop
        RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /app ./cmd/app
        RUN export GOARCH=amd64 CGO_ENABLED=0 && \
            go build -o /tool ./cmd/tool
        FROM scratch
        COPY --from=build /app /tool /
        ENTRYPOINT ["/app"]
        """,
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        ARG TARGETARCH
        # The shop
        RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app
        RUN export GOARCH=$TARGETARCH CGO_ENABLED=0 && \
            go build -o /tool ./cmd/tool
        FROM scratch
        COPY --from=build /app /tool /
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Fix_leaves_an_argument_that_is_there() => Fixes(
        """
        FROM golang:1.27 AS build
        ARG TARGETARCH
        ENV CGO_ENABLED=0 GOARCH="amd64"
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /
        ENTRYPOINT ["/app"]
        """,
        """
        FROM golang:1.27 AS build
        ARG TARGETARCH
        ENV CGO_ENABLED=0 GOARCH=$TARGETARCH
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /
        ENTRYPOINT ["/app"]
        """);

    [TestCase("ARG TARGETARCH=arm64\nRUN GOARCH=amd64 CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 env 'GOARCH=amd64' go build -o /app ./cmd/app")]
    public void No_shell_or_another_meaning_is_left_alone(string lines) => HasNoFix(
        $"FROM golang:1.27 AS build\n{lines}\nFROM scratch\nCOPY --from=build /app /\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Of_several_commands_the_first_is_shown() => Findings(
        "FROM golang:1.27 AS build\nENV GOARCH=amd64\nWORKDIR /src\nCOPY . .\nRUN go build -o /app ./cmd/app\nRUN go build -o /tool ./cmd/app\nFROM scratch\nCOPY --from=build /app /tool /\nENTRYPOINT [\"/app\"]\n",
        Program).ShouldHaveSingleItem().Related.Select(place => place.Where.Text).ShouldBe(["go build -o /app ./cmd/app"]);

    [Test]
    public void Trigger_is_left_to_those_who_share_it() => HasNoFix(
        "FROM golang:1.27 AS base\nONBUILD RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /app .\nFROM base AS build\nFROM scratch\nCOPY --from=build /app /\nENTRYPOINT [\"/app\"]\n");

    [TestCase("GOARCH=\"amd64\"")]
    [TestCase("GOARCH='amd64'")]
    [TestCase("GOARCH=amd\"64\"")]
    public void Fix_takes_the_quotes_away(string written) => Fixes(
        $"FROM golang:1.27 AS build\nRUN CGO_ENABLED=0 {written} go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /\nENTRYPOINT [\"/app\"]\n",
        "FROM golang:1.27 AS build\nARG TARGETARCH\nRUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Argument_of_a_stage_stands_in_the_stage_and_not_above_a_trigger() => Fixes(
        "FROM golang:1.27 AS base\nONBUILD RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /tool .\nFROM base AS build\nRUN CGO_ENABLED=0 GOARCH=amd64 go build -o /app .\n"
        + "FROM scratch\nCOPY --from=build /app /tool /\nENTRYPOINT [\"/app\"]\n",
        "FROM golang:1.27 AS base\nONBUILD RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /tool .\nFROM base AS build\nARG TARGETARCH\nRUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app .\n"
        + "FROM scratch\nCOPY --from=build /app /tool /\nENTRYPOINT [\"/app\"]\n");
}
