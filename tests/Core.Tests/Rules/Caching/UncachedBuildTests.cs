using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class UncachedBuildTests : RuleTests<UncachedBuild>
{
    [Test]
    public void Build_without_a_mount_is_reported_at_the_command() => Reports(Shipped("RUN CGO_ENABLED=0 [|go build -o /app .|]"));

    [Test]
    public void Message_names_the_folder_and_the_command() =>
        Says("No cache mount keeps '/root/.cache/go-build' for 'go build': every change compiles all packages again", Shipped("RUN go build -o /app ."));

    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod [|go build -o /app .|]")]
    [TestCase("ENV GOCACHE=/cache\nRUN --mount=type=cache,target=/root/.cache/go-build [|go build -o /app .|]")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go [|go build -o /app .|]")]
    [TestCase("RUN apt-get update \\\n    # compile\n    && [|go build -o /app .|]")]
    [TestCase("RUN [|go build -o /app .|]\nRUN go build -o /tool ./tool")]
    [TestCase("RUN [|go install ./...|]")]
    [TestCase("RUN --mount=type=ssh [|go build -o /app .|]")]
    public void Every_way_to_do_it(string lines) => Reports(Shipped(lines));

    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/ go build -o /app .")]
    [TestCase("RUN --mount=type=bind,from=seed,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=tmpfs,target=/root/.cache go build -o /app .")]
    [TestCase("ENV XDG_CACHE_HOME=/x\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    [TestCase("ENV HOME=/h\nRUN --mount=type=cache,target=/h/.cache/go-build go build -o /app .")]
    [TestCase("RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/c GOCACHE=/c/go go build -o /app .")]
    [TestCase("RUN go install example.com/tool@v1.0.0")]
    [TestCase("RUN go version && go mod download")]
    [TestCase("RUN make app")]
    [TestCase("RUN go build -n -o /app .")]
    public void Something_keeps_it(string lines) => IsClean(Shipped(lines));

    [TestCase("ARG CACHE\nENV GOCACHE=$CACHE\nRUN go build -o /app .")]
    [TestCase("ARG CACHE\nRUN --mount=type=cache,target=$CACHE go build -o /app .")]
    [TestCase("RUN go env -w GOCACHE=/x\nRUN go build -o /app .")]
    [TestCase("ENV GOCACHE=cache\nRUN go build -o /app .")]
    [TestCase("ENV HOME=\nRUN go build -o /app .")]
    [TestCase("ARG FOLDER\nENV HOME=$FOLDER\nRUN go build -o /app .")]
    [TestCase("ARG FOLDER\nENV XDG_CACHE_HOME=$FOLDER\nRUN go build -o /app .")]
    [TestCase("ENV GOCACHEPROG=cacher\nRUN go build -o /app .")]
    [TestCase("ARG WHO\nUSER $WHO\nRUN go build -o /app .")]
    [TestCase("USER 1234\nRUN go build -o /app .")]
    [TestCase("RUN env -i /usr/local/go/bin/go build -o /app .")]
    public void Place_that_is_not_known_is_silent(string lines) => IsClean(Shipped(lines));

    [Test]
    public void Image_that_is_not_known_is_silent() => IsClean("FROM registry.example.com/go:1\nRUN go build -o /app .\nCMD [\"/app\"]");

    [Test]
    public void Stage_of_which_nothing_is_shipped_is_left_alone() => IsClean("FROM golang:1.27 AS test\nRUN go build ./...\nFROM scratch\nCOPY app /app\nCMD [\"/app\"]");

    [Test]
    public void Fix_names_nobody_for_root() => Fixes(Shipped("RUN go build -o /app ."), Shipped("RUN --mount=type=cache,target=/root/.cache/go-build go build -o /app ."));

    [Test]
    public void Fix_gives_the_mount_to_the_user() => Fixes(
        Shipped("RUN useradd -m -u 1001 app\nUSER app\nRUN go build -o /app ."),
        Shipped("RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/go-build,uid=1001,gid=1001 go build -o /app ."));

    [Test]
    public void Without_the_number_of_the_user_there_is_no_fix() => HasNoFix(Shipped("RUN useradd -m app\nUSER app\nRUN go build -o /app ."));

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [TestCase("ENV GOCACHE=\"/my cache\"")]
    [TestCase("ENV GOCACHE=/a,b")]
    public void Folder_that_a_mount_cannot_name_has_no_fix(string line) => HasNoFix(Shipped(line + "\nRUN go build -o /app ."));

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN go build -o /app .\nFROM base AS build\nFROM scratch\nCOPY --from=build /app /app\nCMD [\"/app\"]\n");
}
