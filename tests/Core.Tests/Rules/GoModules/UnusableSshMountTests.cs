using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class UnusableSshMountTests : RuleTests<UnusableSshMount>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module github.com/acme/shop\n\ngo 1.25\n\nrequire (\n\tgolang.org/x/text v0.20.0\n\tgithub.com/acme/lib v1.0.0\n)\n"),
        ("go.sum", "github.com/acme/lib v1.0.0 h1:x=\n"),
        ("gitconfig", "[user]\n"),
        ("main.go", "package main\n\nimport _ \"github.com/acme/lib\"\n\nfunc main() {}\n"),
    ];

    [TestCase("RUN [|--mount=type=ssh|] go mod download")]
    [TestCase("RUN [|--mount=type=ssh|] --mount=type=cache,target=/go/pkg/mod \\\n    go \\\n    mod download")]
    [TestCase("RUN ssh-keyscan github.com\nRUN [|--mount=type=ssh,required=true|] go build .")]
    [TestCase("COPY known_hosts /root/.ssh/known_hosts\nENV GOPRIVATE=github.com/acme\nRUN [|--mount=type=ssh|] go mod download && go build .")]
    public void Agent_that_go_does_not_ask_is_reported(string lines) => Reports($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", [.. Shop, ("known_hosts", "x\n")]);

    [Test]
    public void Alpine_with_both_clients_is_reported_too() => Reports("""
        FROM golang:1.27-alpine AS build
        RUN apk add --no-cache git openssh-client
        RUN mkdir -p -m 0700 ~/.ssh && \
            ssh-keyscan github.com >> ~/.ssh/known_hosts
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN [|--mount=type=ssh|] go mod download
        """, Shop);

    [Test]
    public void It_says_how_go_fetches() => Says(
        "'go mod download' fetches from 'github.com' over HTTPS, and no setting of git puts ssh in its place: the agent of '--mount=type=ssh' is not asked",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        Shop);

    [TestCase("RUN git config --global url.\"git@github.com:\".insteadOf \"https://github.com/\"\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN --mount=type=ssh git config --global url.\"git@github.com:\".insteadOf \"https://github.com/\" && go mod download")]
    [TestCase("RUN printf '[url \"git@github.com:\"]\\n\\tinsteadOf = https://github.com/\\n' >> ~/.gitconfig\nRUN --mount=type=ssh go mod download")]
    [TestCase("COPY gitconfig /root/.gitconfig\nRUN --mount=type=ssh go mod download")]
    [TestCase("COPY gitconfig /etc/\nRUN --mount=type=ssh go mod download")]
    [TestCase("COPY --from=tools /root /root\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN --mount=type=ssh --mount=type=secret,id=gitconfig,target=/root/.gitconfig go mod download")]
    [TestCase("RUN --mount=type=ssh --mount=type=bind,source=gitconfig,target=/etc/gitconfig go mod download")]
    [TestCase("ENV GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.ssh://git@github.com/.insteadOf GIT_CONFIG_VALUE_0=https://github.com/\nRUN --mount=type=ssh go mod download")]
    [TestCase("ARG GIT_CONFIG_GLOBAL\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN ./setup.sh\nRUN --mount=type=ssh ./fetch.sh && go mod download")]
    [TestCase("RUN --mount=type=ssh go mod download && git clone git@github.com:acme/tool.git /tool")]
    [TestCase("RUN --mount=type=ssh go generate ./... && go build .")]
    [TestCase("RUN --mount=type=ssh go version")]
    [TestCase("RUN --mount=type=ssh go build -mod=vendor .")]
    [TestCase("USER 1000\nRUN --mount=type=ssh go mod download")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download")]
    public void Agent_that_is_asked_or_may_be(string lines) => IsClean($"FROM debian:trixie AS tools\nFROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [TestCase("git.example.com/team/lib")]
    [TestCase("github.com/acme/lib.git/sub")]
    public void Host_that_may_answer_with_ssh(string path) => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        ("go.mod", $"module example.com/shop\n\ngo 1.25\n\nrequire (\n\tgithub.com/lib/pq v1.0.0\n\t{path} v1.0.0\n)\n"));

    [Test]
    public void Replacement_may_lie_on_another_host() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib/pq v1.0.0\n\nreplace github.com/lib/pq => git.example.com/pq v1.0.0\n"));

    [Test]
    public void Module_that_is_not_seen() => IsClean("FROM golang:1.27\nRUN --mount=type=ssh go mod download\n");

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n", Shop);

    [Test]
    public void Stage_below_may_have_set_git_up() => IsClean(
        "FROM golang:1.27 AS base\nRUN git config --global url.\"git@github.com:\".insteadOf \"https://github.com/\"\nFROM base\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n", Shop);

    [Test]
    public void Stage_that_no_target_needs() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\nFROM scratch\nCOPY main.go /\n", Shop);

    [Test]
    public void Fix_tells_git_by_its_environment() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh go mod download\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.ssh://git@github.com/.insteadOf GIT_CONFIG_VALUE_0=https://github.com/ go mod download\n",
        Shop);

    [Test]
    public void Command_with_variables_of_its_own_is_left_alone() => HasNoFix("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=ssh GOPRIVATE=github.com/acme go mod download\n", Shop);
}
