using System;
using System.IO;
using System.Linq;
using GoContainerGuard.MSBuildTasks.DesignTime;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.DesignTime;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RecordForEditorTests : IDisposable
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="GoContainerGuard" /></ItemGroup></Project>""";

    private readonly TemporaryTree _tree = new TemporaryTree().With("a/A.csproj", Project).With("b/B.csproj", Project);
    private readonly RecordingBuildEngine _build = new();

    private string ManifestPath => _tree.PathOf("obj/" + ManifestRepository.FileName);

    public void Dispose() => _tree.Dispose();

    [Test]
    public void Dockerfiles_of_the_project_are_handed_over_with_a_manifest()
    {
        _tree.With("a/Dockerfile").With("b/Dockerfile").With("services/shop/Dockerfile").With("bin/Dockerfile");

        var first = Run("a/A.csproj");
        var second = Run("b/B.csproj");

        first.Dockerfiles.Select(item => item.ItemSpec).ShouldBe([_tree.PathOf("a/Dockerfile"), _tree.PathOf("services/shop/Dockerfile")]);
        second.Dockerfiles.Select(item => item.ItemSpec).ShouldBe([_tree.PathOf("b/Dockerfile")]);
        second.Manifest!.ItemSpec.ShouldBe(ManifestPath);
        ManifestRepository.Parse(File.ReadAllText(ManifestPath)).Dockerfiles.ShouldBe(["b/Dockerfile"]);
    }

    [Test]
    public void Files_beside_them_that_findings_lie_in_come_too()
    {
        _tree.With("a/Dockerfile", "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build .\n")
            .With("a/.dockerignore", "bin\n").With("a/go.mod", "module example.com/a\n").With("a/go.sum").With("a/main.go", "package main\n")
            .With("compose.yaml", "services: {a: {build: a}}\n").With(".editorconfig", "root = true\n").With("b/.dockerignore").With("b/go.mod");

        var neighbours = Run("a/A.csproj").Neighbours.Select(item => item.ItemSpec).ToArray();

        neighbours.ShouldBe([_tree.PathOf("a/.dockerignore"), _tree.PathOf("a/go.mod"), _tree.PathOf("compose.yaml")]);
        ManifestRepository.Parse(File.ReadAllText(ManifestPath)).Neighbours.Select(path => _tree.PathOf(path)).ShouldBe(neighbours);
    }

    [Test]
    public void Manifest_is_written_only_when_it_says_something_else()
    {
        // A restore has made the folder before, and it is one of the names at the root.
        _tree.With("a/Dockerfile");
        _tree.With("obj/project.assets.json");
        Run("a/A.csproj");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(ManifestPath, longAgo);

        Run("a/A.csproj");
        File.GetLastWriteTimeUtc(ManifestPath).ShouldBe(longAgo);

        _tree.With("a/Other.Dockerfile");
        Run("a/A.csproj");
        File.GetLastWriteTimeUtc(ManifestPath).ShouldNotBe(longAgo);
    }

    [Test]
    public void Project_that_shows_no_Dockerfile_has_no_manifest()
    {
        _tree.With("a/Dockerfile");

        var task = Run("b/B.csproj");

        task.Dockerfiles.ShouldBeEmpty();
        task.Manifest.ShouldBeNull();
        File.Exists(ManifestPath).ShouldBeFalse();
    }

    [Test]
    public void Names_that_MSBuild_would_read_otherwise_arrive_as_they_are()
    {
        _tree.With("a/50%41/Dockerfile").With("a/Dockerfile.a b;[c]#d");

        Run("a/A.csproj").Dockerfiles.Select(item => item.ItemSpec).ShouldBe([_tree.PathOf("a/50%41/Dockerfile"), _tree.PathOf("a/Dockerfile.a b;[c]#d")]);
    }

    [Test]
    public void Includes_and_excludes_are_those_of_the_build()
    {
        _tree.With("a/Dockerfile").With("a/image.txt");

        var task = Run("a/A.csproj", include: ["**/image.txt"], exclude: ["a/Dockerfile"]);

        task.Dockerfiles.Select(item => item.ItemSpec).ShouldBe([_tree.PathOf("a/image.txt")]);
    }

    [Test]
    public void Manifest_says_which_preset_the_project_names()
    {
        _tree.With("a/Dockerfile");

        Run("a/A.csproj", preset: "strict");

        ManifestRepository.Parse(File.ReadAllText(ManifestPath)).Settings.Preset.ShouldBe("strict");
    }

    [Test]
    public void What_is_wrong_is_said_by_the_build_and_not_here()
    {
        var task = new RecordForEditor { BuildEngine = _build, Root = _tree.PathOf("nowhere"), Project = _tree.PathOf("a/A.csproj"), Folder = _tree.PathOf("obj") };

        task.Execute().ShouldBeTrue();

        task.Manifest.ShouldBeNull();
        _build.Errors.ShouldBeEmpty();
        _build.Warnings.ShouldBeEmpty();
    }

    [Test]
    public void Manifest_that_cannot_be_written_costs_the_findings_and_not_the_build()
    {
        _tree.With("a/Dockerfile").With("obj", "a file where the folder should be");

        var task = Run("a/A.csproj");

        task.Dockerfiles.ShouldBeEmpty();
        task.Manifest.ShouldBeNull();
    }

    private RecordForEditor Run(string project, string[]? include = null, string[]? exclude = null, string preset = "")
    {
        var task = new RecordForEditor
        {
            BuildEngine = _build,
            Root = _tree.Root,
            Project = _tree.PathOf(project),
            Folder = _tree.PathOf("obj"),
            Include = include ?? [],
            Exclude = exclude ?? [],
            Preset = preset,
        };
        task.Execute().ShouldBeTrue();
        return task;
    }
}
