using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class UnknownGoVariableTests : RuleTests<UnknownGoVariable>
{
    [TestCase("ENV [|CGO_ENABLE|]=0")]
    [TestCase("ENV GOOS=linux \\\n    [|GOFLAG|]=-trimpath")]
    [TestCase("ENV [|GOPROXI|] direct")]
    [TestCase("ARG [|GOMODCAHE|]=/cache")]
    [TestCase("RUN [|CGO_ENALBED|]=0 go build .")]
    [TestCase("RUN export [|GOPRIVTE|]=example.com && go build .")]
    [TestCase("RUN GOOS=linux \\\n    [|CGOENABLED|]=0 go build .")]
    public void Misspelt_variable_is_reported(string line) => Reports($"FROM golang:1.27\n{line}\n");

    [Test]
    public void It_says_which_one_is_meant() => Says(
        "'CGO_ENABLE' is no variable of Go, and 'CGO_ENABLED' is: nothing reads it", "FROM golang:1.27\nENV CGO_ENABLE=0\n");

    [Test]
    public void Variable_of_the_running_program_may_be_misspelt_too() => Reports("FROM golang:1.27 AS build\nFROM scratch\nENV [|GOMEMLIMTI|]=100MiB\n");

    [TestCase("ENV CGO_ENABLED=0 GOFLAGS=-trimpath GOGC=50 GOAMD64=v3")]
    [TestCase("ENV GOLANGCI_VERSION=1 GOSU_VERSION=1 GO_VERSION=1.27 GOTEST=1 GOLDFLAGS=-s GOTAGS=x GOAPP=/a GODIR=/b GO_ENV=production")]
    [TestCase("ENV CGO_FLAGS=-O2")]
    [TestCase("ENV GCC=gcc CORS=1 CACHE=/c")]
    [TestCase("ARG GOFLAG")]
    [TestCase("RUN GOFLAG=x make")]
    public void Other_names(string line) => IsClean($"FROM golang:1.27\n{line}\n");

    [TestCase("ARG GO_PATH=/work\nENV GOPATH=$GO_PATH")]
    [TestCase("ENV GO_PROXY=direct\nRUN echo ${GO_PROXY:-x}")]
    public void Name_that_the_Dockerfile_reads(string lines) => IsClean($"FROM golang:1.27\n{lines}\n");

    [Test]
    public void Longer_name_that_it_reads_is_another() => Reports("FROM golang:1.27\nENV [|GOPROXI|]=direct\nRUN echo $GOPROXIES\n");

    [TestCase("main.go", "package main\n\nimport \"os\"\n\nvar x = os.Getenv(\"GO_PROXY\")\n")]
    [TestCase("Makefile", "all:\n\tGOPROXY=$(GO_PROXY) go build .\n")]
    [TestCase("scripts/run.sh", "echo $GO_PROXY\n")]
    public void Name_that_a_file_reads(string path, string content) => IsClean("FROM golang:1.27\nENV GO_PROXY=direct\n", (path, content));

    [TestCase("main.go", "package main\n\nvar x = \"GO_PROXY_URL\"\n")]
    [TestCase("README.md", "GO_PROXY\n")]
    public void Name_that_no_file_reads(string path, string content) => Reports("FROM golang:1.27\nENV [|GO_PROXY|]=direct\n", (path, content));

    [TestCase("ENV [|GO111MODULE=on|]")]
    [TestCase("ENV CGO_ENABLED=0 [|GO111MODULE=on|]")]
    [TestCase("RUN [|GO111MODULE=on|] go build .")]
    [TestCase("ENV [|GONOSUMCHECK=1|]")]
    [TestCase("ENV [|GOROOT_FINAL=/x|]")]
    public void Variable_that_changes_nothing_any_more_is_reported(string line) => Reports($"FROM golang:1.27\n{line}\n");

    [Test]
    public void It_says_since_when() => Says("'GO111MODULE=on' is what Go does by itself since 1.16: it changes nothing", "FROM golang:1.27\nENV GO111MODULE=on\n");

    [Test]
    public void It_says_that_nobody_reads_it() => Says("'GOROOT_FINAL' is read by no Go since 1.23: it changes nothing", "FROM golang:1.23\nENV GOROOT_FINAL=/x\n");

    [TestCase("golang:1.15", "GO111MODULE=on")]
    [TestCase("golang:1.27", "GO111MODULE=off")]
    [TestCase("golang:1.27", "GO111MODULE=auto")]
    [TestCase("golang:1.22", "GOROOT_FINAL=/x")]
    [TestCase("alpine:3.24", "GO111MODULE=on")]
    [TestCase("registry.example.com/go:1", "GO111MODULE=on")]
    [TestCase("golang:99.1", "GO111MODULE=on")]
    public void Variable_that_may_count(string image, string setting) => IsClean($"FROM {image}\nENV {setting}\n");

    [Test]
    public void Settings_of_go_take_no_unknown_name() => ReportsAs(Severity.Error, "FROM golang:1.27\nRUN go env -w [|GOFLAG|]=-trimpath\n");

    [TestCase("FROM golang:1.27\nRUN go env -w GOFLAG=-trimpath || true\n")]
    [TestCase("FROM registry.example.com/go:1\nRUN go env -w GOFLAG=-trimpath\n")]
    public void Settings_that_may_be_taken_are_no_error(string text) => Findings(text).Single().Severity.ShouldBe(Severity.Warning);

    [Test]
    public void Fix_spells_the_name() => Fixes(
        "FROM golang:1.27\nENV CGO_ENABLE=0 \\\n    GOFLAG=-trimpath\nRUN CGOENABLED=0 go build .\n",
        "FROM golang:1.27\nENV CGO_ENABLED=0 \\\n    GOFLAGS=-trimpath\nRUN CGO_ENABLED=0 go build .\n");

    [Test]
    public void Fix_removes_what_changes_nothing() => Fixes(
        "FROM golang:1.27\nENV GO111MODULE=on\nENV CGO_ENABLED=0 \\\n    GO111MODULE=on\nENV GO111MODULE on\nRUN CGO_ENABLED=0 GO111MODULE=on go build .\n",
        "FROM golang:1.27\nENV CGO_ENABLED=0\nRUN CGO_ENABLED=0 go build .\n");

    [Test]
    public void Settings_of_go_are_left_to_people() => HasNoFix("FROM golang:1.27\nRUN go env -w GO111MODULE=on\n");
}
