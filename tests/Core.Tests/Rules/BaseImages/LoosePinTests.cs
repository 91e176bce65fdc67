using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class LoosePinTests : RuleTests<LoosePin>
{
    [TestCase("minor", "golang:1")]
    [TestCase("minor", "golang")]
    [TestCase("patch", "golang:1.27-alpine")]
    [TestCase("patch", "alpine:3.24")]
    [TestCase("patch", "example.com/tool:v2.3")]
    [TestCase("os", "golang:1.27.0")]
    [TestCase("os", "golang:1.27.0-alpine")]
    [TestCase("digest", "golang:1.27.0-trixie")]
    [TestCase("digest", "gcr.io/distroless/static-debian13:nonroot")]
    public void Looser_name_than_wanted_is_reported(string level, string image) => ReportsAs(Severity.Warning, $"FROM [|{image}|]\n", Policy(level));

    [TestCase("minor", "golang:1.27")]
    [TestCase("patch", "golang:1.27.0")]
    [TestCase("os", "golang:1.27.0-alpine3.24")]
    [TestCase("os", "alpine:3.24.1")]
    [TestCase("os", "gcr.io/distroless/static-debian13:nonroot")]
    [TestCase("digest", "golang@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [TestCase("digest", "scratch")]
    public void Name_that_is_exact_enough_is_not(string level, string image) => IsClean($"FROM {image}\n", Policy(level));

    [TestCase("patch", "debian:trixie-slim")]
    [TestCase("patch", "$BASE")]
    [TestCase("", "golang")]
    [TestCase("exact", "golang")]
    public void Words_that_nobody_can_read_are_silent(string level, string image) => IsClean($"ARG BASE\nFROM {image}\n", Policy(level));

    [Test]
    public void Without_a_policy_nothing_is_said() => IsClean("FROM golang\n");

    [Test]
    public void Message_says_what_moves() => Says(
        "'golang:1.27' names a minor release, and the team wants a patch release: patches and the distribution below change under the same name", "FROM golang:1.27\n", Policy("patch"));

    private static (string Path, string Content) Policy(string level) => (".editorconfig", $"[Dockerfile]\ngocontainerguard.image_pin = {level}\n");
}
