using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class GoRunAtStartTests : RuleTests<GoRunAtStart>
{
    [TestCase("CMD [|[\"go\", \"run\", \".\"]|]")]
    [TestCase("ENTRYPOINT [|[\"/usr/local/go/bin/go\", \"run\", \"main.go\"]|]")]
    [TestCase("CMD [|[\"go\", \"-C\", \"/src\", \"run\", \".\"]|]")]
    [TestCase("ENTRYPOINT [|[\"go\"]|]\nCMD [\"run\", \".\"]")]
    [TestCase("CMD [|[\"sh\", \"-c\", \"go run ./cmd/app\"]|]")]
    [TestCase("CMD [|go run ./cmd/app|]")]
    [TestCase("CMD cd /src && [|CGO_ENABLED=0 go run .|]")]
    [TestCase("CMD [|exec go run .|]")]
    [TestCase("CMD [|go \\\n  run .|]")]
    public void Go_run_is_reported(string line) => Reports($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{line}\n");

    [Test]
    public void Message_has_the_command() => Says(
        "'go run .' compiles the program at each start, needs the toolchain and the modules in the image, and exits with 1 whatever the program exits with",
        "FROM golang:1.27\nCMD go run .\n");

    [TestCase("CMD [\"go\", \"test\", \"./...\"]")]
    [TestCase("CMD [\"go\"]")]
    [TestCase("CMD [\"/app\", \"go\", \"run\"]")]
    [TestCase("CMD [\"app\", \"run\"]")]
    [TestCase("CMD echo go run")]
    [TestCase("CMD [\"sh\", \"run\", \"go run\"]")]
    [TestCase("RUN go run ./generate\nCMD [\"/app\"]")]
    public void Other_commands_are_not(string line) => IsClean($"FROM golang:1.27\n{line}\n");

    [Test]
    public void Inherited_command_is_reported_where_it_stands() => Reports("FROM golang:1.27 AS base\nCMD [|[\"go\", \"run\", \".\"]|]\nFROM base\nCOPY . .\n");

    [Test]
    public void Development_is_left_alone() => IsClean("FROM golang:1.27 AS dev\nCMD [\"go\", \"run\", \".\"]\n");

    [Test]
    public void Image_with_an_entrypoint_of_its_own_gets_words() => IsClean("FROM cgr.dev/chainguard/go:latest\nCMD [\"go\", \"run\", \".\"]\n");
}
