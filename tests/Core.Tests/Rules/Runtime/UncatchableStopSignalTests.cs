using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class UncatchableStopSignalTests : RuleTests<UncatchableStopSignal>
{
    [TestCase("SIGKILL")]
    [TestCase("KILL")]
    [TestCase("sigkill")]
    [TestCase("9")]
    [TestCase("SIGSTOP")]
    [TestCase("19")]
    public void Signal_that_nobody_can_handle_is_reported(string signal) => Reports($"FROM alpine:3.22\nSTOPSIGNAL [|{signal}|]\nCMD [\"/app\"]\n");

    [Test]
    public void Message_of_a_kill() => Says(
        "SIGKILL cannot be caught: 'docker stop' ends the program at once, without a chance to finish what it is doing", "FROM alpine:3.22\nSTOPSIGNAL SIGKILL\n");

    [Test]
    public void Message_of_a_stop() => Says("STOP cannot be caught: 'docker stop' freezes the program, waits ten seconds and kills it", "FROM alpine:3.22\nSTOPSIGNAL STOP\n");

    [TestCase("SIGTERM")]
    [TestCase("SIGINT")]
    [TestCase("SIGQUIT")]
    [TestCase("15")]
    [TestCase("SIGRTMIN+9")]
    [TestCase("$SIGNAL")]
    public void Other_signals_can_be_handled(string signal) => IsClean($"FROM alpine:3.22\nARG SIGNAL\nSTOPSIGNAL {signal}\n");

    [Test]
    public void Value_of_a_variable_counts() => Reports("FROM alpine:3.22\nENV SIGNAL=SIGKILL\nSTOPSIGNAL \\\n  [|$SIGNAL|]\n");

    [Test]
    public void Last_one_counts() => IsClean("FROM alpine:3.22\nSTOPSIGNAL SIGKILL\nSTOPSIGNAL SIGTERM\n");

    [Test]
    public void Inherited_one_counts() => Reports("FROM alpine:3.22 AS base\nSTOPSIGNAL [|SIGKILL|]\nFROM base\nCMD [\"/app\"]\n");

    [Test]
    public void Stage_that_is_not_shipped_is_not_stopped() => IsClean("FROM alpine:3.22\nSTOPSIGNAL SIGKILL\nFROM alpine:3.22\nCMD [\"/app\"]\n");

    [Test]
    public void Fix_takes_the_line_away() => Fixes("FROM alpine:3.22\n# Be quick.\nSTOPSIGNAL SIGKILL\nCMD [\"/app\"]\n", "FROM alpine:3.22\n# Be quick.\nCMD [\"/app\"]\n");
}
