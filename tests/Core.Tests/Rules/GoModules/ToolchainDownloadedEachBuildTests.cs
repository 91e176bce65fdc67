using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class ToolchainDownloadedEachBuildTests : RuleTests<ToolchainDownloadedEachBuild>
{
    private static readonly (string Path, string Content)[] Newer = [("go.mod", "module example.com/shop\n\ngo 1.27.0\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [TestCase("ENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .")]
    [TestCase("COPY . .\nRUN GOTOOLCHAIN=auto go build \\\n    -o /app .")]
    [TestCase("ENV GOTOOLCHAIN=local+auto\nCOPY . .\nRUN go version && go test ./...")]
    [TestCase("ENV GOTOOLCHAIN=go1.26.0+auto\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=go1.27.0\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=auto\nRUN --mount=type=bind,target=. go build -o /app .")]
    [TestCase("ENV GOTOOLCHAIN=auto\nCOPY . .\nRUN --mount=type=cache,target=/root/.cache/go-build go build .")]
    public void Download_below_the_sources_is_reported_at_the_image(string lines) => Reports($"FROM [|golang:1.25|]\nWORKDIR /src\n{lines}\n", Newer);

    [Test]
    public void It_says_who_asks() => Says(
        "'golang:1.25' is Go 1.25.14 and go.mod asks for Go 1.27.0, which is downloaded again whenever the sources change",
        "FROM golang:1.25\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n",
        Newer);

    [Test]
    public void Variable_asks_too() => Says(
        "'golang:1.25' is Go 1.25.14 and GOTOOLCHAIN asks for Go 1.26.7, which is downloaded again whenever the sources change",
        "FROM golang:1.25\nWORKDIR /src\nENV GOTOOLCHAIN=go1.26.7\nCOPY . .\nRUN go build .\n");

    [Test]
    public void Toolchain_line_counts_where_it_may_be_followed() => Says(
        "'golang:1.25' is Go 1.25.14 and go.mod asks for Go 1.27.0, which is downloaded again whenever the sources change",
        "FROM golang:1.25\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\ntoolchain go1.27.0\n"));

    [Test]
    public void Workspace_is_read_in_the_place_of_the_module() => Says(
        "'golang:1.25' is Go 1.25.14 and go.work asks for Go 1.27.0, which is downloaded again whenever the sources change",
        "FROM golang:1.25\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n",
        ("go.work", "go 1.27.0\n\nuse .\n"), ("go.mod", "module example.com/shop\n\ngo 1.25\n"));

    [TestCase("COPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=local\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=path\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=go1.25.14\nCOPY . .\nRUN go build .")]
    [TestCase("ARG GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .")]
    [TestCase("ARG CHOICE\nENV GOTOOLCHAIN=$CHOICE\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=auto\nCOPY go.mod ./\nRUN go mod download\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=go1.27.0\nRUN go version\nCOPY . .\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=auto\nCOPY . .\nRUN --mount=type=cache,target=/go/pkg/mod go build .")]
    [TestCase("ENV GOTOOLCHAIN=auto\nCOPY . .\nRUN --mount=type=cache,target=$WHERE go build .")]
    [TestCase("ENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go install example.com/tool@v1.0.0")]
    public void Nothing_is_downloaded_or_it_is_kept(string lines) => IsClean($"FROM golang:1.25\nARG WHERE\nWORKDIR /src\n{lines}\n", Newer);

    [Test]
    public void Image_that_is_new_enough() => IsClean("FROM golang:1.27\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n", Newer);

    [Test]
    public void Go_that_cannot_switch() => IsClean("FROM golang:1.20\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n", Newer);

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n", Newer);

    [Test]
    public void Stage_that_no_target_needs() => IsClean("FROM golang:1.25\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\nFROM scratch\nCOPY main.go /\n", Newer);

    [Test]
    public void Fix_takes_a_newer_image() => Fixes(
        "FROM golang:1.25-alpine AS build\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n",
        "FROM golang:1.27-alpine AS build\nWORKDIR /src\nENV GOTOOLCHAIN=auto\nCOPY . .\nRUN go build .\n",
        Newer);
}
