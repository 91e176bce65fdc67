using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>A .globalconfig says one thing, the nearest section of an .editorconfig another, and a preset would say a third.</summary>
internal sealed class ConfigurationFiles
{
    private const string Rule = "dotnet_diagnostic." + Fault.WarningId + ".severity = ";

    [Test]
    public void The_nearest_section_wins_then_the_global_file_then_the_preset()
    {
        var consumer = new Consumer().WithContainersProject()
            .With("Directory.Build.props", "<Project><PropertyGroup><GoContainerGuardPreset>errors</GoContainerGuardPreset></PropertyGroup></Project>")
            .With(".globalconfig", "is_global = true\n" + Rule + "warning\n")
            .With(".editorconfig", "root = true\n[services/**/Dockerfile]\n" + Rule + "none\n")
            .With("services/orders/.editorconfig", "[Dockerfile]\n" + Rule + "error\n")
            .With("Dockerfile", Fault.Warning + "ARG UNUSED\n")
            .With("services/cart/Dockerfile", Fault.Warning)
            .With("services/orders/Dockerfile", Fault.Warning);

        var build = consumer.Run("build").Failed().Said(errors: [Fault.WarningId], warnings: [Fault.WarningId]);

        build.Output.ShouldContain("services/orders/Dockerfile(1,6): error " + Fault.WarningId);
        build.Output.ShouldNotContain("services/cart/Dockerfile(");
    }
}
