using System;
using System.IO;
using System.Linq;
using System.Text;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WriteReportTests : IDisposable
{
    private const string Report = "{ \"é\": \"a;b\" }\n";

    private readonly TemporaryTree _tree = new();
    private readonly RecordingBuildEngine _build = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void The_text_is_written_as_it_is_and_its_folder_is_made()
    {
        Write("a/b/report.sarif");
        File.ReadAllText(_tree.PathOf("a/b/report.sarif")).ShouldBe(Report);
        Directory.GetFiles(_tree.PathOf("a/b")).Length.ShouldBe(1, "no draft is left behind");
    }

    [Test]
    public void An_older_report_is_replaced()
    {
        _tree.With("report.sarif", "old and much longer than the new one");
        Write("report.sarif");
        File.ReadAllText(_tree.PathOf("report.sarif")).ShouldBe(Report);
    }

    [Test]
    public void A_file_that_says_the_same_is_left_alone()
    {
        var yesterday = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        _tree.With("report.sarif", Report);
        File.SetLastWriteTimeUtc(_tree.PathOf("report.sarif"), yesterday);
        Write("report.sarif");
        File.GetLastWriteTimeUtc(_tree.PathOf("report.sarif")).ShouldBe(yesterday);
    }

    [Test]
    public void A_report_that_cannot_be_written_is_a_warning_with_its_path()
    {
        _tree.With("file");
        Write("file/report.sarif");
        var warning = _build.Warnings.Single();
        warning.Code.ShouldBe("GCG0012");
        warning.File.ShouldBe(_tree.PathOf("file/report.sarif"));
    }

    [Test]
    public void A_folder_in_the_place_of_the_report_is_a_warning_and_no_draft_is_left_behind()
    {
        _tree.WithFolder("report.sarif/in.it");
        Write("report.sarif");
        _build.Warnings.Single().Code.ShouldBe("GCG0012");
        Directory.GetFileSystemEntries(_tree.Root).Length.ShouldBe(1);
    }

    private void Write(string path) =>
        new WriteReport { BuildEngine = _build, File = _tree.PathOf(path), Sarif = Convert.ToBase64String(Encoding.UTF8.GetBytes(Report)) }
            .Execute().ShouldBeTrue();
}
