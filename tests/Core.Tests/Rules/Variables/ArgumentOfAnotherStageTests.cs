using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class ArgumentOfAnotherStageTests : RuleTests<ArgumentOfAnotherStage>
{
    [TestCase("ARG VERSION=1\nFROM alpine:3.22\nLABEL version=[|$VERSION|]\n")]
    [TestCase("FROM golang:1.27 AS build\nARG COMMIT\nRUN echo $COMMIT\nFROM alpine:3.22\nLABEL org.opencontainers.image.revision=[|$COMMIT|]\n")]
    [TestCase("ARG VERSION=dev\nFROM golang:1.27\nRUN go build \\\n  -ldflags \"-X main.version=[|${VERSION}|]\" .\n", TestName = "A_command_uses_it")]
    [TestCase("ARG VERSION=dev\nFROM golang:1.27\nRUN echo [|${VERSION:-none}|]\n")]
    [TestCase("FROM alpine:3.22\nENV ARCH=[|$TARGETARCH|]\n", TestName = "BuildKit_sets_it_for_FROM_only")]
    [TestCase("ARG X=1\nFROM alpine:3.22 AS a\nARG X\nFROM alpine:3.22\nWORKDIR /[|$X|]\n")]
    [TestCase("FROM alpine:3.22\nENV A=[|$X|]\nARG X=1\n")]
    public void Declared_elsewhere(string text) => Reports(text);

    [TestCase("ARG VERSION=1\nFROM alpine:3.22\nARG VERSION\nLABEL version=$VERSION\nRUN echo $VERSION\n")]
    [TestCase("FROM golang:1.27 AS a\nARG X=1\nFROM a\nRUN echo $X\nLABEL x=$X\n", TestName = "A_stage_that_starts_from_the_other_has_it")]
    [TestCase("ARG VERSION=1\nFROM alpine:3.22\nRUN VERSION=$(cat v) && echo $VERSION\n", TestName = "The_script_sets_it")]
    [TestCase("ARG VERSION=1\nFROM alpine:3.22\nRUN echo '$VERSION'\n", TestName = "Single_quotes")]
    [TestCase("ARG V=3.22\nFROM alpine:$V\n")]
    [TestCase("FROM golang:1.27\nRUN GOARCH=$TARGETARCH go build\n", TestName = "What_BuildKit_sets_is_left_to_others_in_commands")]
    [TestCase("FROM alpine:3.22\nARG VERSION=${VERSION}\nLABEL version=$VERSION\n", TestName = "It_is_its_own_default")]
    public void Declared_here_or_not_needed(string text) => IsClean(text);

    [TestCase("ARG VERSION=1\nFROM registry.example/base:1\nRUN echo $VERSION\nLABEL version=$VERSION\n")]
    public void The_base_may_set_it(string text) => IsClean(text);

    [TestCase("ARG X=1\nFROM alpine:3.22\nLABEL x=$X\n", "in front of the first FROM and not in this stage")]
    [TestCase("FROM alpine:3.22\nLABEL x=$X\nARG X=1\n", "further below only")]
    [TestCase("FROM alpine:3.22\nARG X=1\nFROM alpine:3.22\nLABEL x=$X\n", "in another stage and not in this one")]
    public void It_says_where(string text, string place) => Says($"'X' is declared {place}: it is empty here, whatever '--build-arg' says", text);

    [Test]
    public void It_is_declared_above() => Fixes(
        "ARG VERSION=1\nFROM alpine:3.22\n# what it is\nLABEL version=$VERSION\n",
        "ARG VERSION=1\nFROM alpine:3.22\nARG VERSION\n# what it is\nLABEL version=$VERSION\n");
}
