using GoContainerGuard.Snapshot;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Snapshot;

internal sealed class DockerfileNamesTests
{
    [TestCase("Dockerfile")]
    [TestCase("dockerfile")]
    [TestCase("DOCKERFILE.dev")]
    [TestCase("Dockerfile.")]
    [TestCase("Dockerfile.go")]
    [TestCase("Dockerfile.template.dev")]
    [TestCase("api.Dockerfile")]
    [TestCase("api.dockerfile")]
    [TestCase(".dockerfile")]
    [TestCase("Containerfile")]
    [TestCase("containerfile.prod")]
    public void Name_says_Dockerfile_in_any_letter_case(string name) => DockerfileNames.IsDockerfileName(name).ShouldBeTrue();

    [TestCase("")]
    [TestCase(".dockerignore")]
    [TestCase("Dockerfile.dockerignore")]
    [TestCase("Dockerfile.dev.DockerIgnore")]
    [TestCase("Dockerfile.md")]
    [TestCase("dockerfile.TMPL")]
    [TestCase("Dockerfile.alpine.j2")]
    [TestCase("Containerfile.orig")]
    [TestCase("Dockerfiles")]
    [TestCase("Dockerfile-dev")]
    [TestCase("MyDockerfile")]
    [TestCase("api.Containerfile")]
    [TestCase("Docker")]
    public void Other_names_do_not(string name) => DockerfileNames.IsDockerfileName(name).ShouldBeFalse();

    [TestCase("Dockerfile")]
    [TestCase("services/api/Dockerfile.dev")]
    [TestCase("binaries/Dockerfile")]
    [TestCase("Vendor/Dockerfile")]
    [TestCase("docker/Dockerfile/Dockerfile")]
    public void Dockerfile_is_found_in_an_ordinary_folder(string path) => DockerfileNames.IsDockerfile(path).ShouldBeTrue();

    [TestCase(".git/Dockerfile")]
    [TestCase(".devcontainer/Dockerfile")]
    [TestCase("web/node_modules/x/Dockerfile")]
    [TestCase("vendor/example.com/x/Dockerfile")]
    [TestCase("internal/testdata/Dockerfile")]
    [TestCase("src/bin/Dockerfile")]
    [TestCase("obj/Debug/Dockerfile")]
    [TestCase("services/api/README.md")]
    [TestCase("Dockerfile/README.md")]
    public void Folders_of_tools_and_of_others_are_not_entered(string path) => DockerfileNames.IsDockerfile(path).ShouldBeFalse();
}
