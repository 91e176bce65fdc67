using GoContainerGuard.Semantics;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class PlatformTests
{
    [TestCase("linux/amd64", "linux/amd64")]
    [TestCase("linux", "linux/amd64")]
    [TestCase("arm64", "linux/arm64")]
    [TestCase("linux/x86_64", "linux/amd64")]
    [TestCase("Linux/AARCH64", "linux/arm64")]
    [TestCase("linux/arm64/v8", "linux/arm64/v8")]
    [TestCase("linux/arm/v7", "linux/arm/v7")]
    [TestCase("linux/arm", "linux/arm")]
    [TestCase("linux/armhf", "linux/arm")]
    [TestCase("linux/armel", "linux/arm/v6")]
    [TestCase("macos/arm64", "darwin/arm64")]
    [TestCase("windows(10.0.17763+win32k)/amd64", "windows/amd64")]
    [TestCase("linux/anything", "linux/anything")]
    public void Is_read_in_the_names_that_Docker_uses(string text, string platform)
    {
        Platform.Parse(text, out var problem).ToString().ShouldBe(platform);
        problem.ShouldBeNull();
    }

    [TestCase("nothing", "\"nothing\": unknown operating system or architecture: invalid argument")]
    [TestCase("a/b/c/d", "\"a/b/c/d\": cannot parse platform specifier: invalid argument")]
    [TestCase("linux/*", "\"linux/*\": wildcards not yet supported: invalid argument")]
    [TestCase("linux/", "\"\" is an invalid component of \"linux/\": invalid argument")]
    [TestCase("li nux/amd64", "\"li nux\" is an invalid component of \"li nux/amd64\": invalid argument")]
    [TestCase("windows(1/amd64", "\"windows(1\" is an invalid component of \"windows(1/amd64\": invalid argument")]
    public void Is_refused(string text, string message)
    {
        Platform.Parse(text, out var problem);
        problem.ShouldBe(message);
    }

    [Test]
    public void Programs_are_told_apart_by_system_and_architecture()
    {
        new Platform("linux", "arm", "v6").RunsLike(new Platform("linux", "arm", "v7")).ShouldBeTrue();
        new Platform("linux", "arm64", "").RunsLike(new Platform("linux", "amd64", "")).ShouldBeFalse();
        new Platform("windows", "amd64", "").RunsLike(new Platform("linux", "amd64", "")).ShouldBeFalse();
    }
}
