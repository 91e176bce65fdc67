using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class LockedCacheMountTests : RuleTests<LockedCacheMount>
{
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build,[|sharing=locked|] go build -o /app .")]
    [TestCase("RUN --mount=type=cache,[|sharing=locked|],target=/go/pkg/mod \\\n    # all\n    go mod download")]
    [TestCase("ENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,[|sharing=locked|] cd cmd && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod,[|sharing=locked|] set -e; export A=b; mkdir -p /x; echo $A; go mod download")]
    public void Lock_is_reported(string lines) => Reports(Shipped(lines));

    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build,sharing=private go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build,sharing=locked npm ci && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x,sharing=locked go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod,sharing=locked echo modules\nRUN go mod download")]
    public void Innocent(string lines) => IsClean(Shipped(lines));

    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build,sharing=locked make")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build,sharing=locked go build -o /app . && (")]
    [TestCase("ARG C\nENV GOCACHE=$C\nRUN --mount=type=cache,target=/c,sharing=locked go build -o /app .")]
    [TestCase("ARG S\nRUN --mount=type=cache,target=/root/.cache/go-build,sharing=$S go build -o /app .")]
    public void What_is_not_known_is_silent(string lines) => IsClean(Shipped(lines));

    [Test]
    public void Fix_takes_the_field_out() => Fixes(
        Shipped("RUN --mount=type=cache,sharing=locked,target=/go/pkg/mod go mod download"),
        Shipped("RUN --mount=type=cache,target=/go/pkg/mod go mod download"));

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [Test]
    public void First_field_has_no_fix() => HasNoFix(Shipped("RUN --mount=sharing=locked,type=cache,target=/go/pkg/mod go mod download"));

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN --mount=type=cache,target=/go/pkg/mod,sharing=locked go mod download\nFROM base\n");
}
