using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class UnusedArgumentTests : RuleTests<UnusedArgument>
{
    [TestCase("ARG [|VERSION|]=1\nFROM golang:1.27\n")]
    [TestCase("FROM golang:1.27\nARG [|VERSION|]\nRUN go build -o /app ./cmd/app\n")]
    [TestCase("FROM golang:1.27\nARG COMMIT [|VERSION|]=dev\nRUN echo \\\n    $COMMIT\n")]
    [TestCase("FROM golang:1.27 AS a\nARG [|VERSION|]\nFROM golang:1.27\nRUN make\n")]
    public void Argument_that_nothing_reads_is_reported(string text) => Reports(text);

    [TestCase("ARG GO=1.27 [|#|] the release of this year\nFROM golang:${GO}\n")]
    [TestCase("FROM golang:1.27\nARG [|VERSION|]=1 [|#of|] what is built\nRUN go build -o /app ./cmd/app\n")]
    public void Words_that_are_meant_for_a_comment_are_one_finding(string text) => Reports(text);

    [Test]
    public void Message_says_that_it_is_no_comment() => Says(
        "'#' begins no comment here: each word from here on is declared as an argument, and nothing reads it", "ARG GO=1.27 # of this year\nFROM golang:${GO}\n");

    [Test]
    public void Message_says_that_nobody_reads_it() => Says(
        "'VERSION' is declared and nothing reads it: '--build-arg VERSION=…' changes nothing", "ARG VERSION\nFROM golang:1.27\n");

    [TestCase("ARG GO=1.27\nFROM golang:${GO}\n")]
    [TestCase("ARG VERSION\nFROM golang:1.27\nARG VERSION\nRUN echo $VERSION\n")]
    [TestCase("FROM golang:1.27\nARG VERSION\nARG LABEL=v${VERSION}\nLABEL version=$LABEL\n")]
    [TestCase("FROM golang:1.27\nARG VERSION\nRUN <<EOF\necho $VERSION\nEOF\n")]
    [TestCase("FROM golang:1.27 AS a\nARG VERSION\nFROM a\nRUN echo $VERSION\n")]
    public void Argument_that_is_used_is_not(string text) => IsClean(text);

    [TestCase("ARG VERSION", "make")]
    [TestCase("ARG VERSION", "[\"make\"]")]
    [TestCase("ARG VERSION", "go generate ./...")]
    [TestCase("ARG VERSION", "$TOOL")]
    [TestCase("ARG GOPROXY", "go build ./...")]
    [TestCase("ARG DEBIAN_FRONTEND=noninteractive", "apt-get update")]
    [TestCase("ARG TARGETARCH", "go build ./...")]
    [TestCase("ARG CACHEBUST=1", "git clone https://example.com/a.git")]
    public void Argument_that_a_program_may_read_is_unknown(string argument, string command) => IsClean($"FROM golang:1.27\nENV TOOL=make\n{argument}\nRUN {command}\n");

    [Test]
    public void Stage_that_starts_from_it_may_read_it() => IsClean("FROM golang:1.27 AS a\nARG VERSION\nFROM a\nRUN make\n");

    [Test]
    public void Fix_removes_it() => Fixes(
        "FROM golang:1.27\n# Of the build.\nARG VERSION\nARG COMMIT DATE\nRUN echo $COMMIT\n", "FROM golang:1.27\n# Of the build.\nARG COMMIT\nRUN echo $COMMIT\n");
}
