using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests;

internal sealed class PresetOfTheRepository
{
    [Test]
    public void It_says_how_strict_the_check_is_and_a_wrong_one_is_an_error()
    {
        var consumer = new Consumer().WithContainersProject().With("Dockerfile", Fault.Warning + "ARG UNUSED\n");
        consumer.Run("build").Succeeded().Said(warnings: [Fault.WarningId]);
        consumer.Run("build --no-restore -p:GoContainerGuardPreset=strict").Succeeded().Said(warnings: [Fault.WarningId, "GCG1404"]);
        consumer.Run("build --no-restore -p:GoContainerGuardPreset=Errors").Succeeded().Said();
        consumer.Run("build --no-restore -p:GoContainerGuardPreset=lax").Failed().Said(errors: ["GCG0010"]);
    }
}
