using System.Linq;
using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class UnfilteredMountTests : RuleTests<UnfilteredMount>
{
    private static readonly (string Path, string Content)[] Shop = ProgramThatImports("fmt");

    [TestCase("RUN [|--mount=target=.|] go build -o /app ./cmd/app")]
    [TestCase("RUN [|--mount=type=bind,target=/src|] go build -o /app ./cmd/app")]
    [TestCase("RUN [|--mount=type=bind,source=.,target=/src|] go build -o /app ./cmd/app")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/go-build \\\n    [|--mount=target=.|] \\\n    go build -o /app ./cmd/app")]
    [TestCase("RUN [|--mount=target=.|] go vet ./...\nRUN [|--mount=target=.|] go build -o /app ./cmd/app")]
    [TestCase("RUN [|--mount=target=.|] [\"go\", \"vet\"]")]
    public void Whole_context_that_is_mounted(string lines) => Reports(With(lines), Shop);

    [Test]
    public void Message_names_the_command() => Says(
        "The whole build context is mounted for 'go vet ./...', and there is no ignore file: each change of any file in there runs it again",
        With("RUN --mount=target=. go vet ./..."),
        Shop);

    [TestCase("RUN --mount=type=bind,source=go.mod,target=go.mod go mod download")]
    [TestCase("RUN --mount=type=bind,source=cmd,target=cmd go build -o /app ./cmd/app")]
    [TestCase("RUN --mount=from=golang:1.27,target=/go true")]
    [TestCase("RUN --mount=from=$STAGE,target=/go true")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache true")]
    [TestCase("RUN --mount=source=$WHAT,target=/src true")]
    [TestCase("ARG MOUNT=target=/src\nRUN --mount=$MOUNT true")]
    [TestCase("ARG PART=\nRUN --mount=source=$PART,target=/src true")]
    [TestCase("COPY . .")]
    public void Parts_of_it_and_other_things(string line) => IsClean(With(line), Shop);

    [TestCase(".dockerignore")]
    [TestCase("Dockerfile.dockerignore")]
    public void Ignore_file_is_there(string path) => IsClean(With("RUN --mount=target=. go build -o /app ./cmd/app"), [.. Shop, (path, "bin\n")]);

    [Test]
    public void Stage_that_no_target_needs_runs_nothing() => IsClean("FROM golang:1.27 AS lint\nRUN --mount=target=. go vet ./...\nFROM alpine:3.22\nRUN true\n", Shop);

    [TestCase(".dockerignore")]
    [TestCase("")]
    public void Folder_that_nobody_looked_at_is_not_known(string path) =>
        Check.Repository(new InMemoryRepository { ["Dockerfile"] = With("RUN --mount=target=. go vet ./...") }.WithUnknown(path), "Dockerfile")
            .Where(finding => finding.Rule.Id == "GCG1011").ShouldBeEmpty();

    private static string With(string lines) => $"FROM golang:1.27\nARG STAGE WHAT\nWORKDIR /src\n{lines}\n";

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN --mount=target=. go vet ./...\nFROM base\n", Shop);

    [Test]
    public void Release_tool_has_a_folder_of_its_own() => IsClean(With("RUN --mount=target=. go vet ./..."), [.. Shop, (".goreleaser.yaml", "version: 2\n")]);
}
