using GoContainerGuard.Semantics;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class ImageNameGrammarTests
{
    private const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Invalid = "invalid reference format";

    [TestCase("alpine")]
    [TestCase("alpine:3.22")]
    [TestCase("alpine:3.22@" + Sha256)]
    [TestCase("library/alpine")]
    [TestCase("a.b/c_d/e__f/g---h:_1")]
    [TestCase("localhost/app")]
    [TestCase("localhost:5000/app:v1")]
    [TestCase("Registry.Example.com/app")]
    [TestCase("UPPER/app")]
    [TestCase("[::1]:5000/app")]
    [TestCase("index.docker.io/alpine")]
    [TestCase("scratch")]
    public void An_image_may_be_called(string name) => ImageNameGrammar.ProblemOf(name).ShouldBeNull();

    [TestCase("", Invalid)]
    [TestCase("alpine:", Invalid)]
    [TestCase("alpine:a:b", Invalid)]
    [TestCase("alpine:-a", Invalid)]
    [TestCase("a.", Invalid)]
    [TestCase("a___b", Invalid)]
    [TestCase("a._b", Invalid)]
    [TestCase("a//b", Invalid)]
    [TestCase("-a", Invalid)]
    [TestCase("a b", Invalid)]
    [TestCase("$x", Invalid)]
    [TestCase("host:port/app", Invalid)]
    [TestCase("-host.com/app", Invalid)]
    [TestCase("[::g]/app", Invalid)]
    [TestCase("alpine@sha256:abc", Invalid)]
    [TestCase("alpine@" + Sha256 + "0", "invalid checksum digest length")]
    [TestCase("alpine@md5:0123456789abcdef0123456789abcdef", "unsupported digest algorithm")]
    [TestCase("Alpine", Invalid + ": repository name (library/Alpine) must be lowercase")]
    [TestCase("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "invalid repository name (0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef), cannot specify 64-byte hexadecimal strings")]
    public void No_image_can_be_called(string name, string problem) => ImageNameGrammar.ProblemOf(name).ShouldBe(problem);

    [Test]
    public void Names_and_tags_have_a_longest_form()
    {
        ImageNameGrammar.ProblemOf("a:" + new string('x', 128)).ShouldBeNull();
        ImageNameGrammar.ProblemOf("a:" + new string('x', 129)).ShouldBe(Invalid);
        ImageNameGrammar.ProblemOf("h.com/" + new string('x', 255)).ShouldBeNull();
        ImageNameGrammar.ProblemOf("h.com/" + new string('x', 256)).ShouldBe("repository name must not be more than 255 characters");
    }

    [TestCase(Sha256, null)]
    [TestCase("sha256:", "invalid checksum digest format")]
    [TestCase("sha256:x", "invalid checksum digest length")]
    [TestCase("sha256", "invalid checksum digest format")]
    [TestCase("md5:x", "unsupported digest algorithm")]
    [TestCase("MD5:x", "invalid checksum digest format")]
    [TestCase("sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", "invalid checksum digest format")]
    public void A_checksum(string text, string? problem) => ContentDigest.ProblemOf(text).ShouldBe(problem);
}
