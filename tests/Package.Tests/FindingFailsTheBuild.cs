using System.IO;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class FindingFailsTheBuild
{
    private const string Report = "<GoContainerGuardSarifFile>../containers.sarif</GoContainerGuardSarifFile>";

    [Test]
    public void The_compiler_speaks_too_and_the_report_is_written()
    {
        var consumer = new Consumer().WithProject("Gateway", Report).With("Dockerfile", Fault.Error).With("Gateway/Broken.cs", "class Broken : Missing;");
        consumer.Run("build Gateway").Failed().Said(errors: [Fault.ErrorId, "CS0246"]);
        File.ReadAllText(consumer.PathOf("containers.sarif")).ShouldContain(Fault.ErrorId);
    }

    [Test]
    public void Nothing_is_packed()
    {
        var consumer = new Consumer().WithProject("Gateway").With("Dockerfile", Fault.Error);
        consumer.Run("pack Gateway -o packed").Failed().Said(errors: [Fault.ErrorId]);
        Directory.Exists(consumer.PathOf("packed")).ShouldBeFalse();
    }
}
