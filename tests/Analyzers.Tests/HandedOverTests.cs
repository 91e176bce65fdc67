using System.Threading;
using GoContainerGuard.Analyzers;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class HandedOverTests
{
    private static readonly Finding AboutIgnoreFile = About(".dockerignore");

    [Test]
    public void Finding_in_a_shared_file_is_said_with_one_of_its_Dockerfiles_however_often_they_are_analyzed()
    {
        var files = HandOver();

        files.IsSaidWith("a/Dockerfile", AboutIgnoreFile).ShouldBeTrue();
        files.IsSaidWith("b/Dockerfile", AboutIgnoreFile).ShouldBeFalse();
        files.IsSaidWith("a/Dockerfile", AboutIgnoreFile).ShouldBeTrue();
        files.IsSaidWith("b/Dockerfile", About("b/.dockerignore")).ShouldBeTrue();
    }

    [Test]
    public void Finding_that_another_project_shows_is_said_with_none() =>
        HandOver(new SaidPlace(AboutIgnoreFile.Rule.Id, ".dockerignore", AboutIgnoreFile.Where.Span)).IsSaidWith("a/Dockerfile", AboutIgnoreFile).ShouldBeFalse();

    [Test]
    public void Finding_in_a_Dockerfile_is_said_with_it() => HandOver().IsSaidWith("a/Dockerfile", About("a/Dockerfile")).ShouldBeTrue();

    [TestCase("a/Dockerfile", "/repository/a/Dockerfile")]
    [TestCase("../.editorconfig", "/.editorconfig")]
    [TestCase("../../.editorconfig", "/.editorconfig")]
    public void Path_above_the_root_is_written_without_detours(string path, string fullPath) => HandOver().FullPath(path).ShouldBe(fullPath);

    private static HandedOver HandOver(params SaidPlace[] saidElsewhere)
    {
        var manifest = new RecordingRepository(new InMemoryRepository()).ToManifest(["a/Dockerfile", "b/Dockerfile"], [], saidElsewhere);
        OpenFile[] files = [OpenFile.Of("/repository/obj/" + ManifestRepository.FileName, manifest)];
        return HandedOver.From(new AnalyzerOptions([.. files]), CancellationToken.None);
    }

    private static Finding About(string path) => new(HostRules.Unreadable, new SourceSpan(new SourceText(path, "text"), new TextSpan(0, 4)), "message");
}
