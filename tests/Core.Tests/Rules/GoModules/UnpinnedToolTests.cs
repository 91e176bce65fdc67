using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class UnpinnedToolTests : RuleTests<UnpinnedTool>
{
    [TestCase("go install [|example.com/tool@latest|]")]
    [TestCase("go install [|example.com/tool@master|]")]
    [TestCase("go run [|example.com/tool@latest|] ./...")]
    [TestCase("CGO_ENABLED=0 go install -v \\\n    [|example.com/tool@main|]")]
    public void Newest_version_is_reported(string command) => Reports($"FROM golang:1.24 AS build\nRUN {command}\n");

    [Test]
    public void It_says_what_will_happen() => Says(
        "'example.com/tool@latest' is another version from one build to the next, and one that asks for more than Go 1.24.13 stops it with 'requires go >= … (running go 1.24.13; GOTOOLCHAIN=local)'",
        "FROM golang:1.24\nRUN go install example.com/tool@latest\n");

    [TestCase("RUN go install example.com/tool@v1.2.3")]
    [TestCase("RUN go install example.com/tool@v1")]
    [TestCase("RUN go install example.com/tool@0a1b2c3d4e5f")]
    [TestCase("ARG TOOL=latest\nRUN go install example.com/tool@${TOOL}")]
    [TestCase("ARG TOOL\nRUN go install example.com/tool@${TOOL}")]
    [TestCase("ENV GOTOOLCHAIN=auto\nRUN go install example.com/tool@latest")]
    [TestCase("RUN go install ./cmd/app")]
    [TestCase("RUN go list -m example.com/tool@latest")]
    [TestCase("RUN echo go install example.com/tool@latest")]
    public void Version_that_is_given_or_a_go_that_may_grow(string lines) => IsClean($"FROM golang:1.24\n{lines}\n");

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nRUN go install example.com/tool@latest\n");

    [Test]
    public void Stage_that_no_target_needs() => IsClean("FROM golang:1.24 AS tools\nRUN go install example.com/tool@latest\nFROM scratch\nCOPY a /\n", ("a", ""));

    [Test]
    public void Stage_below_counts() => Reports("FROM golang:1.24 AS base\nFROM base\nRUN go install [|example.com/tool@latest|]\n");

    [Test]
    public void Without_version_and_module_go_refuses() =>
        ReportsAs(Severity.Error, "FROM golang:1.27\nRUN go install [|example.com/tool|]\nCOPY main.go /src/\n", ("main.go", "package main\n"));

    [TestCase("COPY go.mod ./\nRUN go install example.com/tool")]
    [TestCase("RUN go mod init m && go install example.com/tool")]
    [TestCase("RUN ./prepare.sh && go install example.com/tool")]
    [TestCase("RUN go install std")]
    [TestCase("RUN go install example.com/tool || true")]
    [TestCase("RUN GO111MODULE=off go install example.com/tool")]
    public void Without_version_a_module_may_say_it(string lines) => IsClean($"FROM golang:1.27\nWORKDIR /src\n{lines}\n", ("go.mod", "module m\n\ngo 1.25\n"));

    [TestCase("beef")]
    [TestCase("deadbeefs")]
    public void Name_of_a_branch_may_look_like_a_hash(string branch) => Reports($"FROM golang:1.24\nRUN go install [|example.com/tool@{branch}|]\n");

    [TestCase("'example.com/tool@<v1.2.0'")]
    [TestCase("'example.com/tool@>=v1.2.0'")]
    public void Bound_is_a_version_too(string argument) => IsClean($"FROM golang:1.24\nRUN go install {argument}\n");

    [TestCase("go run example.com/tool")]
    [TestCase("go install example.com/tool/...")]
    [TestCase("go install example.com/tool/main.go")]
    public void Without_a_version_other_commands_say_other_words(string command) => IsClean($"FROM golang:1.27\nRUN {command}\nCOPY main.go /src/\n", ("main.go", "package main\n"));
}
