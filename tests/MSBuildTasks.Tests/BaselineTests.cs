using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using Microsoft.Build.Framework;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BaselineTests : IDisposable
{
    private const string Name = ".gocontainerguard-baseline";

    private readonly TemporaryTree _tree = new TemporaryTree().With("Dockerfile", "FROM alpine:latest\nUSER 65532\n");
    private readonly RecordingBuildEngine _build = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void It_is_written_at_the_root_and_nothing_else_is_said()
    {
        Write().Failed.ShouldBeFalse();
        Codes().ShouldBeEmpty();
        File.ReadAllLines(_tree.PathOf(Name)).Where(line => !line.StartsWith('#')).ShouldHaveSingleItem().ShouldMatch("^GCG0202 [0-9a-f]{16} Dockerfile$");
        var message = _build.Messages.Single(said => said.Importance == MessageImportance.High);
        message.Message.ShouldBe($"GoContainerGuard: 1 finding is in the baseline '{_tree.PathOf(Name)}'");
        Directory.GetFiles(_tree.Root).Length.ShouldBe(2, "no draft is left behind");
    }

    [Test]
    public void A_file_at_the_root_counts_without_being_named_and_what_rests_is_one_message()
    {
        Write();
        _tree.With("api/Dockerfile", "FROM golang:latest\nUSER 65532\n");
        Check();
        _build.Warnings.Select(warning => warning.File).ShouldBe([_tree.PathOf("api/Dockerfile")]);
        var message = _build.Messages.Single(said => said.Importance == MessageImportance.Normal && said.Message!.StartsWith("GoContainerGuard:", StringComparison.Ordinal));
        message.Message.ShouldBe($"GoContainerGuard: 1 known finding is left in the baseline '{Name}'");
    }

    [Test]
    public void What_is_gone_is_counted_too()
    {
        Write();
        _tree.With("Dockerfile", "FROM scratch\n");
        Check();
        _build.Messages.ShouldContain(said => said.Message == $"GoContainerGuard: 0 known findings are left in the baseline '{Name}'; 1 entry of it matches nothing any more");
    }

    [Test]
    public void What_is_known_is_suppressed_in_the_report()
    {
        Write();
        using var sarif = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(Check().Sarif)));
        var suppression = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0];
        suppression.GetProperty("kind").GetString().ShouldBe("external");
        suppression.GetProperty("justification").GetString().ShouldBe($"It is in the baseline '{Name}'");
    }

    [TestCase("known/old.txt")]
    [TestCase("./known/../old.txt")]
    [TestCase("../{0}-old.txt")]
    public void It_can_be_named_relative_to_the_root_and_above(string path)
    {
        var name = string.Format(null, path, Path.GetFileName(_tree.Root));
        try
        {
            Write(name).Failed.ShouldBeFalse();
            Check(name).Failed.ShouldBeFalse();
            Codes().ShouldBeEmpty();
        }
        finally
        {
            File.Delete(_tree.PathOf(name));
        }
    }

    [Test]
    public void It_can_be_named_by_its_whole_path()
    {
        Write(_tree.PathOf("old.txt"));
        Check(_tree.PathOf("old.txt"));
        Codes().ShouldBeEmpty();
    }

    [Test]
    public void One_that_is_named_and_not_there_is_one_clear_error()
    {
        Check("old.txt").Failed.ShouldBeTrue();
        _build.Errors.Single().Message.ShouldBe("GoContainerGuardBaselineFile is 'old.txt', and there is no such file: -t:GoContainerGuardBaseline writes it");
    }

    [Test]
    public void One_that_cannot_be_written_is_one_clear_error_and_nothing_is_half_written()
    {
        _tree.WithFolder(Name + "/in.it");
        Write().Failed.ShouldBeTrue();
        _build.Errors.Single().Code.ShouldBe("GCG0010");
        _build.Errors.Single().Message!.ShouldStartWith($"GoContainerGuardBaselineFile is '{_tree.PathOf(Name)}', and it cannot be written: ");
        Directory.GetFileSystemEntries(_tree.Root).Length.ShouldBe(2);
    }

    [Test]
    public void One_that_cannot_be_read_is_a_warning_and_everything_is_said()
    {
        _tree.WithBytes(Name, 0xFF, 0xFE);
        Check().Failed.ShouldBeFalse();
        Codes().ShouldBe(["GCG0016", "GCG0202"], ignoreOrder: true);
    }

    [Test]
    public void Writing_it_again_takes_in_what_is_new_and_leaves_out_what_is_gone()
    {
        Write();
        var before = File.ReadAllText(_tree.PathOf(Name));
        _tree.With("Dockerfile", "FROM golang:latest\nUSER 65532\n");
        Write();
        File.ReadAllText(_tree.PathOf(Name)).ShouldNotBe(before);
        Check();
        Codes().ShouldBeEmpty();
        _build.Messages.ShouldContain(said => said.Message == $"GoContainerGuard: 1 known finding is left in the baseline '{Name}'");
    }

    private CheckDockerfiles Write(string file = "") => Run(new() { BaselineFile = file, WriteBaseline = true });

    private CheckDockerfiles Check(string file = "") => Run(new() { BaselineFile = file });

    private CheckDockerfiles Run(CheckDockerfiles task)
    {
        using (task)
        {
            (task.BuildEngine, task.Root) = (_build, _tree.Root);
            task.Execute().ShouldBeTrue();
            return task;
        }
    }

    private string[] Codes() => [.. _build.Errors.Select(error => error.Code), .. _build.Warnings.Select(warning => warning.Code)];
}
