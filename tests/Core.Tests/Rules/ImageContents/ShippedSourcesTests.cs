using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class ShippedSourcesTests : RuleTests<ShippedSources>
{
    [Test]
    public void Folder_of_the_build_with_its_sources_is_reported() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /src/app ./cmd/app
        FROM debian:13-slim
        COPY --from=build \
            [|/src|] /srv
        ENTRYPOINT ["/srv/app"]
        """, ProgramThatImports("fmt"));

    [TestCase("COPY [|.|] /srv")]
    [TestCase("COPY --from=build [|/go|] /go")]
    [TestCase("COPY --from=build [|/go/pkg/mod|] /go/pkg/mod")]
    public void Sources_and_modules_are_reported_beside_the_program(string line) => Reports(Into(line), ProgramThatImports("fmt"));

    [TestCase("COPY --from=build /go/bin/ /usr/local/bin/")]
    [TestCase("COPY web /srv/web")]
    [TestCase("COPY --from=build /src/web /srv/web")]
    [TestCase("COPY --from=registry.example/base:1 /src /srv")]
    [TestCase("COPY $FILES /srv")]
    public void Other_files_and_unknown_ones_are_not(string line) => IsClean("ARG FILES\n" + Into(line), [.. ProgramThatImports("fmt"), ("web/index.html", "")]);

    [Test]
    public void Sources_that_the_ignore_file_keeps_out_stay_out() =>
        IsClean(Into("COPY . /srv").Replace("COPY . .", "COPY cmd cmd", System.StringComparison.Ordinal), [.. ProgramThatImports("fmt"), (".dockerignore", "go.mod\n")]);

    [TestCase("FROM golang:1.27", "ENTRYPOINT [\"/app\"]")]
    [TestCase("FROM registry.example/base:1", "ENTRYPOINT [\"/app\"]")]
    [TestCase("FROM debian:13-slim AS dev", "ENTRYPOINT [\"/app\"]")]
    [TestCase("FROM debian:13-slim", "")]
    [TestCase("FROM debian:13-slim", "ENTRYPOINT [\"/bin/sh\", \"/srv/start\"]")]
    public void Toolchain_unknown_image_and_workplace_are_not_judged(string from, string start) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        {from}
        COPY --from=build /app /app
        COPY . /srv
        {start}
        """, ProgramThatImports("fmt"));

    [Test]
    public void Fix_copies_the_program_alone() => Fixes(
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /src/app ./cmd/app
        FROM debian:13-slim
        COPY --from=build /src /srv
        ENTRYPOINT ["/srv/app"]
        """,
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /src/app ./cmd/app
        FROM debian:13-slim
        COPY --from=build /src/app /srv/app
        ENTRYPOINT ["/srv/app"]
        """, ProgramThatImports("fmt"));

    [Test]
    public void Folder_without_the_program_has_no_fix() => HasNoFix(Into("COPY . /srv"), ProgramThatImports("fmt"));

    private static string Into(string line) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM debian:13-slim
        COPY --from=build /app /app
        {line}
        ENTRYPOINT ["/app"]
        """;
}
