using GoContainerGuard.Analysis;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class VolatileNamesTests
{
    [TestCase("VERSION")]
    [TestCase("version")]
    [TestCase("RELEASE_VERSION")]
    [TestCase("COMMIT")]
    [TestCase("GIT_COMMIT_SHA")]
    [TestCase("GITHUB_SHA")]
    [TestCase("SHORT_SHA")]
    [TestCase("CI_COMMIT_SHORT_SHA")]
    [TestCase("BUILD_DATE")]
    [TestCase("BUILD_TIMESTAMP")]
    [TestCase("BUILD_NUMBER")]
    [TestCase("VCS_REVISION")]
    [TestCase("DATE")]
    public void Change_with_every_build(string name) => VolatileNames.Contains(name).ShouldBeTrue();

    [TestCase("GO_VERSION")]
    [TestCase("NODE_VERSION")]
    [TestCase("KUBECTL_COMMIT")]
    [TestCase("UPX_SHA")]
    [TestCase("GOLANG_SHA256")]
    [TestCase("DEBIAN_DATE")]
    [TestCase("BUILD")]
    [TestCase("BUILD_TAGS")]
    [TestCase("CI")]
    [TestCase("UPDATE")]
    [TestCase("TARGETPLATFORM")]
    [TestCase("_")]
    [TestCase("")]
    public void Stay(string name) => VolatileNames.Contains(name).ShouldBeFalse();
}
