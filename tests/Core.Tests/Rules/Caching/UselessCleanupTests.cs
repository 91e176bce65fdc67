using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class UselessCleanupTests : RuleTests<UselessCleanup>
{
    [Test]
    public void Message_of_a_mount() => Says(
        "'/root/.cache/go-build' is emptied, but it is a cache mount, which is in no image: the next build starts without it",
        Shipped("RUN --mount=type=cache,target=/root/.cache go build -o /app . && go clean -cache"));

    [Test]
    public void Message_of_a_stage() => Says(
        "'/go/pkg/mod' is emptied, but it is in a stage of which no image keeps it: no image gets smaller",
        Shipped("RUN go build -o /app . && go clean -modcache"));

    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build go build -o /app . && rm -rf [|/root/.cache/go-build/*|]")]
    [TestCase("RUN --mount=type=cache,target=/x apt-get update && rm -rf [|/x/*|]")]
    [TestCase("RUN go build -o /app . && \\\n    # small\n    rm -rf [|/root/.cache/go-build|]")]
    [TestCase("ENV GOMODCACHE=/m\nRUN go build -o /app .\nRUN rm -rf [|/m|]")]
    public void Cleaning_is_reported(string lines) => Reports(Shipped(lines));

    [TestCase("RUN go build -o /app . && rm -rf /src/testdata")]
    [TestCase("RUN --mount=type=cache,target=/x rm -rf /x/tmp && go build -o /app .")]
    [TestCase("RUN go build -o /app . && go clean")]
    [TestCase("RUN apt-get update && rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN go build -o /app . || go clean -cache")]
    [TestCase("RUN --mount=type=cache,from=seed,target=/root/.cache go build -o /app . && go clean -cache")]
    public void Innocent(string lines) => IsClean(Shipped(lines));

    [TestCase("ARG C\nENV GOCACHE=$C\nRUN go build -o /app . && go clean -cache")]
    [TestCase("ARG C\nRUN --mount=type=cache,target=$C go build -o /app . && go clean -cache")]
    [TestCase("ARG C\nRUN --mount=type=cache,target=/c rm -rf $C")]
    public void What_is_not_known_is_silent(string lines) => IsClean(Shipped(lines));

    [Test]
    public void Image_that_is_shipped_gets_smaller() => IsClean("FROM golang:1.27\nCOPY . .\nRUN go build -o /app . && go clean -cache -modcache\nCMD [\"/app\"]");

    [Test]
    public void Stage_that_others_start_from_gets_smaller() => IsClean("FROM golang:1.27 AS base\nRUN go build -o /app . && go clean -cache\nFROM base\nCMD [\"/app\"]");

    [Test]
    public void Stage_that_is_copied_as_a_whole_gets_smaller() => IsClean("FROM golang:1.27 AS base\nRUN go build -o /app . && go clean -cache\nFROM scratch\nCOPY --from=base / /\nCMD [\"/app\"]");

    [TestCase("RUN go build -o /app . && \\\n    go clean -cache", "RUN go build -o /app .")]
    [TestCase("RUN go build -o /app . && go clean -cache && echo done", "RUN go build -o /app . && echo done")]
    [TestCase("RUN go build -o /app .&&go clean -cache", "RUN go build -o /app .")]
    [TestCase("RUN go build -o /app .\nRUN go clean -cache\nRUN echo done", "RUN go build -o /app .\nRUN echo done")]
    public void Fix_takes_the_command_out(string before, string after) => Fixes(Shipped(before), Shipped(after));

    [Test]
    public void Fix_knows_the_other_sign_of_continuation() => Fixes(
        "# escape=`\n" + Shipped("RUN go build -o /app . && `\n    go clean -cache").Replace("FROM golang", "FROM --platform=linux/amd64 golang"),
        "# escape=`\n" + Shipped("RUN go build -o /app .").Replace("FROM golang", "FROM --platform=linux/amd64 golang"));

    [TestCase("RUN go build -o /app .; go clean -cache")]
    [TestCase("RUN rm -rf /go/pkg/mod && go mod download")]
    [TestCase("RUN go build -o /app . && \\\n    # small\n    go clean -cache")]
    [TestCase("RUN go build -o /app . && go clean -cache && eval $MORE")]
    [TestCase("RUN go build -o /app . & go clean -cache")]
    [TestCase("RUN <<EOF\ngo build -o /app . && go clean -cache\nEOF")]
    public void What_else_it_does_stays(string lines) => HasNoFix(Shipped("SHELL [\"/bin/sh\", \"-ec\"]\n" + lines));

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [TestCase("from=build,target=/b")]
    [TestCase("from=BUILD,target=/b")]
    [TestCase("from=0,target=/b")]
    public void Stage_that_is_mounted_gets_smaller(string mount) => IsClean(
        $"FROM golang:1.27 AS build\nRUN go build -o /app . && go clean -cache\nFROM alpine:3.24\nCOPY --from=build /app /app\nRUN --mount={mount} ls /b\nCMD [\"/app\"]\n");

    [Test]
    public void Mount_of_another_image_does_not_count() => Reports(
        "FROM golang:1.27 AS build\nRUN go build -o /app . && [|go clean -cache|]\nFROM alpine:3.24\nCOPY --from=build /app /app\nRUN --mount=from=busybox:1.37,target=/b ls /b\nCMD [\"/app\"]\n");

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN go build -o /app . && go clean -cache\nFROM base AS build\nFROM scratch\nCOPY --from=build /app /app\nCMD [\"/app\"]\n");

    [TestCase("RUN <<EOF\nset -e\ngo build -o /app .\ngo clean -cache\nEOF")]
    [TestCase("RUN go build -o /app .\nRUN (go clean -cache)")]
    public void Command_that_is_not_one_of_a_chain_has_no_fix(string lines) => HasNoFix(Shipped(lines));
}
