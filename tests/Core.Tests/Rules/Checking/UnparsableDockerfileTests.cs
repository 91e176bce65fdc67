using System.Linq;
using GoContainerGuard.Rules.Checking;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Checking;

internal sealed class UnparsableDockerfileTests : RuleTests<UnparsableDockerfile>
{
    [Test]
    public void Missing_value_is_reported_at_the_name() => Reports("""
        FROM alpine:3.22
        ENV [|CGO_ENABLED|]
        """);

    [Test]
    public void Message_is_what_docker_says() => Says(
        "The Dockerfile cannot be parsed: ENV must have two arguments (an equals sign and a value are missing)",
        "FROM alpine:3.22\nENV CGO_ENABLED\n");

    [Test]
    public void Instruction_is_not_told_to_be_another() => Says("The Dockerfile cannot be parsed: no build stage in current context", "RUN echo hi\n");

    [Test]
    public void Every_fault_has_its_place() => Reports("""
        FROM alpine:3.22
        ENV [|NAME|]
        COPY [|--from|] /a /b
        HEALTHCHECK [|MAYBE|]
        """);

    [TestCase("CMD [\"/app\",]")]
    [TestCase("RUN echo # not a comment")]
    [TestCase("ENV NAME value with blanks")]
    [TestCase("run echo lower case")]
    [TestCase("RUN <<EOF\nRUNN is text here\nEOF")]
    [TestCase("RUN echo \\\n# a comment between\n\n    continued")]
    [TestCase("LABEL a=b \\\n      c=d")]
    public void What_docker_accepts_is_accepted(string lines) => IsClean($"FROM alpine:3.22\n{lines}\n");

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM alpine:3.22\r\nRUN echo \\\r\n    a\r\nENV [|b|]\r\n");

    [Test]
    public void Other_rules_still_look_at_what_is_in_order() => Says("The Dockerfile cannot be parsed: ENV must have two arguments (an equals sign and a value are missing)", "FROM alpine\nENV A\n");

    [Test]
    public void Five_faults_are_five_findings_and_the_rules_still_see_what_is_between_them() => Check.Dockerfile("""
        FROM golang AS
        ENV CGO_ENABLED
        COPY go.mod
        FROM alpine
        HEALTHCHECK MAYBE
        WORKDIR
        USER 0
        CMD ["sh"]
        """).Select(finding => $"{finding.Rule.Id} {finding.Where.Text}").ShouldBe(
        [
            "GCG0001 golang AS", "GCG0201 golang", "GCG0001 CGO_ENABLED", "GCG0001 go.mod", "GCG0201 alpine", "GCG0001 MAYBE", "GCG0001 WORKDIR", "GCG0801 0",
        ]);
}
