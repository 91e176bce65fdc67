using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class CgoLeftToChanceTests : RuleTests<CgoLeftToChance>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");

    [Test]
    public void Build_that_is_shipped_says_nothing_of_cgo() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM debian:13-slim
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void It_says_what_the_compiler_makes_of_it() => Says(
        "CGO_ENABLED is not set for '/app': 'golang:1.27' has a C compiler, so the program is linked against its libc when built natively, and not when cross-compiled",
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM debian:13-slim
        COPY --from=build /app /app
        CMD ["/app"]
        """,
        Server);

    [TestCase("GOOS=js GOARCH=wasm")]
    [TestCase("GOOS=windows")]
    public void For_another_system_cgo_is_off_anyway(string settings) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN {settings} go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Without_a_compiler_it_is_off_for_now() => ReportsAs(Severity.Info, """
        FROM golang:1.27-alpine AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM alpine:3.20
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Compiler_that_is_installed_in_the_same_instruction_counts() => Says(
        "CGO_ENABLED is not set for '/app': a C compiler is installed, so the program is linked against its libc when built natively, and not when cross-compiled",
        """
        FROM golang:1.27-alpine AS build
        WORKDIR /src
        COPY . .
        RUN apk add --no-cache build-base && go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        CMD ["/app"]
        """,
        Server);

    [Test]
    public void Cross_build_makes_two_kinds_of_program() => Says(
        "CGO_ENABLED is not set for '/app': whether the program needs a libc depends on the platform and on the C compiler that is found",
        """
        FROM --platform=$BUILDPLATFORM golang:1.27 AS build
        ARG TARGETARCH
        WORKDIR /src
        COPY . .
        RUN GOARCH=$TARGETARCH go build -o /app ./cmd/app
        FROM debian:13-slim
        COPY --from=build /app /app
        CMD ["/app"]
        """,
        Server);

    [Test]
    public void Sources_that_are_not_seen_may_need_it() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM debian:13-slim
        COPY --from=build /app /app
        CMD ["/app"]
        """);

    [TestCase("RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=1\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG CGO_ENABLED=1\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG CGO_ENABLED\nRUN go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=$CGO\nRUN export CGO_ENABLED=1; go build -o /app ./cmd/app")]
    [TestCase("RUN env CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN go env -w CGO_ENABLED=0\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN if [ \"$X\" ]; then export CGO_ENABLED=1; fi && go build -o /app ./cmd/app")]
    [TestCase("RUN go build -tags netgo,osusergo -o /app ./cmd/app")]
    [TestCase("RUN go build -o /app ./cmd/pure")]
    [TestCase("RUN make /app")]
    [TestCase("RUN go build -o /elsewhere ./cmd/app")]
    [TestCase("RUN go vet ./cmd/app && go test ./cmd/app")]
    [TestCase("RUN go install example.com/tool@v1.0.0")]
    public void Builds_that_say_it_or_do_not_need_it_or_are_not_shipped(string build) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM debian:13-slim
        COPY --from=build /app /app
        CMD ["/app"]
        """, [.. Server, ("cmd/pure/main.go", "package main\n\nimport _ \"fmt\"\n")]);

    [Test]
    public void Program_that_runs_where_it_was_built_finds_its_libc() => IsClean("""
        FROM golang:1.27
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        CMD ["/app"]
        """, Server);

    [TestCase("scratch")]
    [TestCase("alpine:3.20")]
    public void That_it_cannot_start_is_said_by_other_rules(string runtime) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM {runtime}
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Unknown_builder_may_set_it() => IsClean("""
        FROM registry.example/golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM debian:13-slim
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Stage_for_development_is_not_shipped() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM debian:13-slim AS dev
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Command_is_said_once_for_all_its_images_and_programs() => Reports("""
        FROM golang:1.27 AS base
        WORKDIR /src
        COPY . .
        FROM base AS build
        RUN [|go build -o /out/ ./cmd/app ./cmd/other|]
        FROM debian:13-slim AS runtime
        COPY --from=build /out /out
        CMD ["/out/app"]
        """, [.. Server, ("cmd/other/main.go", "package main\n\nimport _ \"net\"\n")]);

    [Test]
    public void Windows_line_ends_and_continuations_change_nothing() => Reports(
        "FROM golang:1.27 AS build\r\nWORKDIR /src\r\nCOPY . .\r\nRUN set -x && \\\r\n  [|go build \\\r\n  -o /app ./cmd/app|]\r\nFROM debian:13-slim\r\nCOPY --from=build /app /app\r\nCMD [\"/app\"]\r\n",
        Server);

    [Test]
    public void Fix_is_safe_where_cgo_is_off_already() => Findings(
        "FROM golang:1.27-alpine AS build\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM alpine:3.24\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n")
        .ShouldHaveSingleItem().Fix!.Safety.ShouldBe(FixSafety.Safe);

    [Test]
    public void Nobody_knows_whether_unseen_sources_need_C() => HasNoFix(
        "FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM debian:trixie-slim\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Image_of_which_nothing_is_known_settles_nothing() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM registry.example/base:1
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [TestCase("RUN env -i PATH=$PATH go build -o /app ./cmd/app")]
    [TestCase("RUN sudo -E go build -o /app ./cmd/app")]
    public void Command_that_an_assignment_does_not_reach_has_no_fix(string build) => Findings(
        $"FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\n{build}\nFROM debian:13-slim\nCOPY --from=build /app /app\nCMD [\"/app\"]\n", Server).ShouldAllBe(finding => finding.Fix == null);

    [Test]
    public void Trigger_is_left_to_those_who_share_it() => HasNoFix(
        "FROM golang:1.27 AS base\nONBUILD WORKDIR /src\nONBUILD COPY . .\nONBUILD RUN go build -o /app ./cmd/app\nFROM base AS build\nFROM debian:13-slim\nCOPY --from=build /app /app\nCMD [\"/app\"]\n", Server);
}
