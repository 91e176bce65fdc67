using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DockerfileSearchTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void Dockerfiles_are_found_in_ordinal_order()
    {
        _tree.With("services/cart/Dockerfile").With("Dockerfile").With("Containerfile.debug").With("services/api.dockerfile").With("README.md");
        Found().ShouldBe(["Containerfile.debug", "Dockerfile", "services/api.dockerfile", "services/cart/Dockerfile"]);
    }

    [Test]
    public void Compose_and_bake_files_are_found_on_the_same_walk()
    {
        _tree.With("compose.yaml").With("deploy/docker-compose.prod.yml").With("deploy/docker-compose-dev.yaml").With("docker-bake.json").With("docker-bake.hcl")
            .With("compose.md").With("recompose.yaml").With("decompose.yml").With("composer.yaml").With("vendor/x/compose.yaml").With("old/compose.yaml").With(".git/compose.yaml");
        var search = new DockerfileSearch(new DiskRepository(_tree.Root), new Globs(_tree.Root, []), new Globs(_tree.Root, ["old/**"]));

        search.Run(CancellationToken.None).ShouldBeEmpty();

        search.Companions.ShouldBe(["compose.yaml", "deploy/docker-compose-dev.yaml", "deploy/docker-compose.prod.yml", "docker-bake.json"]);
    }

    [Test]
    public void Folders_that_are_left_out_are_not_entered([Values("node_modules", "vendor", "testdata", "bin", "obj", ".devcontainer")] string folder)
    {
        _tree.With($"{folder}/Dockerfile").With($"web/{folder}/deep/Dockerfile");
        Found().ShouldBeEmpty();
    }

    [Test]
    public void A_folder_with_a_git_folder_or_file_of_its_own_is_another_root()
    {
        _tree.With(".git/HEAD").With("Dockerfile").With("submodule/.git", "gitdir: ../.git/modules/submodule").With("submodule/Dockerfile")
            .With("clone/.git/HEAD").With("clone/deep/Dockerfile");
        Found().ShouldBe(["Dockerfile"]);
    }

    [Test]
    public void Links_to_folders_are_not_followed_so_that_a_loop_ends()
    {
        _tree.With("a/Dockerfile").WithLinkToFolder("a/loop", "..").WithLinkToFolder("b", "a");
        Found().ShouldBe(["a/Dockerfile"]);
    }

    [Test]
    public void A_link_to_a_file_of_the_tree_is_a_Dockerfile()
    {
        _tree.With("images/api.txt").WithLinkToFile("api/Dockerfile", "../images/api.txt");
        Found().ShouldBe(["api/Dockerfile"]);
    }

    [Test]
    public void A_link_to_a_Dockerfile_that_is_found_anyway_would_say_everything_twice()
    {
        _tree.With("docker/Dockerfile").WithLinkToFile("Dockerfile", "docker/Dockerfile").WithLinkToFile("other/Dockerfile", "../docker/Dockerfile");
        Found().ShouldBe(["docker/Dockerfile"]);
    }

    [Test]
    public void A_link_out_of_the_root_or_to_nothing_is_no_Dockerfile()
    {
        using var elsewhere = new TemporaryTree().With("Dockerfile");
        _tree.WithLinkToFile("a/Dockerfile", elsewhere.PathOf("Dockerfile")).WithLinkToFile("b/Dockerfile", "gone");
        Found().ShouldBeEmpty();
    }

    [Test]
    public void A_folder_with_the_name_of_a_Dockerfile_is_searched_like_any_other()
    {
        _tree.With("dockerfile/Dockerfile");
        Found().ShouldBe(["dockerfile/Dockerfile"]);
    }

    [Test]
    public void Includes_add_files_whatever_their_name()
    {
        _tree.With("Dockerfile").With("images/api.docker").With("images/deep/web.DOCKER").With("images/readme.md");
        Found(include: ["images/**/*.docker"]).ShouldBe(["Dockerfile", "images/api.docker", "images/deep/web.DOCKER"]);
    }

    [Test]
    public void An_include_reaches_a_folder_that_is_left_out_when_it_names_it()
    {
        _tree.With("testdata/golden/Dockerfile").With("testdata/golden/deep/Dockerfile").With("testdata/other/Dockerfile").With("testdata/golden/vendor/Dockerfile");
        Found(include: ["testdata/golden/**/Dockerfile"]).ShouldBe(["testdata/golden/Dockerfile", "testdata/golden/deep/Dockerfile"]);
    }

    [Test]
    public void An_include_without_a_name_does_not_open_what_is_left_out()
    {
        _tree.With("node_modules/Dockerfile").With("a/build.txt");
        Found(include: ["**/*"]).ShouldBe(["a/build.txt"]);
    }

    [Test]
    public void Git_is_never_entered()
    {
        _tree.With(".git/Dockerfile");
        Found(include: [".git/**"]).ShouldBeEmpty();
    }

    [Test]
    public void Excludes_win_over_names_and_includes()
    {
        _tree.With("Dockerfile").With("third_party/Dockerfile").With("third_party/x.docker");
        Found(include: ["**/*.docker"], exclude: ["third_party/**"]).ShouldBe(["Dockerfile"]);
    }

    [Test]
    public void A_glob_may_be_written_from_the_top_of_the_disk()
    {
        _tree.With("a/Dockerfile").With("b/Dockerfile");
        Found(exclude: [_tree.PathOf("a") + "/**"]).ShouldBe(["b/Dockerfile"]);
    }

    [Test]
    public void A_folder_that_cannot_be_listed_is_noted_and_the_others_are_searched()
    {
        _tree.With("secret/Dockerfile").With("z/Dockerfile");
        var repository = new TroubledRepository(_tree.Root, "secret");
        var search = new DockerfileSearch(repository, None(), None());
        search.Run(CancellationToken.None).ShouldBe(["z/Dockerfile"]);
        search.UnreadableFolders.ShouldBe(["secret"]);
    }

    [Test]
    public void A_cancelled_search_ends() => Should.Throw<OperationCanceledException>(
        () => new DockerfileSearch(new DiskRepository(_tree.Root), None(), None()).Run(new CancellationToken(canceled: true)));

    private IReadOnlyList<string> Found(string[]? include = null, string[]? exclude = null) =>
        new DockerfileSearch(new DiskRepository(_tree.Root), new Globs(_tree.Root, include ?? []), new Globs(_tree.Root, exclude ?? []))
            .Run(CancellationToken.None);

    private Globs None() => new(_tree.Root, []);
}
