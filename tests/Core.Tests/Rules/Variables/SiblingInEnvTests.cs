using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class SiblingInEnvTests : RuleTests<SiblingInEnv>
{
    [TestCase("FROM alpine:3.22\nENV HOME_OF_APP=/app BIN=[|$HOME_OF_APP|]/bin\n")]
    [TestCase("FROM alpine:3.22\nENV BIN=[|$HOME_OF_APP|]/bin \\\n  HOME_OF_APP=/app\n")]
    [TestCase("FROM alpine:3.22\nENV A=1\nENV A=2 B=[|${A}|]\n")]
    [TestCase("FROM golang:1.27 AS a\nFROM golang:1.27\nENV GOPATH=/work PATH=[|$GOPATH|]/bin:$PATH\n", TestName = "The_base_image_has_another_value")]
    public void The_old_value_is_taken(string text) => Reports(text);

    [TestCase("FROM golang:1.27\nENV GOPATH=/go PATH=$GOPATH/bin:$PATH\n", TestName = "The_old_value_is_the_same")]
    [TestCase("FROM alpine:3.22\nENV A=1\nENV B=$A\n")]
    [TestCase("FROM alpine:3.22\nENV PATH=/x:$PATH A=1\n", TestName = "A_variable_may_use_its_own_old_value")]
    public void The_right_value_is_taken(string text) => IsClean(text);

    [TestCase("FROM registry.example/base:1\nENV A=1 B=$A\n")]
    [TestCase("FROM alpine:3.22\nARG V\nENV A=$V B=$A\n", TestName = "The_new_value_is_not_known")]
    public void What_is_not_known_is_not_said(string text) => IsClean(text);

    [Test]
    public void It_names_both_values() => Says("'A' gets its value '2' in this same ENV, and here it is still '1'", "FROM alpine:3.22\nENV A=1\nENV A=2 B=$A\n");

    [Test]
    public void Fix_begins_another_ENV_at_each_use() => Fixes(
        "FROM alpine:3.22\n  env A=1 X=y \\\n    B=$A \\\n    # B is done\n    C=2 D=\"${B}\"\n",
        "FROM alpine:3.22\n  env A=1 X=y\n  env B=$A \\\n    # B is done\n    C=2\n  env D=\"${B}\"\n");

    [TestCase("FROM alpine:3.22\nENV BIN=$HOME_OF_APP/bin HOME_OF_APP=/app\n", TestName = "Order_would_have_to_change")]
    [TestCase("FROM alpine:3.22\nENV A=1 \\\n  # why\n  B=$A\n", TestName = "A_comment_would_go")]
    public void There_is_no_fix_where(string text) => HasNoFix(text);
}
