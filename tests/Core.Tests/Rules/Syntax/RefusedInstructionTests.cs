using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class RefusedInstructionTests : RuleTests<RefusedInstruction>
{
    [TestCase("FROM alpine\nCOPY [|--chmod=999|] a b\n")]
    [TestCase("FROM alpine\nCOPY [|--chmod=u|] \\\n  a b\n")]
    [TestCase("FROM alpine\nRUN [|--mount=type=cache|] go build\n")]
    [TestCase("FROM alpine\nRUN [|--mount=type=secret|] go build\n")]
    [TestCase("FROM alpine\nSTOPSIGNAL [|SIGFOO|]\n")]
    [TestCase("FROM alpine\nENV X=1\nVOLUME /a [|${X#1}|]\n")]
    [TestCase("FROM alpine\nENV A=${X[|!|]}\n")]
    [TestCase("FROM alpine\nENV X=\nENV A=[|${X:?gone}|]\n")]
    [TestCase("FROM alpine\nCOPY [|https://example.com/a|] /\n")]
    [TestCase("FROM alpine\nADD [|--checksum=sha256:0|] https://example.com/a /\n")]
    [TestCase("# check=[|skip=A; error=true|]\nFROM alpine\n")]
    [TestCase("FROM alpine AS [|build.|]\n")]
    [TestCase("FROM alpine\nRUN [|--device=gpu|] x\n")]
    [TestCase("FROM alpine AS build\nRUN [|--mount=type=bogus|] x\nFROM alpine\nCOPY --from=build /a /\n")]
    public void The_build_stops(string text) => Reports(text);

    [TestCase("FROM alpine\nCOPY --chmod=755 a b\n")]
    [TestCase("FROM alpine\nCOPY --chmod=u=rwx,go=rx a b\n")]
    [TestCase("FROM alpine\nWORKDIR /src\nRUN --mount=target=. go build\n")]
    [TestCase("FROM alpine\nSTOPSIGNAL 15\n")]
    [TestCase("FROM alpine\nADD https://example.com/a /\n")]
    [TestCase("# check=skip=A;error=true\nFROM alpine\n")]
    [TestCase("# syntax=docker/dockerfile:1-labs\nFROM alpine\nRUN --device=gpu x\n", TestName = "A_syntax_line_brings_another_frontend")]
    public void The_build_goes_on(string text) => IsClean(text);

    [TestCase("FROM alpine\nARG M\nCOPY --chmod=$M a b\n", TestName = "An_argument_that_whoever_builds_gives")]
    [TestCase("FROM registry.example/base:1\nENV A=${X?gone}\n", TestName = "A_base_image_that_may_set_it")]
    [TestCase("FROM registry.example/base:1\nRUN --mount=target=. go build\n", TestName = "A_working_directory_that_is_not_known")]
    public void What_is_not_known_is_not_refused(string text) => IsClean(text);

    [TestCase("FROM alpine\nARG S=FOO\nSTOPSIGNAL [|$S|]\n", TestName = "Another_value_of_an_argument_would_do")]
    [TestCase("FROM alpine AS unused\nSTOPSIGNAL [|FOO|]\nFROM alpine\n", TestName = "A_stage_that_no_target_needs")]
    public void Not_every_build_stops(string text) => ReportsAs(Severity.Warning, text);

    [Test]
    public void The_words_are_those_of_BuildKit() => Says("The build stops with 'invalid mount target \"/\"'", "FROM alpine\nRUN --mount=type=cache go build\n");
}
