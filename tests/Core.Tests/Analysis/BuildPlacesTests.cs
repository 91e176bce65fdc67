using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class BuildPlacesTests
{
    [TestCase("compose.yaml", "api", "Found api api/Dockerfile")]
    [TestCase("compose.yaml", "./api/", "Found api api/Dockerfile")]
    [TestCase("compose.yaml", "{context: ., dockerfile: api/Dockerfile}", "Found  api/Dockerfile")]
    [TestCase("deploy/compose.yaml", "../api", "Found api api/Dockerfile")]
    [TestCase("deploy/compose.yaml", "{context: .., dockerfile: deploy/../api/Dockerfile}", "Found  api/Dockerfile")]
    [TestCase("compose.yaml", "lower", "Found lower lower/dockerfile")]
    [TestCase("compose.yaml", "web", "NoContext web ")]
    [TestCase("compose.yaml", "deploy", "NoDockerfile deploy deploy/Dockerfile")]
    [TestCase("compose.yaml", "{context: api, dockerfile: Other}", "NoDockerfile api api/Other")]
    public void Paths_start_at_the_folder_of_the_file(string file, string build, string place) => Place(file, build).ShouldBe(place);

    [TestCase("compose.yaml", "https://example.com/x.git")]
    [TestCase("compose.yaml", "git@example.com:x/y.git")]
    [TestCase("compose.yaml", "/srv/api")]
    [TestCase("compose.yaml", "~/api")]
    [TestCase("compose.yaml", "..")]
    [TestCase("compose.yaml", "\"${DIR}\"")]
    [TestCase("compose.yaml", "empty")]
    [TestCase("compose.yaml", "link")]
    [TestCase("compose.yaml", "file")]
    public void What_is_not_known_is_unknown(string file, string build) => Place(file, build).ShouldStartWith("Unknown");

    [TestCase("deploy/compose.yaml", "./api")]
    [TestCase("deploy/compose.yaml", "{context: ., dockerfile: api/Dockerfile}")]
    public void What_is_right_from_a_folder_above_is_unknown(string file, string build) => Place(file, build).ShouldStartWith("Unknown");

    [Test]
    public void Text_of_a_Dockerfile_in_the_compose_file_is_no_Dockerfile_of_the_tree() =>
        Place("compose.yaml", "{context: api, dockerfile_inline: FROM scratch}").ShouldBe("Unknown api ");

    [Test]
    public void Builds_are_found_by_their_Dockerfile()
    {
        var builds = Read("compose.yaml", "api");
        builds.Of("api/Dockerfile").Single().Build.Name.ShouldBe("svc");
        builds.Of("Dockerfile").ShouldBeEmpty();
    }

    private static string Place(string file, string build)
    {
        var placed = Read(file, build).All.Single();
        return $"{placed.Place} {placed.Context} {placed.Dockerfile}";
    }

    private static CompanionBuilds Read(string file, string build)
    {
        var tree = new InMemoryRepository
        {
            ["api/Dockerfile"] = "FROM scratch\n",
            ["lower/dockerfile"] = "FROM scratch\n",
            ["deploy/readme"] = "",
            ["file"] = "",
            [file] = $"services: {{svc: {{build: {build}}}}}",
        }.WithFolder("empty").WithLink("link");
        return CompanionBuilds.Read(tree.Companions, tree, new RepositoryTree(tree));
    }
}
