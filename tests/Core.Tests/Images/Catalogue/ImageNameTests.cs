using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.Catalogue;

internal sealed class ImageNameTests
{
    [TestCase("golang:1.27", "golang:1.27")]
    [TestCase("library/golang:1.27", "golang:1.27")]
    [TestCase("docker.io/golang:1.27", "golang:1.27")]
    [TestCase("docker.io/library/golang:1.27", "golang:1.27")]
    [TestCase("index.docker.io/library/golang:1.27", "golang:1.27")]
    [TestCase("public.ecr.aws/docker/library/golang:1.27", "golang:1.27")]
    [TestCase("mirror.gcr.io/library/golang:1.27", "golang:1.27")]
    [TestCase("gcr.io/distroless/static", "gcr.io/distroless/static")]
    [TestCase("registry.access.redhat.com/ubi9-minimal:9.5", "registry.access.redhat.com/ubi9-minimal:9.5")]
    [TestCase("alpine@sha256:00", "alpine@sha256:00")]
    public void One_image_has_one_name(string reference, string name) => From.Image(reference).Name.ShouldBe(name);

    [Test]
    public void An_empty_tag_is_not_the_latest_one()
    {
        From.Image("debian:").Standing.ShouldNotBe(From.Image("debian").Standing);
    }

    [TestCase("golang:1.27", "golang")]
    [TestCase("alpine", "alpine")]
    [TestCase("gcr.io/distroless/base-nossl-debian12:debug", "distroless")]
    [TestCase("cgr.dev/chainguard/static:latest", "chainguard")]
    [TestCase("registry.access.redhat.com/ubi9/ubi-micro", "ubi")]
    [TestCase("dhi.io/golang:1.27-dev", "dhi")]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2025", "windows")]
    [TestCase("scratch", "scratch")]
    public void Family_is_what_people_call_it(string reference, string family) => From.Image(reference).Family.ShouldBe(family);

    [TestCase("registry.example/base:1")]
    [TestCase("registry.example/library/golang:1.27")]
    [TestCase("bitnami/golang:1.27")]
    [TestCase("docker.io/someone/alpine:3.20")]
    [TestCase("golang-builder:1")]
    [TestCase("gcr.io/distroless")]
    [TestCase("gcr.io/distroless/java21-debian12")]
    [TestCase("Alpine:3.20")]
    [TestCase("")]
    [TestCase("alpine\talpine")]
    [TestCase("alpine\n@alpine")]
    [TestCase("sources")]
    public void Other_names_are_unknown(string reference) => From.Find(reference).ShouldBeNull();

    [TestCase("scratch:latest")]
    [TestCase("scratch@sha256:00")]
    [TestCase("docker.io/library/scratch")]
    [TestCase("library/scratch")]
    public void Scratch_is_a_word_and_no_image(string reference) => From.Find(reference).ShouldBeNull();
}
