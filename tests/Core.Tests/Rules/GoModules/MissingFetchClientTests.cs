using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class MissingFetchClientTests : RuleTests<MissingFetchClient>
{
    private const string Rewrite = "git config --global url.ssh://git@github.com/.insteadOf https://github.com/";

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module github.com/acme/shop\n\ngo 1.25\n\nrequire (\n\tgithub.com/acme/lib v1.0.0\n\tgithub.com/lib/pq v1.10.9 // indirect\n)\n"),
        ("go.sum", "github.com/acme/lib v1.0.0 h1:x=\ngithub.com/lib/pq v1.10.9 h1:x=\n"),
        ("main.go", "package main\n\nimport _ \"github.com/acme/lib\"\n\nfunc main() {}\n"),
    ];

    [TestCase("ENV GOPROXY=direct\nRUN [|go mod download|]")]
    [TestCase("ENV GOPRIVATE=github.com/acme\nRUN [|go mod download|]")]
    [TestCase("ENV GOPRIVATE=example.com,*.com/ac*\nRUN [|go build .|]")]
    [TestCase("RUN GOPRIVATE=github.com/acme/lib \\\n    [|go build \\\n    .|]")]
    [TestCase("ENV GONOPROXY=github.com\nRUN [|go mod download|]")]
    [TestCase("ENV GOPRIVATE=github.com/acme\nRUN [|go mod download|]\nRUN go build .")]
    [TestCase("RUN apk add --no-cache curl\nENV GOPRIVATE=github.com/acme\nRUN [|go mod download|]")]
    public void Git_that_is_not_there_is_missed(string lines) => Reports($"FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [Test]
    public void It_says_what_go_says() => Says(
        "'go mod download' fetches 'github.com/acme/lib' from its repository, and 'golang:1.27-alpine' has no git: the build stops with 'exec: \"git\": executable file not found in $PATH'",
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\n",
        Shop);

    [TestCase($"RUN apk add --no-cache git && {Rewrite}\nRUN --mount=type=ssh [|go mod download|]")]
    [TestCase($"RUN apk add --no-cache git && {Rewrite}\nENV GOPRIVATE=github.com/acme\nRUN --mount=type=ssh [|go mod download|]")]
    public void Ssh_that_is_not_there_is_missed(string lines) => Reports($"FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [Test]
    public void It_says_what_the_shell_says() => Says(
        "'go mod download' fetches modules over ssh, and 'golang:1.27-alpine' has no ssh: the build stops with 'ssh: not found'",
        $"FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nRUN apk add git && {Rewrite}\nRUN --mount=type=ssh go mod download\n",
        Shop);

    [TestCase("RUN go mod download")]
    [TestCase("ENV GOPROXY=https://proxy.golang.org,direct\nRUN go mod download")]
    [TestCase("ENV GOPRIVATE=github.com/other\nRUN go mod download")]
    [TestCase("ENV GOPRIVATE=github.com/lib\nRUN go build .")]
    [TestCase("ENV GOPRIVATE=github.com/acme/lib/deep\nRUN go mod download")]
    [TestCase("ENV GOPRIVATE=github.com/acme GONOPROXY=none\nRUN go mod download")]
    [TestCase("ARG GOPRIVATE\nRUN go mod download")]
    [TestCase("RUN apk add --no-cache git\nENV GOPRIVATE=github.com/acme\nRUN go mod download")]
    [TestCase("RUN apk add --no-cache git openssh-client && git config --global url.ssh://git@github.com/.insteadOf https://github.com/\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN apk add --no-cache git && git config --global url.https://x@github.com/.insteadOf https://github.com/\nENV GOPRIVATE=github.com/acme\nRUN go mod download")]
    [TestCase("RUN ./setup.sh\nENV GOPRIVATE=github.com/acme\nRUN go mod download")]
    [TestCase("COPY --from=tools /usr/bin/git /usr/bin/git\nENV GOPRIVATE=github.com/acme\nRUN go mod download")]
    [TestCase("COPY --from=tools /go/pkg/mod /go/pkg/mod\nENV GOPRIVATE=github.com/acme\nRUN go mod download")]
    [TestCase("ENV GOPRIVATE=github.com/acme\nRUN go build -mod=vendor .")]
    [TestCase("ENV GOPROXY=off\nRUN go mod download")]
    [TestCase("ENV GOPRIVATE=github.com/acme\nRUN go version")]
    public void Nothing_is_missed(string lines) => IsClean($"FROM debian:trixie AS tools\nFROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [TestCase("golang:1.27")]
    [TestCase("registry.example.com/go:1")]
    public void Image_that_has_it_or_is_not_known(string image) => IsClean($"FROM {image}\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\n", Shop);

    [Test]
    public void Folder_in_the_place_of_the_module_is_not_fetched() => IsClean(
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/acme/lib v1.0.0\n\nreplace github.com/acme/lib => ./lib\n"), ("lib/go.mod", "module github.com/acme/lib\n"));

    [Test]
    public void Module_in_the_place_of_another_is_fetched() => Reports(
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN [|go mod download|]\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib/pq v1.0.0\n\nreplace github.com/lib/pq => github.com/acme/pq v1.0.1\n"));

    [Test]
    public void Stage_that_no_target_needs() => IsClean(
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\nFROM scratch\nCOPY main.go /\n", Shop);

    [Test]
    public void Fix_installs_git() => Fixes(
        "FROM golang:1.27-alpine AS build\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\n",
        "FROM golang:1.27-alpine AS build\nRUN apk add --no-cache git\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\n",
        Shop);

    [Test]
    public void Fix_installs_ssh() => Fixes(
        $"FROM golang:1.27-alpine AS build\nRUN apk add --no-cache git && {Rewrite}\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        $"FROM golang:1.27-alpine AS build\nRUN apk add --no-cache openssh-client\nRUN apk add --no-cache git && {Rewrite}\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        Shop);

    [Test]
    public void Another_user_installs_nothing() => HasNoFix("FROM golang:1.27-alpine AS base\nUSER 1000\nFROM base\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\nRUN go mod download\n", Shop);
}
