using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class UnexpandedVariableTests : RuleTests<UnexpandedVariable>
{
    private const string Head = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app ./cmd/app\nFROM alpine:3.22\nCOPY --from=build /out/app /app\nENV PORT=8080 level=info\nARG VERSION\n";

    [TestCase("CMD [\"/app\", \"--port=[|$PORT|]\"]")]
    [TestCase("CMD [\"/app\", \"--port\", \"[|${PORT}|]\"]")]
    [TestCase("CMD [\"/app\", \"--port=[|${PORT:-80}|]\", \"$PORT\"]")]
    [TestCase("CMD [\"/app\", \"--level=[|$level|]\"]")]
    [TestCase("CMD [\"/app\", \"--version=[|$VERSION|]\"]")]
    [TestCase("CMD [\"/app\", \"--dsn=[|$DATABASE_URL|]\"]")]
    [TestCase("ENTRYPOINT [\"/app\", \\\n  \"--port=[|$PORT|]\"]")]
    [TestCase("ENTRYPOINT [\"/app\"]\nCMD [\"--port=[|$PORT|]\"]")]
    [TestCase("ENTRYPOINT [\"/app\", \"--port=[|$PORT|]\"]\nCMD [\"--level=[|$level|]\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"health\", \"[|$PORT|]\"]\nCMD [\"/app\"]")]
    public void Variable_that_stays_is_reported(string lines) => Reports(Head + lines + "\n", ProgramThatImports("fmt"));

    [Test]
    public void Message_says_what_the_program_gets() => Says(
        "Nothing replaces '$PORT', since an exec form has no shell: the program gets these very letters", Head + "CMD [\"/app\", \"$PORT\"]\n", ProgramThatImports("fmt"));

    [TestCase("CMD [\"[|$PROGRAM|]\", \"serve\"]")]
    [TestCase("ENTRYPOINT [\"/srv/[|${PROGRAM}|]\"]")]
    public void Name_of_the_program_with_a_variable_is_not_found(string lines) => ReportsAs(Severity.Error, $"FROM alpine:3.22\nENV PROGRAM=/app\n{lines}\n");

    [Test]
    public void Message_quotes_the_container() => Findings("FROM alpine:3.22\nENTRYPOINT [\"$PROGRAM\"]\n").Single().Message.ShouldBe(
        "Nothing replaces '$PROGRAM', since an exec form has no shell: the container stops with 'exec: \"$PROGRAM\": executable file not found in $PATH'");

    [TestCase("CMD [\"/bin/sh\", \"-c\", \"/app --port=$PORT\"]")]
    [TestCase("CMD [\"env\", \"-S\", \"/app ${PORT}\"]")]
    [TestCase("ENTRYPOINT [\"/bin/sh\", \"-c\"]\nCMD [\"/app $PORT\"]")]
    [TestCase("ENTRYPOINT [\"/app\", \"sh\", \"-c\", \"$PORT\"]")]
    [TestCase("CMD /app --port=$PORT")]
    [TestCase("CMD [\"/app\", \"--match=^a$\"]")]
    [TestCase("CMD [\"/app\", \"--price=$5\"]")]
    [TestCase("CMD [\"/app\", \"--template=${env:PORT}\"]")]
    [TestCase("CMD [\"/app\", \"--name=$other\"]")]
    [TestCase("CMD [\"/app\", \"\\\\$PORT\"]")]
    [TestCase("CMD [\"/app\", \"$$PORT\"]")]
    [TestCase("CMD [\"/app\", \"--config.expand-env=true\", \"--port=$PORT\"]")]
    [TestCase("CMD [\"/app\", \"$X\"]")]
    public void What_something_replaces_or_means_is_not(string lines) => IsClean(Head + lines + "\n", ProgramThatImports("fmt"));

    [TestCase("FROM registry.example.com/team/base:1\nCMD [\"$PROGRAM\"]")]
    [TestCase("FROM registry.example.com/team/base:1\nENTRYPOINT [\"/usr/bin/tool\", \"$PORT\"]")]
    [TestCase("FROM alpine:3.22\nRUN apk add tool\nCMD [\"tool\", \"$PORT\"]")]
    [TestCase("FROM alpine:3.22\nCOPY entrypoint.sh /\nENTRYPOINT [\"/entrypoint.sh\", \"$PORT\"]")]
    public void Programs_of_others_may_do_it_themselves(string text) => IsClean(text, ("entrypoint.sh", "#!/bin/sh\neval \"exec $1\"\n"));

    [Test]
    public void Command_of_the_parent_is_inherited() => ReportsAs(Severity.Error, "FROM alpine:3.22 AS base\nCMD [\"[|$PROGRAM|]\"]\nFROM base\nUSER 1\n");

    [Test]
    public void Fix_gives_it_to_a_shell_that_goes_away() => Fixes(
        Head + "CMD [\"/app\", \"--port=$PORT\", \"two words\"]\n",
        Head + "CMD [\"/bin/sh\", \"-c\", \"exec /app \\\"--port=$PORT\\\" \\\"two words\\\"\"]\n",
        ProgramThatImports("fmt"));

    [TestCase("ENTRYPOINT [\"/app\", \"--port=$PORT\"]")]
    [TestCase("CMD [\"/app\", \"--version=$VERSION\"]")]
    [TestCase("CMD [\"/app\", \"--port=$PORT\", \"a\\\"b\"]")]
    [TestCase("ENTRYPOINT [\"/app\"]\nCMD [\"--port=$PORT\"]")]
    public void Elsewhere_a_person_decides(string lines) => HasNoFix(Head + lines + "\n", ProgramThatImports("fmt"));
}
