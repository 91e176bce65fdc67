using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.BaseImages;

internal sealed class ForeignRegistryTests : RuleTests<ForeignRegistry>
{
    private static readonly (string Path, string Content) Policy = (".editorconfig", "[Dockerfile]\ngocontainerguard.allowed_registries = docker.io/library, gcr.io/distroless/, registry.example.com:5000\n");

    [TestCase("quay.io/team/base:1")]
    [TestCase("bitnami/redis:7")]
    [TestCase("gcr.io/distroless-old/static:1")]
    [TestCase("registry.example.com/base:1")]
    public void Image_from_elsewhere_is_reported(string image) => ReportsAs(Severity.Warning, $"FROM golang:1.27\nCOPY --from=[|{image}|] /a /a\n", Policy);

    [TestCase("golang:1.27")]
    [TestCase("library/golang:1.27")]
    [TestCase("docker.io/library/golang:1.27")]
    [TestCase("gcr.io/distroless/static:nonroot")]
    [TestCase("registry.example.com:5000/team/base:1")]
    [TestCase("$BASE")]
    [TestCase("scratch")]
    public void Image_from_an_allowed_place_or_an_unknown_one_is_not(string image) => IsClean($"ARG BASE\nFROM {image}\n", Policy);

    [Test]
    public void Without_a_policy_nothing_is_said() => IsClean("FROM quay.io/team/base:1\n");

    [Test]
    public void Message_names_the_registry() => Says(
        "'bitnami/redis:7' comes from 'docker.io', which is none of the allowed registries (docker.io/library, gcr.io/distroless/, registry.example.com:5000)", "FROM bitnami/redis:7\n", Policy);
}
