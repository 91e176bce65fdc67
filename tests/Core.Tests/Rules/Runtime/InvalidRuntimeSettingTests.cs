using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class InvalidRuntimeSettingTests : RuleTests<InvalidRuntimeSetting>
{
    [Test]
    public void Value_that_the_runtime_cannot_use_is_reported_with_its_name() => Reports("""
        FROM scratch
        ENV [|GOMAXPROCS=0|] PORT=8080 \
            [|GOMEMLIMIT=512MB|]
        CMD ["/app"]
        """);

    [Test]
    public void Message_quotes_what_the_program_says() => Says(
        "GOMEMLIMIT=512MB stops the program at its start with 'malformed GOMEMLIMIT': the unit is one of B, KiB, MiB, GiB and TiB",
        "FROM scratch\nENV GOMEMLIMIT=512MB\nCMD [\"/app\"]\n");

    [TestCase("[|GOMAXPROCS=auto|]")]
    [TestCase("[|GOMAXPROCS=$(nproc)|]")]
    [TestCase("[|GOGC=50%|]")]
    [TestCase("[|GOMEMLIMIT=\"512MB\"|]")]
    [TestCase("[|GOMEMLIMIT 512MB|]")]
    [TestCase("LIMIT=512MB\nENV [|GOMEMLIMIT=$LIMIT|]")]
    public void Every_way_to_write_it(string env) => Reports($"FROM scratch\nENV {env}\nCMD [\"/app\"]\n");

    [TestCase("GOMAXPROCS=2")]
    [TestCase("GOGC=off GOMEMLIMIT=512MiB")]
    [TestCase("GOGC=-1")]
    [TestCase("GOMEMLIMIT=")]
    [TestCase("GOMAXPROCS=")]
    [TestCase("GOMEMLIMIT=$LIMIT")]
    [TestCase("GOMEMLIMIT=${LIMIT:-512MiB}")]
    [TestCase("GOMAXPROCS=$PROCS")]
    [TestCase("GOMAXPROCS=0\nENV GOMAXPROCS=2")]
    [TestCase("gomemlimit=512MB")]
    public void Fine_mended_or_not_known(string env) => IsClean($"FROM scratch\nARG LIMIT\nARG PROCS=0\nENV {env}\nCMD [\"/app\"]\n");

    [Test]
    public void Variable_of_the_stage_before_is_inherited() => Reports("FROM alpine:3.22 AS base\nENV [|GOGC=none|]\nFROM base\nCMD [\"/app\"]\n");

    [Test]
    public void Two_targets_with_one_parent_say_it_once() => Reports(
        "FROM alpine:3.22 AS base\nENV [|GOGC=none|]\nFROM base AS one\nCMD [\"/app\"]\nFROM base AS two\nCMD [\"/app\"]\n",
        (".editorconfig", "[Dockerfile]\ngocontainerguard.target_stages = one, two\n"));

    [Test]
    public void Build_stage_is_not_what_runs() => IsClean("FROM golang:1.25 AS build\nENV GOGC=none\nFROM scratch\nCOPY --from=build /app /app\nCMD [\"/app\"]\n");

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM scratch\r\nENV [|GOGC=none|]\r\nCMD [\"/app\"]\r\n");

    [TestCase("ENV GOMAXPROCS=0", "")]
    [TestCase("ENV A=1 GOGC=x", "ENV A=1")]
    [TestCase("ENV GOGC=x A=1 B=2", "ENV A=1 B=2")]
    [TestCase("ENV A=1 \\\n  GOGC=x \\\n  B=2", "ENV A=1 \\\n  B=2")]
    [TestCase("ENV GOMEMLIMIT=1Gi", "ENV GOMEMLIMIT=1GiB")]
    [TestCase("ENV GOMEMLIMIT 200mb", "ENV GOMEMLIMIT 200MiB")]
    [TestCase("ENV GOGC=x GOMAXPROCS=0", "")]
    public void Fix_keeps_what_counts(string before, string after) =>
        Fixes($"FROM scratch\n{before}\nCMD [\"/app\"]\n", $"FROM scratch\n{after}{(after.Length > 0 ? "\n" : "")}CMD [\"/app\"]\n");

    [TestCase("ENV GOMEMLIMIT=half")]
    [TestCase("ENV GOMEMLIMIT=0.5GiB")]
    [TestCase("ENV A=1 \\\n  # why\n  GOGC=x")]
    public void What_was_meant_is_not_plain(string instruction) => HasNoFix($"FROM scratch\n{instruction}\nCMD [\"/app\"]\n");
}
