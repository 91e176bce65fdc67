using GoContainerGuard.Semantics;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class ImagePatternTests
{
    [TestCase("golang", "golang:1.27")]
    [TestCase("golang", "docker.io/library/golang@sha256:0")]
    [TestCase("golang:1.*", "golang:1.27@sha256:0")]
    [TestCase("*:latest", "registry.corp/a/b")]
    [TestCase("*:latest", "registry.corp/a/b:latest")]
    [TestCase("*/golang", "registry.corp/hub/golang:1")]
    [TestCase("registry.corp:5000/base*", "registry.corp:5000/base-static:1")]
    [TestCase("a@sha256:0", "a:1@sha256:0")]
    public void Pattern_takes(string pattern, string image) => ImagePattern.Parse(pattern).Matches(ImageReference.Parse(image)).ShouldBeTrue();

    [TestCase("golang", "registry.corp/golang:1.27")]
    [TestCase("golang:1.2", "golang:1.27")]
    [TestCase("golang:*7", "golang:1.26")]
    [TestCase("*:latest", "a@sha256:0")]
    [TestCase("*:latest", "a:1")]
    [TestCase("registry.corp/base", "registry.corp/base/own:1")]
    [TestCase("a@sha256:0", "a:1")]
    public void Pattern_does_not_take(string pattern, string image) => ImagePattern.Parse(pattern).Matches(ImageReference.Parse(image)).ShouldBeFalse();

    [TestCase("registry.corp/hub/*", "registry.corp/hub/library/golang:1", "library/golang")]
    [TestCase("registry.corp/hub/*", "registry.corp/other/golang:1", null)]
    [TestCase("registry.corp/*/*", "registry.corp/hub/golang:1", null)]
    [TestCase("registry.corp/golang", "registry.corp/golang:1", null)]
    [TestCase("*/golang", "registry.corp/hub/golang", "registry.corp/hub")]
    public void Star_stands_for(string pattern, string image, string? star) => ImagePattern.Parse(pattern).StarIn(ImageReference.Parse(image)).ShouldBe(star);

    [Test]
    public void A_longer_name_and_a_tag_say_more()
    {
        ImagePattern.Parse("registry.corp/base/*").Weight.ShouldBeGreaterThan(ImagePattern.Parse("registry.corp/*").Weight);
        ImagePattern.Parse("registry.corp/base:*").Weight.ShouldBeGreaterThan(ImagePattern.Parse("registry.corp/base").Weight);
    }
}
