using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>A part of a repository was copied into an image and is published there: no verdict about the whole is possible.</summary>
internal sealed class InsideADockerBuild
{
    [Test]
    public void Publishing_is_silent()
    {
        var build = new Consumer().WithoutGit().WithProject("Gateway").With("Gateway/Dockerfile", Fault.Warning)
            .Run("publish Gateway -o published", ("DOTNET_RUNNING_IN_CONTAINER", "true"));
        build.Succeeded().Said();
        build.Output.ShouldNotContain("GoContainerGuard");
    }

    [Test]
    public void In_a_whole_repository_it_speaks_there_too() => new Consumer().WithContainersProject().With("Dockerfile", Fault.Warning)
        .Run("build", ("DOTNET_RUNNING_IN_CONTAINER", "true")).Succeeded().Said(warnings: [Fault.WarningId]);
}
