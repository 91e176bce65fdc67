using System.Linq;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class VerdictTests
{
    [Test]
    public void A_failed_check_stops_the_build_without_a_second_message()
    {
        var build = new RecordingBuildEngine();
        new Verdict { BuildEngine = build, Failed = true }.Execute().ShouldBeFalse();
        build.AllowFailureWithoutError.ShouldBeTrue();
        build.Errors.Any().ShouldBeFalse();
    }

    [Test]
    public void A_check_without_errors_lets_the_build_go_on() =>
        new Verdict { BuildEngine = new RecordingBuildEngine() }.Execute().ShouldBeTrue();
}
