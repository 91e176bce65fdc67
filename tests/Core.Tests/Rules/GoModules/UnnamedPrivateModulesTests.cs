using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class UnnamedPrivateModulesTests : RuleTests<UnnamedPrivateModules>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module github.com/acme/shop\n\ngo 1.25\n\nrequire (\n\tgithub.com/acme/lib v1.0.0\n\tgithub.com/lib/pq v1.10.9\n)\n"),
        ("go.sum", "github.com/acme/lib v1.0.0 h1:x=\ngithub.com/lib/pq v1.10.9 h1:x=\n"),
        ("main.go", "package main\n\nimport _ \"github.com/acme/lib\"\n\nfunc main() {}\n"),
    ];

    [TestCase("RUN --mount=type=ssh [|go mod download|]")]
    [TestCase("RUN --mount=type=secret,id=netrc,target=/root/.netrc [|go mod download|]")]
    [TestCase("RUN --mount=type=secret,id=github_token \\\n    [|go \\\n    mod download|]")]
    [TestCase("RUN --mount=type=secret,id=x,env=GIT_TOKEN [|go build .|]")]
    [TestCase("RUN git config --global url.\"git@github.com:\".insteadOf \"https://github.com/\"\nRUN [|go mod download|]")]
    [TestCase("ARG TOKEN\nRUN git config --global url.\"https://$TOKEN@github.com/\".insteadOf \"https://github.com/\" && [|go mod download|]")]
    [TestCase("ENV GOPROXY=https://proxy.golang.org,direct\nRUN --mount=type=ssh [|go mod download|]")]
    public void Credentials_without_names_are_reported(string lines) => Reports($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [Test]
    public void It_says_who_is_asked() => Says(
        "'go mod download' comes with an ssh agent for private modules, and GOPRIVATE is not set: 'proxy.golang.org' and 'sum.golang.org' are asked for them first, and learn their names",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        Shop);

    [TestCase("ENV GOPRIVATE=github.com/acme\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN --mount=type=ssh GOPRIVATE=github.com/acme go mod download")]
    [TestCase("RUN go env -w GOPRIVATE=github.com/acme\nRUN --mount=type=ssh go mod download")]
    [TestCase("ARG GOPRIVATE\nRUN --mount=type=ssh go mod download")]
    [TestCase("ENV GONOPROXY=github.com/acme GONOSUMDB=github.com/acme\nRUN --mount=type=ssh go mod download")]
    [TestCase("ENV GOPROXY=direct\nRUN --mount=type=ssh go mod download")]
    [TestCase("ENV GOPROXY=https://proxy.example.com\nRUN --mount=type=secret,id=netrc go mod download")]
    [TestCase("ARG GOPROXY\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN --mount=type=secret,id=npmrc go mod download")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download")]
    [TestCase("RUN --mount=type=ssh go version")]
    [TestCase("RUN --mount=type=ssh go build -mod=vendor .")]
    [TestCase("RUN --mount=type=ssh git clone git@github.com:acme/tool.git /tool")]
    [TestCase("RUN git config --global user.name \"the build\"\nRUN go mod download")]
    public void Names_that_are_given_or_not_needed(string lines) => IsClean($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [Test]
    public void Module_without_requirements_fetches_nothing() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n", ("go.mod", "module github.com/acme/shop\n\ngo 1.25\n"));

    [Test]
    public void Stage_that_no_target_needs() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\nFROM scratch\nCOPY main.go /\n", Shop);

    [Test]
    public void Module_that_is_not_seen_is_downloaded_all_the_same() => Reports("FROM registry.example.com/go:1 AS base\nENV GOPROXY= GOPRIVATE= GONOPROXY= GONOSUMDB= GOENV=off\nFROM base\nRUN --mount=type=ssh [|go mod download|]\n");

    [Test]
    public void Fix_names_the_owner_of_the_module() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\n# Modules\nRUN --mount=type=ssh go mod download\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nENV GOPRIVATE=github.com/acme\n# Modules\nRUN --mount=type=ssh go mod download\n",
        Shop);

    [Test]
    public void Fix_names_what_git_replaces() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN git config --global url.ssh://git@git.example.com/.insteadOf https://git.example.com/\nRUN --mount=type=ssh go mod download\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN git config --global url.ssh://git@git.example.com/.insteadOf https://git.example.com/\nENV GOPRIVATE=git.example.com\nRUN --mount=type=ssh go mod download\n",
        Shop);

    [Test]
    public void Owner_that_nobody_names_is_not_guessed() => HasNoFix(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/acme/lib v1.0.0\n"));
}
