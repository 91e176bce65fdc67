using System.IO;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>An old repository takes the package in: what is there is written down, and what comes is reported.</summary>
internal sealed class KnownFindings
{
    private const string Frameworks = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    [Test]
    public void A_baseline_keeps_what_is_known_silent()
    {
        var consumer = new Consumer().WithProject("Gateway", frameworks: Frameworks).With("Dockerfile", Fault.Warning).With("old/Dockerfile", Fault.Error);
        consumer.Run("build Gateway -t:GoContainerGuardBaseline -restore").Succeeded().Said();
        var baseline = File.ReadAllText(consumer.PathOf(".gocontainerguard-baseline"));
        baseline.ShouldContain(Fault.ErrorId);

        consumer.With("new/Dockerfile", Fault.Warning);
        var build = consumer.Run("build Gateway --no-restore -v:n").Succeeded().Said(warnings: [Fault.WarningId]);

        build.Line(Fault.WarningId).File.ShouldBe(consumer.PathOf("new/Dockerfile"));
        build.Output.Split(" known findings are left in the baseline '.gocontainerguard-baseline'").Length.ShouldBe(2, "it is said once: " + build.Output);
        consumer.Run("build Gateway --no-restore -p:GoContainerGuardBaselineFile=elsewhere.txt").Failed().Said(errors: ["GCG0010"]);
    }
}
