using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class MisplacedCacheMountTests : RuleTests<MisplacedCacheMount>
{
    private static readonly (string Path, string Content)[] Shop = [("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire example.com/lib v1.2.3\n")];

    [Test]
    public void Message_names_both_places() => Says(
        "The cache mount lies at '/home/app/.cache/go-build', but 'go build' keeps what it has compiled in '/root/.cache/go-build': nothing is kept for the next build",
        Shipped("RUN --mount=type=cache,target=/home/app/.cache/go-build go build -o /app ."));

    [Test]
    public void Message_of_modules() => Says(
        "The cache mount lies at '/root/go/pkg/mod', but 'go mod download' keeps its modules in '/go/pkg/mod': nothing is kept for the next build",
        Shipped("RUN --mount=type=cache,target=/root/go/pkg/mod go mod download"), Shop);

    [TestCase("RUN --mount=type=cache,target=[|~/.cache/go-build|] go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|$HOME/.cache/go-build|] go build -o /app .")]
    [TestCase("RUN --mount=type=cache,dst=[|/home/go/.cache/go-build|],sharing=locked go build -o /app .")]
    [TestCase("ENV GOCACHE=/cache/build\nRUN --mount=type=cache,target=[|/root/.cache/go-build|] go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/root/.cache/go-build|] GOCACHE=/tmp/x go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/go/pkg/mods|] go mod download")]
    [TestCase("ENV GOPATH=/home/go\nRUN --mount=type=cache,target=[|/go/pkg/mod|] go mod download")]
    [TestCase("RUN --mount=type=cache,target=[|/root/go/pkg/mod|] go mod download")]
    [TestCase("RUN --mount=type=cache,target=[|/root/go|] \\\n    # modules\n    go mod download")]
    [TestCase("RUN --mount=type=cache,target=[|/root/go/pkg/mod|] go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/root/go/pkg/mod|] go install example.com/tool@v1.0.0")]
    [TestCase("RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=[|/root/.cache/go-build|] go build -o /tmp/app .")]
    [TestCase("RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=[|/root/.cache|] go build -o /tmp/app .")]
    [TestCase("RUN --mount=type=cache,target=[|/x/go-build|] apt-get update && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/x/.cache|] cd cmd && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/x/gomodcache|] go mod download")]
    [TestCase("RUN --mount=type=cache,target=[|/x/modcache|] go mod download")]
    [TestCase("RUN --mount=type=cache,target=[|/x/go/mod|] go mod download")]
    [TestCase("RUN --mount=type=cache,target=[|/x/.cache|] set -e; export A=b; mkdir -p /y; go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/x/go-build|] go run ./generate && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=[|/root/go/pkg/mod|] --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN <<EOF\nmkdir -p /x/other\nEOF\nRUN --mount=type=cache,target=[|/x/go-build|] go build -o /app .")]
    public void Go_does_not_look_there(string lines) => Reports(Shipped(lines), Shop);

    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod/cache go mod download")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go build -mod=vendor -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.npm go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/var/cache/apt apt-get install -y x && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/golangci-lint go vet ./...")]
    [TestCase("RUN --mount=type=cache,target=/x/.cache/go-build --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x/go-build go mod download")]
    [TestCase("RUN ln -s /x/go-build /root/.cache/go-build\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x/go-build GOCACHE=/x/go-build/amd64 go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x/go-build GOCACHE=/x go build -o /app .")]
    [TestCase("RUN --mount=type=bind,target=/x/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x/.cache apt-get update && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/opt/go apt-get update && go mod download")]
    [TestCase("RUN --mount=type=cache,target=/data/mod go mod download")]
    [TestCase("RUN --mount=type=cache,target=/data/mods go mod download")]
    [TestCase("ENV GOMODCACHE=/x/go-build/mod\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    [TestCase("RUN <<EOF\nln -s /x/go-build /root/.cache/go-build\nEOF\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,from=seed,target=/x/go-build go build -o /app .")]
    public void Innocent(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("ARG CACHE\nENV GOCACHE=$CACHE\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x/go-build make app && go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/x/go-build ./build.sh")]
    [TestCase("RUN --mount=type=cache,target=/x/go-build go build -o /app . && (")]
    [TestCase("RUN go env -w GOCACHE=/x\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    [TestCase("ARG WHO\nUSER $WHO\nRUN --mount=type=cache,target=/x/go-build go build -o /app .")]
    public void What_is_not_known_is_silent(string lines) => IsClean(Shipped(lines), Shop);

    [Test]
    public void Without_go_mod_a_build_may_download_nothing() => IsClean(Shipped("RUN --mount=type=cache,target=/root/go/pkg/mod go build -o /app ."));

    [Test]
    public void Each_stage_has_its_own_user() => Reports("""
        FROM golang:1.27 AS base
        RUN useradd -m -u 1001 app
        FROM base AS one
        RUN --mount=type=cache,target=/root/.cache/go-build go build -o /tmp/app .
        FROM base AS two
        USER app
        RUN --mount=type=cache,target=[|/root/.cache/go-build|] go build -o /tmp/app .
        """);

    [Test]
    public void Fix_keeps_the_other_fields_and_names_the_user() => Fixes(
        Shipped("RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=/root/.cache/go-build,id=x go build -o /tmp/app ."),
        Shipped("RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/go-build,uid=1001,gid=1001,id=x go build -o /tmp/app ."));

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [TestCase("uid=1001")]
    [TestCase("gid=1001")]
    public void Fix_leaves_an_owner_that_is_said(string owner) => Fixes(
        Shipped($"RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=/root/.cache/go-build,{owner} go build -o /tmp/app ."),
        Shipped($"RUN useradd -m -u 1001 app\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/go-build,{owner} go build -o /tmp/app ."));

    [Test]
    public void Without_the_number_of_the_user_there_is_no_fix() =>
        HasNoFix(Shipped("RUN useradd -m app\nUSER app\nRUN --mount=type=cache,target=/root/.cache/go-build go build -o /tmp/app ."));

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN --mount=type=cache,target=/x/go-build go build -o /app .\nFROM base\n");
}
