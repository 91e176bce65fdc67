using System.Linq;
using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class SourcesBeforeModulesTests : RuleTests<SourcesBeforeModules>
{
    private const string Requires = "module example.com/shop\n\ngo 1.25\n\nrequire example.com/lib v1.2.3\n";

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", Requires),
        ("go.sum", ""),
        ("cmd/app/main.go", "package main\n\nfunc main() {}\n"),
        ("internal/store/sql/query.go", "package sql\n"),
        ("web/index.html", ""),
        ("config/app.yaml", ""),
        ("tools.go", "package tools\n"),
        ("odd/folder.go/page.html", ""),
    ];

    [Test]
    public void Sources_copied_before_the_download_are_reported_at_the_source() => Reports(Shipped("""
        COPY [|.|] .
        RUN go mod download
        RUN go build -o /app ./cmd/app
        """), Shop);

    [Test]
    public void Message_names_what_is_copied_and_what_downloads() => Says(
        "'.' is copied before 'go mod download': every change of a source file downloads all modules again",
        Shipped("COPY . .\nRUN go mod download"), Shop);

    [Test]
    public void Related_location_is_the_command_that_downloads() =>
        Findings(Shipped("COPY . .\nRUN go build -o /app ./cmd/app"), Shop).Single().Related.Single().Where.Text.ShouldBe("go build -o /app ./cmd/app");

    [TestCase("go get ./...")]
    [TestCase("go install ./cmd/app")]
    [TestCase("go list ./...")]
    [TestCase("go mod tidy")]
    [TestCase("go mod vendor")]
    [TestCase("go run ./cmd/app")]
    [TestCase("go test ./...")]
    [TestCase("go vet ./...")]
    [TestCase("go work sync")]
    [TestCase("go work vendor")]
    public void Every_command_that_downloads(string command)
    {
        var found = Findings(Shipped($"COPY . .\nRUN {command}"), Shop).Single();
        found.Message.ShouldBe($"'.' is copied before '{command.Replace(" ./...", "", System.StringComparison.Ordinal).Replace(" ./cmd/app", "", System.StringComparison.Ordinal)}': every change of a source file downloads all modules again");
    }

    [TestCase("COPY [|.|] .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY [|.|] .\nRUN go mod tidy && go build -o /app ./cmd/app")]
    [TestCase("COPY go.mod go.sum [|tools.go|] ./\nRUN go mod download")]
    [TestCase("COPY go.mod go.sum ./\nCOPY [|cmd|] cmd\nRUN go mod download")]
    [TestCase("COPY go.mod go.sum ./\nCOPY [|./internal/|] ./internal\nRUN go mod download")]
    [TestCase("COPY go.* ./\nCOPY [|*.go|] ./\nRUN go mod download")]
    [TestCase("COPY --link [|.|] .\nRUN go mod download")]
    [TestCase("COPY --chown=1000:1000 [|.|] .\nRUN go mod download -x")]
    [TestCase("ADD [|.|] .\nRUN go mod download")]
    [TestCase("COPY [|.|] .\nRUN apt-get update && \\\n    # tools\n    go mod download")]
    [TestCase("COPY [\"[|.|]\", \".\"]\nRUN go mod download")]
    [TestCase("COPY [|.|] .\nRUN <<EOF\ngo mod download\nEOF")]
    [TestCase("COPY [|.|] .\nRUN --mount=type=cache,target=/root/.cache/go-build go build -o /app ./cmd/app")]
    [TestCase("ENV GOMODCACHE=/modules\nCOPY [|.|] .\nRUN --mount=type=cache,target=/go/pkg/mod go build -o /app ./cmd/app")]
    [TestCase("RUN go install example.com/tool@v1.0.0\nCOPY [|.|] .\nRUN go mod download")]
    [TestCase("RUN go version && apt-get update\nCOPY [|.|] .\nRUN go mod download")]
    [TestCase("COPY --from=web /dist /srv/web\nCOPY [|.|] .\nRUN go mod download")]
    [TestCase("COPY [|.|] .\nRUN go mod download\nRUN make")]
    [TestCase("COPY [|.|] .\nRUN go mod download\nCOPY --from=web /go/pkg /go/pkg")]
    [TestCase("COPY [|.|] .\nRUN --network=host go mod download")]
    [TestCase("COPY [|.|] .\nRUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download")]
    public void Every_way_to_do_it(string lines) => Reports(Shipped(lines), Shop);

    [TestCase("COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY go.* ./\nRUN go mod download\nCOPY . .")]
    [TestCase("COPY --parents **/go.mod **/go.sum ./\nRUN go mod download\nCOPY . .")]
    [TestCase("COPY config ./config\nCOPY web ./web\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/go/pkg/mod go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/go go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/go/pkg/mod/ --mount=type=cache,target=/root/.cache/go-build go build ./cmd/app")]
    [TestCase("ENV GOMODCACHE=/modules\nCOPY . .\nRUN --mount=type=cache,target=/modules go build -o /app ./cmd/app")]
    [TestCase("ENV GOPATH=/home/go\nCOPY . .\nRUN --mount=type=cache,target=/home/go/pkg/mod go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/cache GOMODCACHE=/cache/mod go build -o /app ./cmd/app")]
    [TestCase("ARG CACHE\nENV GOMODCACHE=$CACHE\nCOPY . .\nRUN --mount=type=cache,target=/anything go build -o /app ./cmd/app")]
    [TestCase("ARG CACHE\nCOPY . .\nRUN --mount=type=cache,target=$CACHE go build -o /app ./cmd/app")]
    [TestCase("RUN --mount=type=bind,target=. go build -o /app ./cmd/app")]
    [TestCase("RUN --mount=type=bind,source=go.mod,target=go.mod --mount=type=bind,source=go.sum,target=go.sum go mod download\nCOPY . .\nRUN go build ./cmd/app")]
    [TestCase("COPY . .\nRUN go build -mod=vendor -o /app ./cmd/app")]
    [TestCase("ENV GOFLAGS=-mod=vendor\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG FLAGS\nENV GOFLAGS=$FLAGS\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("ENV GOPATH=/home/go:/x\nCOPY . .\nRUN --mount=type=cache,target=/home/go/pkg/mod go build -o /app ./cmd/app")]
    [TestCase("ENV GOPROXY=file:///proxy\nCOPY . .\nRUN go mod download")]
    [TestCase("ARG PROXY\nENV GOPROXY=$PROXY\nCOPY . .\nRUN go mod download")]
    [TestCase("COPY . .\nRUN --mount=type=bind,target=/src go mod download")]
    [TestCase("COPY --from=web /cmd /data\nCOPY go.mod go.sum ./\nRUN go mod download")]
    [TestCase("COPY --from=web /m /go/pkg/mod/cache\nCOPY . .\nRUN go mod download")]
    [TestCase("COPY --from=web /app /src\nCOPY . .\nRUN go mod download")]
    [TestCase("COPY --from=web /lib ./vendor/example.com/lib\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG FOLDER\nCOPY --from=web /x /y\nCOPY . .\nRUN cd $FOLDER && go mod download")]
    [TestCase("RUN cp -r /seed /go/pkg/mod\nCOPY . .\nRUN go mod download")]
    [TestCase("ENV GOFLAGS=-mod=mod GOPROXY=direct GOMODCACHE=/m\nRUN make deps\nCOPY . .\nRUN go mod download")]
    [TestCase("ENV GOFLAGS=-mod=mod GOPROXY=direct GOMODCACHE=/m\nRUN [\"/deps\"]\nCOPY . .\nRUN go mod download")]
    [TestCase("ENV GOFLAGS=-mod=mod GOPROXY=direct GOMODCACHE=/m\nRUN go generate ./...\nCOPY . .\nRUN go mod download")]
    [TestCase("COPY odd ./odd\nCOPY go.mod go.sum ./\nRUN go mod download")]
    [TestCase("ENV GOPROXY=off\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nRUN --network=none go build -o /app ./cmd/app")]
    [TestCase("COPY --from=web /go/pkg/mod /go/pkg/mod\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY --from=web /go /go\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY --from=registry.example.com/modules:1 /go/pkg /go/pkg\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nCOPY --from=web /src/vendor ./vendor\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY Makefile go.mod ./\nRUN make deps\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY scripts ./scripts\nRUN [\"scripts/deps\"]\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY go.mod go.sum ./\nRUN go get -d ./...\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nRUN go version && go env")]
    [TestCase("COPY . .\nRUN go mod edit -replace example.com/lib=../lib")]
    [TestCase("COPY . .\nRUN go install example.com/tool@v1.0.0")]
    [TestCase("COPY . .\nRUN make")]
    [TestCase("COPY --exclude=**/*.go . .\nRUN go mod download\nCOPY . .")]
    public void Nothing_is_downloaded_anew(string lines) => IsClean(Shipped(lines), Shop);

    [Test]
    public void Vendored_module_downloads_nothing() => IsClean(Shipped("COPY . .\nRUN go build -o /app ./cmd/app"), [.. Shop, ("vendor/modules.txt", "")]);

    [Test]
    public void Link_of_that_name_may_lead_to_a_vendor_folder()
    {
        var repository = new InMemoryRepository(Shop.ToDictionary(file => file.Path, file => file.Content)) { ["Dockerfile"] = Shipped("COPY . .\nRUN go build -o /app ./cmd/app") };
        Check.Repository(repository.WithLink("vendor"), "Dockerfile").ShouldNotContain(finding => finding.Rule.Id == "GCG1001");
    }

    [Test]
    public void Vendored_workspace_downloads_nothing() => IsClean(
        Shipped("COPY . .\nWORKDIR /src/api\nRUN go build -o /app ."),
        ("go.work", "go 1.25\n\nuse ./api\n"), ("api/go.mod", Requires), ("api/main.go", "package main\n"), ("vendor/modules.txt", ""));

    [Test]
    public void Workspace_without_vendor_folder_downloads() => Reports(
        Shipped("COPY go.work ./\nCOPY [|api|] api\nWORKDIR /src/api\nRUN go build -o /app ."),
        ("go.work", "go 1.25\n\nuse ./api\n"), ("api/go.mod", Requires), ("api/main.go", "package main\n"));

    [Test]
    public void Module_without_requirements_downloads_nothing() => IsClean(Shipped("COPY . .\nRUN go build -o /app ./cmd/app"), ProgramThatImports("fmt"));

    [Test]
    public void Module_that_nobody_sees_may_be_vendored() => IsClean(Shipped("COPY . .\nRUN go build -o /app ./cmd/app"));

    [TestCase("go mod download")]
    [TestCase("go mod tidy")]
    [TestCase("go mod vendor")]
    public void Whoever_says_download_has_something_to_download(string command) => Reports(Shipped("COPY [|.|] .\nRUN " + command));

    [Test]
    public void Member_without_requirements_shares_those_of_the_workspace() => Reports(
        Shipped("COPY go.work ./\nCOPY lib lib\nCOPY [|api|] api\nWORKDIR /src/api\nRUN go build -o /app ."),
        ("go.work", "go 1.25\n\nuse (\n\t./api\n\t./lib\n)\n"), ("api/go.mod", "module example.com/api\n\ngo 1.25\n"), ("api/main.go", "package main\n"), ("lib/go.mod", Requires));

    [Test]
    public void Stage_that_starts_from_the_one_with_the_modules_has_them() => IsClean("""
        FROM golang:1.25 AS modules
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        FROM modules AS build
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """, Shop);

    [Test]
    public void Stage_below_may_copy_the_modules_as_late_as_it_likes() => IsClean("""
        FROM golang:1.25 AS modules
        RUN true
        RUN true
        COPY --from=registry.example.com/modules:1 /go/pkg /go/pkg
        FROM modules AS build
        COPY . .
        RUN go mod download
        CMD ["/app"]
        """, Shop);

    [Test]
    public void Image_with_another_home_keeps_its_modules_elsewhere() => IsClean("""
        FROM alpine:3.22 AS build
        RUN apk add --no-cache go
        WORKDIR /src
        COPY . .
        RUN --mount=type=cache,target=/root/go/pkg/mod go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """, Shop);

    [Test]
    public void Stage_from_which_nothing_is_shipped_is_left_alone() => IsClean("""
        FROM golang:1.25 AS test
        WORKDIR /src
        COPY . .
        RUN go mod download && go test ./...
        FROM scratch
        COPY app /app
        CMD ["/app"]
        """, [.. Shop, ("app", "")]);

    [Test]
    public void Stage_for_development_is_left_alone() => IsClean("""
        FROM golang:1.25 AS dev
        WORKDIR /src
        COPY . .
        RUN go mod download
        CMD ["go", "run", "./cmd/app"]
        """, Shop);

    [Test]
    public void Lines_may_end_in_CRLF() => Reports(Shipped("COPY [|.|] .\nRUN go mod download").Replace("\n", "\r\n", System.StringComparison.Ordinal), Shop);

    private static string Shipped(string lines) => $"""
        FROM node:22 AS web
        FROM golang:1.25 AS build
        WORKDIR /src
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [Test]
    public void Fix_downloads_above_the_sources_that_are_built() => Fixes(
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        # The shop
        COPY --chown=1:1 . .
        RUN go build -o /app ./cmd/app
        CMD ["/app"]
        """,
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY --chown=1:1 go.mod go.sum ./
        RUN go mod download
        # The shop
        COPY --chown=1:1 . .
        RUN go build -o /app ./cmd/app
        CMD ["/app"]
        """,
        Shop);

    [TestCase("COPY . .\nENV GOPROXY=direct\nRUN go mod download")]
    [TestCase("COPY . .\nRUN git config --global x y\nRUN go mod download")]
    [TestCase("COPY . /src/\nWORKDIR /elsewhere\nRUN go -C /src mod download")]
    [TestCase("WORKDIR /elsewhere\nCOPY . /src/\nRUN cd /src && go mod download")]
    [TestCase("COPY . .\nRUN go -C cmd mod download")]
    [TestCase("COPY . .\nRUN --mount=type=ssh go build -o /app ./cmd/app")]
    public void What_may_matter_to_the_download_is_not_overtaken(string lines) =>
        HasNoFix($"FROM golang:1.27 AS build\nWORKDIR /src\n{lines}\nCMD [\"/app\"]\n", Shop);

    [Test]
    public void Folder_in_the_place_of_a_module_would_be_missing() => HasNoFix(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go mod download\nCMD [\"/app\"]\n",
        [.. Shop.Where(file => file.Path != "go.mod"), ("go.mod", "module m\n\ngo 1.27\n\nrequire x.org/a v1.0.0\n\nreplace x.org/a => ./a\n")]);

    [TestCase("COPY . .\nCOPY web /web\nRUN go mod download", "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nCOPY web /web")]
    [TestCase("COPY . .\nEXPOSE 80\nRUN go mod download", "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nEXPOSE 80")]
    [TestCase("COPY . .\nLABEL a=b\nRUN go mod download", "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nLABEL a=b")]
    [TestCase("COPY . .\nRUN go mod download && go build -o /app ./cmd/app", "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go mod download && go build -o /app ./cmd/app")]
    [TestCase("COPY . .\nRUN <<EOF\ngo mod download\nEOF", "COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN <<EOF\ngo mod download\nEOF")]
    [TestCase("COPY --parents . .\nRUN go mod download", "COPY go.mod go.sum ./\nRUN go mod download\nCOPY --parents . .")]
    public void Fix_moves_a_download_that_stands_alone(string before, string after) =>
        Fixes($"FROM golang:1.27 AS build\nWORKDIR /src\n{before}\nCMD [\"/app\"]\n", $"FROM golang:1.27 AS build\nWORKDIR /src\n{after}\nCMD [\"/app\"]\n", Shop);

    [Test]
    public void Fix_names_the_folder_of_the_module() => Fixes(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY shop .\nRUN go mod download\nCMD [\"/app\"]\n",
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY shop/go.mod shop/go.sum ./\nRUN go mod download\nCOPY shop .\nCMD [\"/app\"]\n",
        [.. Shop.Select(file => ("shop/" + file.Path, file.Content))]);

    [Test]
    public void Member_of_a_workspace_needs_more_than_its_own_files() =>
        HasNoFix("FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go mod download\nCMD [\"/app\"]\n", [.. Shop, ("go.work", "go 1.25\n\nuse .\n")]);

    [Test]
    public void Folder_that_reads_as_a_pattern_has_no_fix() => HasNoFix(
        "FROM golang:1.27 AS build\nWORKDIR /src/shop[1]\nCOPY . /src/\nRUN go mod download\nCMD [\"/app\"]\n",
        [.. Shop.Select(file => ("shop[1]/" + file.Path, file.Content))]);

    [TestCase("my shop")]
    [TestCase("$shop")]
    [TestCase("shop[1]")]
    public void Folder_that_must_be_quoted_has_no_fix(string folder) => HasNoFix(
        $"FROM golang:1.27 AS build\nWORKDIR /src\nCOPY [\"{folder.Replace("$", "\\\\$", System.StringComparison.Ordinal)}\", \".\"]\nRUN go mod download\nCMD [\"/app\"]\n",
        [.. Shop.Select(file => ($"{folder}/{file.Path}", file.Content))]);

    [Test]
    public void Module_without_sums_has_no_fix() => HasNoFix("FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go mod download\nCMD [\"/app\"]\n", [.. Shop.Where(file => file.Path != "go.sum")]);

    [Test]
    public void Module_of_another_version_is_no_folder() => Fixes(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go mod download\nCMD [\"/app\"]\n",
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nCMD [\"/app\"]\n",
        [.. Shop.Where(file => file.Path != "go.mod"), ("go.mod", "module m\n\ngo 1.27\n\nrequire x.org/a v1.0.0\n\nreplace x.org/a => x.org/b v1.0.0\n")]);

    [TestCase("ONBUILD COPY . .\nONBUILD RUN go mod download\nFROM base AS build")]
    [TestCase("ONBUILD COPY . .\nFROM base AS build\nRUN go mod download")]
    public void Trigger_has_no_fix(string lines) => Findings($"FROM golang:1.27 AS base\nWORKDIR /src\n{lines}\nCMD [\"/app\"]\n", Shop).ShouldAllBe(finding => finding.Fix == null);
}
