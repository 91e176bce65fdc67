using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class HealthTimingTests : RuleTests<HealthTiming>
{
    [TestCase("[|--retries=0|]")]
    [TestCase("[|--interval=0s|]")]
    [TestCase("[|--interval=0|]")]
    [TestCase("[|--timeout=0s|]")]
    [TestCase("--start-period=10s [|--start-interval=0s|]")]
    [TestCase("[|--interval=0s|] \\\n    [|--retries=0|]")]
    public void Nought_says_nothing(string flags) => Reports($"FROM alpine:3.22\nHEALTHCHECK {flags} CMD [\"/app\", \"health\"]\n");

    [Test]
    public void Message_says_what_counts_instead() => Says("--retries=0 says nothing to Docker, which then takes 3", "FROM alpine:3.22\nHEALTHCHECK --retries=0 CMD [\"/app\"]\n");

    [TestCase("[|--start-interval=1s|]")]
    [TestCase("--start-period=0s [|--start-interval=1s|]")]
    public void Start_interval_needs_a_start_period(string flags) => Reports($"FROM alpine:3.22\nHEALTHCHECK {flags} CMD [\"/app\"]\n");

    [TestCase("--interval=5s [|--timeout=20s|]")]
    [TestCase("--interval=5s [|--timeout=1m|] --retries=5")]
    [TestCase("[|--timeout=2m|]")]
    [TestCase("--interval=500ms [|--timeout=2s|]")]
    public void Timeout_that_outlasts_all_checks_is_reported(string flags) => Reports($"FROM alpine:3.22\nHEALTHCHECK {flags} CMD [\"/app\"]\n");

    [TestCase("")]
    [TestCase("--interval=30s --timeout=3s --start-period=5s --retries=3")]
    [TestCase("--interval=5s --timeout=10s")]
    [TestCase("--interval=5s --timeout=15s")]
    [TestCase("--timeout=90s")]
    [TestCase("--interval=5s --timeout=40s --retries=10")]
    [TestCase("--start-period=10s --start-interval=1s")]
    [TestCase("--start-period=0s")]
    [TestCase("--interval=nonsense --timeout=40s")]
    [TestCase("--retries=nonsense --interval=1s --timeout=40s")]
    [TestCase("--retries=-1 --interval=1s --timeout=40s")]
    public void Other_times_are_fine(string flags) => IsClean($"FROM alpine:3.22\nHEALTHCHECK {flags} CMD [\"/app\"]\n");

    [Test]
    public void Health_check_that_is_switched_off_has_no_times() => IsClean("FROM alpine:3.22 AS base\nHEALTHCHECK --retries=0 CMD [\"/app\"]\nFROM base\nHEALTHCHECK NONE\n");

    [Test]
    public void Health_check_of_the_parent_stage_is_inherited() => Reports("FROM alpine:3.22 AS base\nHEALTHCHECK [|--retries=0|] CMD [\"/app\"]\nFROM base\nCMD [\"/app\"]\n");

    [Test]
    public void Trigger_becomes_the_health_check_of_the_child() => Reports("FROM alpine:3.22 AS base\nONBUILD HEALTHCHECK [|--retries=0|] CMD [\"/app\"]\nFROM base\nCMD [\"/app\"]\n");

    [Test]
    public void Fix_writes_what_counts() => Fixes(
        "FROM alpine:3.22\nHEALTHCHECK --interval=0 --timeout=0s --retries=0 CMD [\"/app\"]\n", "FROM alpine:3.22\nHEALTHCHECK --interval=30s --timeout=30s --retries=3 CMD [\"/app\"]\n");

    [Test]
    public void Times_that_clash_are_for_people() => HasNoFix("FROM alpine:3.22\nHEALTHCHECK --interval=1s --timeout=40s --start-interval=1s CMD [\"/app\"]\n");
}
