using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class ModuleChangedInBuildTests : RuleTests<ModuleChangedInBuild>
{
    private static readonly (string, string)[] Shop = [("go.mod", "module m\n\ngo 1.25\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [TestCase("RUN [|go mod tidy|] && go build .")]
    [TestCase("RUN [|go mod tidy -v|]")]
    [TestCase("RUN go build [|-mod=mod|] -o /app .")]
    [TestCase("RUN go build \\\n    [|-mod mod|] \\\n    -o /app .")]
    [TestCase("ENV GOFLAGS=-mod=mod\nRUN [|go build -o /app .|]")]
    public void Change_of_the_module_is_reported(string lines) => Reports($"FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [TestCase("RUN go mod download && go build .")]
    [TestCase("RUN go mod tidy -diff")]
    [TestCase("RUN go build -mod=readonly .")]
    [TestCase("RUN go build -mod=vendor .")]
    [TestCase("RUN go install -mod=mod example.com/tool@v1.0.0")]
    [TestCase("RUN go mod init m && go mod tidy")]
    [TestCase("RUN go mod edit -replace=a=../a && go mod tidy")]
    [TestCase("RUN ./prepare.sh && go mod tidy")]
    [TestCase("ARG GOFLAGS\nRUN go build .")]
    public void Module_that_stays_or_is_made_here(string lines) => IsClean($"FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [TestCase("FROM golang:1.27 AS dev\nWORKDIR /src\nCOPY . .\nRUN go mod tidy\n")]
    [TestCase("FROM golang:1.27 AS extra\nWORKDIR /src\nCOPY . .\nRUN go mod tidy\nFROM scratch\nCOPY main.go /\n")]
    [TestCase("FROM golang:1.27\nWORKDIR /src\nRUN go mod tidy\n")]
    public void Stage_for_development_and_module_that_is_not_known(string text) => IsClean(text, Shop);

    [Test]
    public void Stage_below_brings_the_module() => Reports("FROM golang:1.27 AS sources\nWORKDIR /src\nCOPY . .\nFROM sources\nRUN [|go mod tidy|]\n", Shop);

    [TestCase("go mod tidy", "go mod download")]
    [TestCase("go build -mod=mod -o /app .", "go build -o /app .")]
    public void Fix_takes_the_module_as_it_is(string before, string after) =>
        Fixes($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {before}\n", $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {after}\n", Shop);

    [TestCase("go mod tidy > /tmp/log")]
    [TestCase("go build\t-mod=mod .")]
    [TestCase("go build \\\n-mod=mod .")]
    public void Command_that_is_more_than_that_is_left_to_people(string command) => HasNoFix($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {command}\n", Shop);
}
