using System.Linq;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class NoModuleTests : RuleTests<NoModule>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("api/go.mod", "module example.com/api\n\ngo 1.25\n"),
        ("api/main.go", "package main\n\nfunc main() {}\n"),
        ("main.go", "package main\n\nfunc main() {}\n"),
    ];

    [Test]
    public void Module_lies_in_a_folder_below() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 [|go build -o /app ./api|]
        """, Shop);

    [TestCase("go build .", "go: go.mod file not found in current directory or any parent directory; see 'go help modules'")]
    [TestCase("go build ./...", "pattern ./...: directory prefix . does not contain main module or its selected dependencies")]
    [TestCase("go mod download", "go: no modules specified (see 'go help mod download')")]
    [TestCase("go test ./...", "pattern ./...: directory prefix . does not contain main module or its selected dependencies")]
    public void It_says_what_go_says(string command, string complaint) => Says(
        $"There is no go.mod in '/src' or above it: the build stops with '{complaint}'", $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {command}\n", Shop);

    [Test]
    public void Working_folder_of_the_image_is_not_that_of_the_sources()
    {
        var finding = Findings("FROM golang:1.27\nCOPY api /src\nRUN go build -o /app .\n", Shop).Single();
        finding.Message.ShouldStartWith("There is no go.mod in '/go' or above it");
        finding.Related.Select(place => place.Message).ShouldBe(["this brings a go.mod to '/src'"]);
    }

    [TestCase("COPY api .\nRUN go build .")]
    [TestCase("COPY . .\nRUN cd api && go build .")]
    [TestCase("COPY . .\nRUN go build -C api .")]
    [TestCase("COPY . .\nRUN go build main.go")]
    [TestCase("COPY . .\nRUN go run ./main.go")]
    [TestCase("COPY . .\nRUN go mod init shop && go build .")]
    [TestCase("COPY . .\nRUN ./prepare.sh && go build .")]
    [TestCase("COPY . .\nRUN GO111MODULE=off go build .")]
    [TestCase("COPY . .\nRUN GO111MODULE=auto go build .")]
    [TestCase("COPY . .\nRUN GOWORK=/src/api/go.work go build ./api")]
    [TestCase("COPY . .\nCOPY --from=other /go.mod .\nRUN go build .")]
    [TestCase("COPY . .\nRUN --mount=type=bind,source=api/go.mod,target=go.mod go build .")]
    [TestCase("COPY . .\nRUN go build . || true")]
    [TestCase("COPY . .\nRUN go install example.com/tool@v1.0.0")]
    [TestCase("COPY . .\nRUN go env && go version && go clean")]
    [TestCase("COPY . .\nRUN printf 'module m' > go.mod && go build .")]
    [TestCase("ARG DIR\nWORKDIR $DIR\nCOPY . .\nRUN go build .")]
    [TestCase("COPY . .\nRUN go build std")]
    [TestCase("RUN git clone --depth 1 --branch v1 https://e.com/r /src\nRUN go build ./cmd/a")]
    [TestCase("RUN curl -sSL https://e.com/a.tgz | tar xzC /src --strip-components=1\nRUN go build ./cmd/a")]
    public void Module_that_is_there_or_may_be_or_is_not_asked_for(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", Shop);

    [TestCase("golang:1.15")]
    [TestCase("registry.example.com/go:1")]
    [TestCase("alpine:3.22")]
    public void Image_whose_go_is_not_known_or_older(string image) => IsClean($"FROM {image}\nWORKDIR /src\nCOPY . .\nRUN go build .\n", Shop);

    [Test]
    public void Workspace_above_is_enough() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./api\n", [.. Shop, ("go.work", "go 1.25\nuse ./api\n")]);

    [Test]
    public void Module_that_git_leaves_out_may_come_from_elsewhere() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Shop, (".gitignore", "/go.mod\n")]);

    [Test]
    public void Module_that_is_kept_out_is_said_at_the_ignore_file() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ("go.mod", "module m\n"), ("main.go", "package main\n"), (".dockerignore", "go.mod\n"));

    [Test]
    public void Stage_below_and_continuation() => Reports("""
        FROM golang:1.27 AS sources
        WORKDIR /src
        COPY . .
        FROM sources AS build
        RUN [|go vet \
            ./api|]
        """, Shop);

    [Test]
    public void Context_that_is_open_must_agree()
    {
        const string text = "FROM golang:1.27\nWORKDIR /src\nCOPY main.go ./\nCOPY go.* ./\nRUN go build .\n";
        Check.DockerfileAt("api/Dockerfile", text, Shop).Count(finding => finding.Rule.Id == "GCG0408").ShouldBe(0);
    }
}
