using System.Linq;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class MissingMemberTests : RuleTests<MissingMember>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.work", "go 1.25\n\nuse (\n\t./api\n\t./lib\n\t./tools/gen\n)\n"),
        ("api/go.mod", "module example.com/api\n\ngo 1.25\n"),
        ("api/main.go", "package main\n\nfunc main() {}\n"),
        ("lib/go.mod", "module example.com/lib\n\ngo 1.25\n"),
        ("lib/go.sum", "x\n"),
        ("lib/lib.go", "package lib\n"),
        ("tools/gen/go.mod", "module example.com/gen\n\ngo 1.25\n"),
    ];

    [Test]
    public void Members_that_are_not_copied_stop_the_download() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY go.work ./
        COPY api/go.mod api/
        RUN [|go mod download|]
        COPY . .
        RUN go build -o /app ./api
        """, Shop);

    [TestCase("RUN go mod download", "lib", "lib/go.mod")]
    [TestCase("RUN cd api && go build .", "../lib", "../lib/go.mod")]
    [TestCase("WORKDIR /src/api\nRUN go vet ./...", "../lib", "../lib/go.mod")]
    public void It_says_what_go_says(string lines, string folder, string file) => Says(
        $"'lib/go.mod', which go.work names, is in the repository, and no instruction brings it in time: the build stops with 'go: cannot load module {folder} listed in go.work file: open {file}: no such file or directory'",
        $"FROM golang:1.27\nWORKDIR /src\nCOPY go.work ./\nCOPY api ./api\n{lines}\n",
        Shop);

    [Test]
    public void Older_go_has_fewer_words() => Findings("FROM golang:1.22\nWORKDIR /src\nCOPY go.work ./\nCOPY api ./api\nRUN go build ./api\n", Shop).Single().Message
        .ShouldEndWith("the build stops with 'lib/go.mod: no such file or directory'");

    [Test]
    public void All_of_them_are_shown() => Findings("FROM golang:1.27\nWORKDIR /src\nCOPY go.work ./\nCOPY api ./api\nRUN go build ./api\n", Shop).Single().Related
        .Select(place => place.Where.Text).ShouldBe(["./lib", "./tools/gen"]);

    [Test]
    public void Member_that_nobody_has_is_missed() => Findings(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./api\n", ("go.work", "go 1.25\nuse ./api\nuse ./gone\n"), ("api/go.mod", "module a\n"), ("api/main.go", "package main\n")).Single().Message
        .ShouldStartWith("'gone/go.mod', which go.work names, is not in the build context");

    [TestCase("COPY . .\nRUN go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api/go.mod api/\nCOPY lib/go.mod lib/\nCOPY tools/gen/go.mod tools/gen/\nRUN go mod download")]
    [TestCase("COPY --parents go.work **/go.mod ./\nRUN go mod download")]
    [TestCase("RUN --mount=type=bind,target=. go mod download")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN --mount=type=bind,source=lib,target=lib --mount=type=bind,source=tools,target=tools go build ./api")]
    [TestCase("ENV GOWORK=off\nCOPY go.work ./\nCOPY api api\nRUN cd api && go build .")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN cd api && GOWORK=off go build .")]
    [TestCase("COPY api api\nRUN cd api && go build .")]
    [TestCase("ARG GOFLAGS\nCOPY go.work ./\nCOPY api api\nRUN go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN go work edit -dropuse=./lib && go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN ./fetch.sh && go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN mkdir -p lib tools/gen && (cd lib && go mod init lib) && go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN git clone https://example.com/lib lib && go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api api\nCOPY --from=other /lib lib\nCOPY --from=other /tools tools\nRUN go build ./api")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN go env && go version")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN go build ./api || true")]
    [TestCase("COPY go.work ./\nCOPY api api\nRUN go install example.com/tool@v1.0.0")]
    public void Members_that_are_there_or_may_be_or_do_not_count(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", Shop);

    [Test]
    public void Workspace_that_the_ignore_file_takes_asks_for_no_members() =>
        IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -C api -o /app .\n", [.. Shop, (".dockerignore", "go.work\nlib\ntools\n")]);

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nWORKDIR /src\nCOPY go.work ./\nCOPY api ./api\nRUN go build ./api\n", Shop);

    [Test]
    public void Stage_below_may_bring_the_workspace() => Reports("""
        FROM golang:1.27 AS sources
        WORKDIR /src
        COPY go.work ./
        COPY api ./api
        FROM sources
        RUN [|go build \
            ./api|]
        """, Shop);

    [Test]
    public void Fix_copies_every_member_before_the_download() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.work ./\nCOPY api/go.mod api/\n# Modules first\nRUN go mod download\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.work ./\nCOPY api/go.mod api/\nCOPY lib/go.mod lib/go.sum ./lib/\nCOPY tools/gen/go.mod ./tools/gen/\n# Modules first\nRUN go mod download\n",
        Shop);

    [TestCase("golang:1.27", "go mod tidy")]
    [TestCase("golang:1.27", "go mod vendor")]
    [TestCase("golang:1.22", "go generate ./...")]
    public void Command_that_does_not_read_the_members(string image, string command) => IsClean($"FROM {image}\nWORKDIR /src/api\nCOPY go.work ../\nCOPY api ./\nRUN {command}\n", Shop);

    [Test]
    public void Workspace_that_cannot_be_read_is_another_matter() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.work ./\nCOPY api api/\nRUN go mod download\n", [("go.work", "go 1.25\n\nuse (\n\t./api\n\t./lib\n)\n\nuses ./tools\n"), .. Shop[1..]]);
}
