using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests;

internal sealed class CleanProject
{
    [Test]
    public void A_repository_without_a_fault_is_built_as_before() => new Consumer()
        .WithProject("Gateway")
        .With("Dockerfile", "FROM scratch\n")
        .Run("build Gateway").Succeeded().Said();

    [Test]
    public void A_repository_without_a_Dockerfile_hears_nothing_at_ordinary_verbosity() => new Consumer()
        .WithContainersProject()
        .Run("build").Succeeded().Said();
}
