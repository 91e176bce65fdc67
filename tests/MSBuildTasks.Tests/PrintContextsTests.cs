using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.Engine;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using Microsoft.Build.Framework;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PrintContextsTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private readonly RecordingBuildEngine _build = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void Numbers_are_those_of_the_disk()
    {
        _tree.With("Dockerfile", "FROM scratch\n").With(".dockerignore", "bin\n*.log\n").With("main.go", "package main\n").With("a.log", "12345");
        _tree.With("bin/shop", "x").WithLength("assets/video", 3_000_000);
        Print().ShouldBe(
        [
            "Dockerfile",
            "  context: '.'",
            "  ignore file: .dockerignore",
            "  sent: 4 files, 3000036 bytes (3.00 MB)",
            "  kept back: 1 file, 5 bytes, and all that lies in 1 folder that need not be opened",
            "  largest folders sent, each with all below it:",
            "       3.00 MB        1 file  assets",
            "  lines of the ignore file:",
            "       1  bin: keeps back 1 folder not opened",
            "       2  *.log: keeps back 1 file, 5 B",
        ]);
    }

    [Test]
    public void Braces_in_a_name_are_no_format()
    {
        _tree.With("{0}/Dockerfile");
        Print().ShouldContain("{0}/Dockerfile");
    }

    [Test]
    public void A_tree_without_Dockerfiles_is_said() => Print().Single().ShouldStartWith("There is no Dockerfile below");

    [Test]
    public void A_root_that_is_not_there_is_an_error()
    {
        Task("nowhere").Execute().ShouldBeFalse();
        _build.Errors.Single().Code.ShouldBe("GCG0010");
    }

    [Test]
    public void Dockerfiles_that_are_excluded_are_left_out()
    {
        _tree.With("a/Dockerfile").With("b/Dockerfile");
        var task = Task("");
        task.Exclude = ["a/**"];
        task.Execute().ShouldBeTrue();
        Said().ShouldContain("b/Dockerfile");
        Said().ShouldNotContain("a/Dockerfile");
    }

    [Test]
    public void Loops_of_links_and_links_into_nothing_do_no_harm()
    {
        _tree.With("Dockerfile").WithLinkToFolder("up", ".").WithLinkToFolder("a/b", "..").WithLinkToFile("self", "self").WithLinkToFile("nothing", "gone");
        Print().ShouldContain("  sent: 5 files, 13 bytes");
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Names_with_line_feeds_stay_in_their_line()
    {
        _tree.With("Dockerfile").With("a\nb/c\nd", "");
        Print().ShouldContain("           0 B        1 file  a\\u000ab");
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Names_of_another_system_are_names_like_any_other()
    {
        _tree.With("Dockerfile").With("C:a/x", "").With("back\\slash/y", "").With("C:", "").With("*", "");
        Print().ShouldContain("  sent: 5 files, 13 bytes");
    }

    [Test]
    public void The_walk_goes_on_behind_a_folder_that_may_not_be_listed()
    {
        _tree.With("Dockerfile").With("secret/key", "").With("z", "");
        var report = ContextReport.Of(new GuardInput { Repository = new TroubledRepository(_tree.Root, "secret"), Dockerfiles = ["Dockerfile"] });
        report.ShouldContain("  sent: 2 files, 13 bytes");
        report.ShouldContain("  cannot be read, and is in no number here: secret");
    }

    [Test]
    public void A_file_that_vanishes_meanwhile_is_not_counted()
    {
        _tree.With("Dockerfile").With("a/fleeting").With("a/b", "");
        var report = ContextReport.Of(new GuardInput { Repository = new VanishingRepository(_tree.Root, "fleeting"), Dockerfiles = ["Dockerfile"] });
        report.ShouldContain("  sent: 2 files, 13 bytes");
    }

    [Test]
    public void A_folder_that_is_kept_back_is_not_opened()
    {
        _tree.With("Dockerfile").With(".dockerignore", "cache\nout\n!out/keep/*.txt\n");
        _tree.With("cache/a/b").With("out/keep/a.txt", "").With("out/keep/deep/c").With("out/other/d").With("src/e");
        var repository = new CountingRepository(_tree.Root);
        ContextReport.Of(new GuardInput { Repository = repository, Dockerfiles = ["Dockerfile"] }).ShouldNotBeEmpty();
        repository.Opened.ShouldBe([_tree.Root, _tree.PathOf("out"), _tree.PathOf("out/keep"), _tree.PathOf("src")], ignoreOrder: true);
    }

    private List<string> Print()
    {
        Task("").Execute().ShouldBeTrue();
        return Said();
    }

    private List<string> Said() => [.. _build.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!)];

    private PrintContexts Task(string folder) => new() { BuildEngine = _build, Root = Path.Combine(_tree.Root, folder) };
}
