using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class GetInBuildTests : RuleTests<GetInBuild>
{
    private static readonly (string, string)[] Shop = [("go.mod", "module m\n\ngo 1.25\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [TestCase("go get ./...")]
    [TestCase("go get -d -v ./...")]
    [TestCase("go get -u example.com/x")]
    [TestCase("go get \\\n    example.com/x@latest")]
    public void Get_in_a_module_is_reported(string command) => Reports($"FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN [|{command}|]\nRUN go build .\n", Shop);

    [Test]
    public void Get_without_a_module_is_refused() => ReportsAs(Severity.Error, "FROM golang:1.27\nRUN [|go get example.com/tool|]\nCOPY main.go /src/\n", Shop);

    [Test]
    public void It_says_what_go_says() => Says(
        "'go get' runs where there is no go.mod: the build stops with ''go get' is no longer supported outside a module.'", "FROM golang:1.27\nRUN go get example.com/tool\n", Shop);

    [TestCase("FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go mod download && go build .\n")]
    [TestCase("FROM golang:1.27 AS dev\nWORKDIR /src\nCOPY . .\nRUN go get ./...\n")]
    [TestCase("FROM golang:1.27 AS extra\nWORKDIR /src\nCOPY . .\nRUN go get ./...\nFROM scratch\nCOPY main.go /\n")]
    [TestCase("FROM golang:1.15\nWORKDIR /src\nCOPY . .\nRUN go get ./...\n")]
    [TestCase("FROM golang:1.15\nRUN go get example.com/tool\n")]
    [TestCase("FROM registry.example.com/go:1\nRUN go get example.com/tool\n")]
    [TestCase("FROM golang:1.27\nWORKDIR /src\nRUN go mod init m && go get example.com/tool\n")]
    [TestCase("FROM golang:1.27\nRUN GO111MODULE=off go get example.com/tool\n")]
    [TestCase("FROM golang:1.27\nRUN go get example.com/tool || true\n")]
    public void Elsewhere_it_is_silent(string text) => IsClean(text, Shop);

    [Test]
    public void Stage_below_brings_the_module() => Reports("FROM golang:1.27 AS sources\nWORKDIR /src\nCOPY . .\nFROM sources\nRUN [|go get ./...|]\n", Shop);

    [Test]
    public void Mount_brings_the_module() => Reports("FROM golang:1.27\nWORKDIR /src\nRUN --mount=type=bind,target=.,rw [|go get -d|] && go build -o /app .\n", Shop);

    [Test]
    public void Fix_downloads() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go get -d -v ./... && go build .\n", "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download && go build .\n", Shop);

    [TestCase("go get -u ./...")]
    [TestCase("go get example.com/x")]
    public void New_dependency_is_for_the_desk(string command) => HasNoFix($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {command}\n", Shop);

    [Test]
    public void Output_that_goes_elsewhere_stays_as_it_is() => HasNoFix("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go get ./... > /tmp/log\n", Shop);

    [Test]
    public void Flags_of_the_environment_are_no_flags_of_the_command() => Fixes(
        "FROM golang:1.27\nENV GOFLAGS=-x\nWORKDIR /src\nCOPY . .\nRUN go get ./...\n", "FROM golang:1.27\nENV GOFLAGS=-x\nWORKDIR /src\nCOPY . .\nRUN go mod download\n", Shop);
}
