using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class UndefinedVariableUseTests : RuleTests<UndefinedVariableUse>
{
    [TestCase("FROM golang:1.27\nENV BIN=[|$GOBNI|]/app\n")]
    [TestCase("FROM alpine:3.22\nCOPY app [|${TARGET}|]/\n")]
    [TestCase("FROM scratch\nLABEL version=[|$VERSION|]\n")]
    [TestCase("FROM golang:1.27\nENV A=1 \\\n  HASH=[|$apr1|]-x\n", TestName = "A_dollar_sign_that_was_meant_as_such")]
    [TestCase("FROM golang:1.27 AS a\nENV X=1\nFROM alpine:3.22\nWORKDIR /srv/[|$X|]\n", TestName = "What_another_stage_sets")]
    [TestCase("FROM golang:1.27\nRUN --mount=type=cache,target=/x/[|$DIR|] go build\n")]
    public void Nothing_sets_it(string text) => Reports(text);

    [TestCase("FROM golang:1.27\nENV PATH=$GOPATH/tools:$PATH\n", TestName = "The_base_image_sets_it")]
    [TestCase("FROM golang:1.27\nARG VERSION\nLABEL version=$VERSION\n")]
    [TestCase("FROM golang:1.27\nENV LIBS=/x${LIBS:+:$LIBS} A=${A:-1} B=${B-2}\n", TestName = "The_writer_has_thought_of_it")]
    [TestCase("FROM golang:1.27\nRUN echo $HERE\nCMD echo $THERE\n", TestName = "A_shell_sets_its_own")]
    [TestCase("FROM golang:1.27\nENV A=\\$B C='$D'\n", TestName = "Quoted")]
    public void Something_sets_it(string text) => IsClean(text);

    [TestCase("FROM registry.example/base:1\nENV BIN=$APP_HOME/bin\n")]
    [TestCase("ARG BASE\nFROM $BASE\nENV BIN=$APP_HOME/bin\n")]
    public void The_base_may_set_it(string text) => IsClean(text);

    [Test]
    public void It_says_what_is_near() =>
        Says("'VERSON' is set neither by this file nor by 'alpine:3.22', and 'VERSION' is near: it is taken for an empty text", "FROM alpine:3.22\nARG VERSION=1\nLABEL version=$VERSON\n");

    [Test]
    public void Where_the_build_stops_something_else_is_said() => IsClean("FROM alpine:3.22\nVOLUME $DATA\n");

    [Test]
    public void Fix_spells_the_name_as_it_is_set() => Fixes(
        "FROM golang:1.27\nARG PREFIX=/x\nENV A=$PREFX/a:${PREFX}/b B=$PREFX\n",
        "FROM golang:1.27\nARG PREFIX=/x\nENV A=$PREFIX/a:${PREFIX}/b B=$PREFIX\n");

    [Test]
    public void Without_a_near_name_there_is_no_fix() => HasNoFix("FROM golang:1.27\nENV A=$NOBODY_SETS_THIS\n");
}
