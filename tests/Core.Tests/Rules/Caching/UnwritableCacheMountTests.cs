using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class UnwritableCacheMountTests : RuleTests<UnwritableCacheMount>
{
    private static readonly (string Path, string Content)[] Shop = [("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire example.com/lib v1.2.3\n")];

    [Test]
    public void Message_quotes_go_about_the_build_cache() => Says(
        "The cache mount at '/c' belongs to 0 with mode 0755, and go runs as 1001: the build stops with 'failed to initialize build cache at /c: mkdir /c/00: permission denied'",
        Shipped("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app ."));

    [Test]
    public void Message_names_the_first_folder_that_is_missing() => Says(
        "The cache mount at '/c' belongs to 0 with mode 0755, and go runs as 1001: the build stops with 'failed to initialize build cache at /c/go/build: mkdir /c/go: permission denied'",
        Shipped("USER 1001\nENV GOCACHE=/c/go/build\nRUN --mount=type=cache,target=/c go build -o /tmp/app ."));

    [Test]
    public void Message_names_the_cache_itself_when_it_is_missing() => Says(
        "The cache mount at '/c' belongs to 0 with mode 0755, and go runs as 1001: the build stops with 'failed to initialize build cache at /c/go: mkdir /c/go: permission denied'",
        Shipped("USER 1001\nENV GOCACHE=/c/go\nRUN --mount=type=cache,target=/c go build -o /tmp/app ."));

    [Test]
    public void Message_quotes_go_about_modules() => Says(
        "The cache mount at '/go/pkg/mod' belongs to 0 with mode 0755, and go runs as 1001: the build stops with 'mkdir /go/pkg/mod/cache: permission denied'",
        Shipped("USER 1001\nRUN --mount=type=cache,target=/go/pkg/mod go mod download"), Shop);

    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] go vet ./... && go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c,uid=1002|] cd cmd && \\\n    # all\n    go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c,mode=0700|] go build -o /tmp/app .")]
    [TestCase("RUN useradd -m -u 1001 app\nUSER app\nRUN [|--mount=type=cache,target=/home/app/.cache/go-build|] go build -o /tmp/app .")]
    [TestCase("USER 1001\nRUN [|--mount=type=cache,target=/go/pkg/mod|] go install example.com/tool@v1.0.0")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] go build -o /tmp/app . && curl -fsS https://example.com/done")]
    [TestCase("RUN --mount=type=bind,target=/x true\nRUN --mount=type=cache,target=/other true\nUSER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c [|--mount=type=cache,target=/go/pkg/mod|] go mod download && go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] --mount=type=cache,target=/go/pkg/mod go install example.com/tool@v1.0.0")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] go mod download && go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] go version && go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] set -e; A=b; export A; echo $A; mkdir -p /tmp/x; test -d /tmp; [ -d /tmp ]; true; go build -o /tmp/app .")]
    public void User_may_not_write(string lines) => Reports(Shipped(lines), Shop);

    [TestCase("ENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("USER 0\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,uid=1001 go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,mode=0777 go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,mode=0757 go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/root/c\nRUN --mount=type=cache,target=/root/c go build -o /tmp/app .")]
    [TestCase("USER 1001\nRUN --mount=type=cache,target=/go/pkg/mod --network=none go mod download")]
    [TestCase("ARG ID\nRUN --mount=type=cache,id=$ID,target=/other true\nUSER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("ARG ID\nUSER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,id=$ID,target=/c go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,gid=1001,mode=0775 go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/tmp/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go version")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app . || true")]
    [TestCase("ENV GOCACHE=/c\nRUN --mount=type=cache,target=/c chown 1001 /c\nUSER 1001\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,from=seed go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/other --mount=type=cache,target=/c,from=seed go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,readonly go build -o /tmp/app .")]
    [TestCase("ENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,uid=1002 go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c sudo GOCACHE=/c GOCACHEPROG= go build -o /tmp/app .")]
    [TestCase("USER 1001\nRUN --mount=type=cache,target=/go/pkg/mod go install ./...")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c sudo chown 1001 /c && go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c sudo -E go build -o /tmp/app .")]
    [TestCase("USER 1001\nRUN --mount=type=cache,target=/go/pkg/mod go build -o /tmp/app .")]
    public void Innocent(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("ARG WHO\nUSER $WHO\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("ARG ID\nUSER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,uid=$ID go build -o /tmp/app .")]
    [TestCase("ARG C\nUSER 1001\nENV GOCACHE=$C\nRUN --mount=type=cache,target=/c go build -o /tmp/app .")]
    [TestCase("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app . && eval $MORE")]
    [TestCase("USER 1001\nRUN --mount=type=cache,target=/.cache go build -o /tmp/app .")]
    public void What_is_not_known_is_silent(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("ARG ID=1001\nUSER $ID\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=/c|] go build -o /tmp/app .")]
    [TestCase("ARG C=/c\nUSER 1001\nENV GOCACHE=$C\nRUN [|--mount=type=cache,target=/c|] go build -o /tmp/app .")]
    [TestCase("ARG C=/c\nUSER 1001\nENV GOCACHE=/c\nRUN [|--mount=type=cache,target=$C|] go build -o /tmp/app .")]
    [TestCase("ARG C=/c\nUSER 1001\nENV GOCACHE=$C\nRUN [|--mount=type=cache,target=$C|] go build -o /tmp/app .")]
    public void Default_that_whoever_builds_may_replace_is_no_error(string lines) => ReportsAs(Severity.Warning, Shipped(lines), Shop);

    [TestCase("go.mod", "module m\n\ngo 1.26\n\nrequire example.com/lib v1.2.3\n\nreplace example.com/lib => ./lib\n")]
    [TestCase("go.mod", "module m\n\ngo 1.26\n")]
    [TestCase("go.work", "go 1.26\n\nuse .\n")]
    public void Modules_that_lie_in_folders_are_not_fetched(string path, string content) =>
        IsClean(Shipped("USER 1001\nRUN --mount=type=cache,target=/go/pkg/mod go mod download"), [.. path == "go.mod" ? [] : Shop, (path, content)]);

    [Test]
    public void Modules_that_nobody_sees_may_be_none() => IsClean(Shipped("USER 1001\nRUN --mount=type=cache,target=/go/pkg/mod go mod download"));

    [Test]
    public void Another_stage_may_have_filled_the_same_cache() => IsClean("""
        FROM golang:1.27 AS first
        ENV GOCACHE=/c
        RUN --mount=type=cache,target=/c go build -o /tmp/app . && chmod -R 0777 /c
        FROM golang:1.27
        USER 1001
        ENV GOCACHE=/c
        RUN --mount=type=cache,target=/c go build -o /tmp/app .
        """);

    [Test]
    public void Fix_names_user_and_group() => Fixes(
        Shipped("USER 1001:1002\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app ."),
        Shipped("USER 1001:1002\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,uid=1001,gid=1002 go build -o /tmp/app ."));

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [TestCase("uid=1002")]
    [TestCase("gid=1002")]
    public void Owner_that_is_said_has_no_fix(string owner) => HasNoFix(Shipped($"USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c,{owner} go build -o /tmp/app ."), Shop);

    [TestCase("FROM golang:1.27 AS build\nUSER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=/c go build -o /tmp/app .\nFROM scratch\n")]
    [TestCase("FROM golang:1.27 AS base\nUSER 1001\nENV GOCACHE=/c\nONBUILD RUN --mount=type=cache,target=/c go build -o /tmp/app .\nFROM base\n")]
    public void Stage_that_nothing_needs_and_trigger(string text) => IsClean(text);

    [Test]
    public void Flag_with_quotes_has_no_fix() => HasNoFix(Shipped("USER 1001\nENV GOCACHE=/c\nRUN --mount=type=cache,target=\"/c\" go build -o /tmp/app ."), Shop);
}
