using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class ConveniencePackageTests : RuleTests<ConveniencePackage>
{
    private static readonly (string Path, string Content)[] Shop = ProgramThatImports("net/http");

    [Test]
    public void Packages_for_people_are_reported_one_by_one() => Reports(Shipped("RUN apk add --no-cache ca-certificates [|vim|] [|curl=8.14.1-r2|] tzdata"), Shop);

    [Test]
    public void Message_names_package_and_program() => Says(
        "'nano' is shipped with '/app', and nothing that starts there runs it: one more program to scan and to patch, and at hand for whoever gets in",
        Shipped("RUN apk add nano"),
        Shop);

    [Test]
    public void Package_in_a_continued_command_of_a_stage_below_is_reported() => Reports("""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        FROM debian:13-slim AS base
        RUN apt-get update && apt-get install -y --no-install-recommends \
            ca-certificates \
            [|bash|] \
         && rm -rf /var/lib/apt/lists/*
        FROM base
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Shop);

    [TestCase("RUN apk add ca-certificates tzdata su-exec tini")]
    [TestCase("RUN apk add curl\nHEALTHCHECK CMD curl -f http://localhost:8080/health || exit 1")]
    [TestCase("RUN apk add curl\nHEALTHCHECK CMD [\"curl\", \"-f\", \"http://localhost:8080/health\"]")]
    [TestCase("RUN apk add curl && curl -fsSLO https://example.com/data.bin")]
    [TestCase("RUN apk add curl\nRUN curl -fsSLO https://example.com/data.bin")]
    [TestCase("RUN apk add curl && apk del curl")]
    [TestCase("RUN apk add --virtual .tools curl && apk del .tools")]
    [TestCase("RUN apk add netcat-openbsd\nHEALTHCHECK CMD nc -z localhost 8080")]
    [TestCase("RUN apk add vim || true")]
    [TestCase("RUN apk add bash\nSHELL [\"/bin/bash\", \"-c\"]")]
    [TestCase("RUN apk add bash\nCOPY <<EOF /hook\n#!/bin/bash\nEOF")]
    public void Package_that_has_a_use_or_goes_again(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("hooks/start.sh")]
    [TestCase("scripts")]
    [TestCase("bin")]
    [TestCase("entrypoint")]
    [TestCase("docker-entrypoint")]
    [TestCase("hooks/*")]
    public void Script_that_comes_along_may_use_it(string source) => IsClean(
        Shipped($"RUN apk add bash\nCOPY {source} /hooks/"),
        [.. Shop, ("hooks/start.sh", ""), ("scripts/a", ""), ("bin/a", ""), ("entrypoint", ""), ("docker-entrypoint", "")]);

    [TestCase("RUN apk add [|curl|] make && apk del make")]
    [TestCase("RUN A=b; apk add [|curl|]")]
    [TestCase("RUN apk add [|curl|]\nHEALTHCHECK CMD /bin/scurl http://localhost:8080")]
    [TestCase("RUN apk add [|curl|]\nHEALTHCHECK CMD /bin/curls http://localhost:8080")]
    [TestCase("RUN apk add [|curl|]\nSHELL [\"/bin/bash\", \"-c\"]")]
    public void Something_else_that_is_named_is_no_use(string lines) => Reports(Shipped(lines), Shop);

    [Test]
    public void Health_check_of_a_service_is_a_use() => IsClean(
        Shipped("RUN apk add curl"),
        [.. Shop, ("compose.yaml", "services: {app: {build: ., healthcheck: {test: [CMD, curl, -f, \"http://localhost\"]}}}")]);

    [Test]
    public void Health_check_of_a_service_that_runs_something_else_is_no_use() => Reports(
        Shipped("RUN apk add [|curl|]"),
        [.. Shop, ("compose.yaml", "services: {app: {build: ., healthcheck: {test: [CMD, /app, health]}}}")]);

    [Test]
    public void Image_with_the_toolchain_is_for_people() => IsClean("""
        FROM golang:1.27
        RUN apt-get update && apt-get install -y vim
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        ENTRYPOINT ["/app"]
        """, Shop);

    [Test]
    public void Trigger_is_somebody_elses() => IsClean(Shipped("ONBUILD RUN apk add vim\nFROM shop").Replace("FROM alpine:3.22", "FROM alpine:3.22 AS shop"), Shop);

    [TestCase("os/exec")]
    [TestCase("syscall")]
    public void Program_that_may_run_others_may_run_it(string import)
    {
        IsClean(Shipped("RUN apk add git"), ProgramThatImports(import));
        Reports(Shipped("RUN apk add git [|vim|]"), ProgramThatImports(import));
    }

    [Test]
    public void Program_whose_sources_nobody_sees_may_run_anything()
    {
        IsClean(Shipped("RUN apk add git"), ("cmd/app/main.go", "package main\n"));
        IsClean(Shipped("RUN apk add git"), ProgramThatImports("example.com/shop/gone"));
    }

    [TestCase("FROM alpine:3.22 AS dev", "ENTRYPOINT [\"/app\"]")]
    [TestCase("FROM alpine:3.22", "ENTRYPOINT [\"bash\"]")]
    [TestCase("FROM alpine:3.22", "ENTRYPOINT [\"/start.sh\"]")]
    [TestCase("FROM alpine:3.22", "CMD /app --port $PORT")]
    [TestCase("FROM alpine:3.22", "")]
    public void Image_that_is_not_for_one_program(string from, string start) => IsClean($"""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        {from}
        RUN apk add vim
        COPY --from=build /app /app
        {start}
        """, Shop);

    [TestCase("RUN apk add $TOOLS")]
    [TestCase("RUN apk add vim\nRUN [\"/setup\"]")]
    public void What_is_not_known_is_not_reported(string lines) => IsClean(Shipped(lines), Shop);

    [Test]
    public void Build_stage_may_have_what_it_likes() => IsClean("""
        FROM golang:1.27 AS build
        RUN apt-get update && apt-get install -y vim
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Shop);

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        FROM alpine:3.22
        {lines}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """;
}
