using System;
using System.Collections.Generic;
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
internal sealed class CheckDockerfilesTests : IDisposable
{
    private readonly TemporaryTree _tree = new();
    private readonly RecordingBuildEngine _build = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void A_file_that_cannot_be_read_is_one_warning_with_its_path_and_the_others_are_checked()
    {
        _tree.WithBytes("binary/Dockerfile", 0, 1, 2, 0xFF).WithLength("huge/Dockerfile", 50 * 1024 * 1024).WithBytes("latin/Dockerfile", (byte)'#', 0xE9);
        _tree.With("locked/Dockerfile").With("well/Dockerfile");
        using (new FileStream(_tree.PathOf("locked/Dockerfile"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Check().Failed.ShouldBeFalse();

        _build.Warnings.Where(warning => warning.Code == "GCG0009").Select(warning => warning.File).ShouldBe(
            [_tree.PathOf("binary/Dockerfile"), _tree.PathOf("huge/Dockerfile"), _tree.PathOf("latin/Dockerfile"), _tree.PathOf("locked/Dockerfile")]);
    }

    [Test]
    public void A_line_has_an_absolute_path_a_place_and_neither_subcategory_nor_end()
    {
        _tree.WithBytes("a/Dockerfile", 0xFF);
        Check();
        var warning = _build.Warnings.Single();
        warning.File.ShouldBe(_tree.PathOf("a/Dockerfile"));
        warning.Subcategory.ShouldBeNull();
        (warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber).ShouldBe((1, 1, 0, 0));
        warning.Message.ShouldBe("'a/Dockerfile' cannot be read and was not checked: it is not UTF-8 text");
    }

    [Test]
    public void An_empty_Dockerfile_is_checked_like_any_other()
    {
        _tree.With("Dockerfile", "");
        Check();
        _build.Warnings.ShouldNotContain(warning => warning.Code == "GCG0009" || warning.Code == "GCG0008");
    }

    [Test]
    public void Braces_in_a_path_are_no_format()
    {
        _tree.WithBytes("{0}/Dockerfile", 0xFF);
        Check();
        _build.Warnings.Single().Message.ShouldStartWith("'{0}/Dockerfile' cannot be read");
    }

    [Test]
    public void NoWarn_silences_and_nothing_fails()
    {
        _tree.WithBytes("Dockerfile", 0xFF);
        Check(task => task.NoWarn = ["GCG0009"]).Failed.ShouldBeFalse();
        Said().ShouldBeEmpty();
    }

    [Test]
    public void A_warning_that_the_build_promotes_is_an_error_and_the_check_has_failed()
    {
        _tree.WithBytes("Dockerfile", 0xFF);
        _build.PromotedCodes.Add("GCG0009");
        Check().Failed.ShouldBeTrue();
        Said().ShouldBe(["GCG0009"]);
        _build.Errors.Single().Code.ShouldBe("GCG0009");
    }

    [Test]
    public void An_editorconfig_on_disk_says_how_loud_a_finding_is()
    {
        _tree.With("a/Dockerfile", "FROM alpine:latest\nUSER 65532\n").With("b/Dockerfile", "FROM alpine:latest\nUSER 65532\n");
        _tree.With(".editorconfig", "root = true\n[a/Dockerfile]\ndotnet_diagnostic.GCG0202.severity = error\n");
        Check().Failed.ShouldBeTrue();
        _build.Errors.Select(error => error.File).ShouldBe([_tree.PathOf("a/Dockerfile")]);
        _build.Warnings.Select(warning => warning.File).ShouldBe([_tree.PathOf("b/Dockerfile")]);
    }

    [Test]
    public void The_help_link_leads_to_the_page_beside_the_task()
    {
        _tree.With("Dockerfile", "FROM alpine:latest\nUSER 65532\n");
        Check();
        var page = new Uri(_build.Warnings.Single().HelpLink);
        File.ReadAllText(page.LocalPath).ShouldStartWith("# GCG0202");
    }

    [Test]
    public void Nothing_found_is_worth_knowing()
    {
        Check();
        Said().ShouldBeEmpty();
        var message = _build.Messages.Single(said => said.Code == "GCG0008");
        message.Importance.ShouldBe(MessageImportance.Normal);
        message.File.ShouldBe(_tree.Root);
    }

    [Test]
    public void Nothing_found_below_a_root_that_the_user_named_is_a_warning()
    {
        Check(task => task.RootIsNamed = true);
        _build.Warnings.Single().Code.ShouldBe("GCG0008");
    }

    [Test]
    public void Nothing_found_by_an_include_is_a_warning()
    {
        Check(task => task.Include = ["images/**"]);
        _build.Warnings.Single().Code.ShouldBe("GCG0008");
    }

    [Test]
    public void A_root_that_does_not_exist_is_one_clear_error()
    {
        var task = Check(task => task.Root = _tree.PathOf("nowhere"));
        task.Failed.ShouldBeTrue();
        task.Sarif.ShouldBeEmpty();
        Said().ShouldBe(["GCG0010"]);
        _build.Errors.Single().Message.ShouldBe($"GoContainerGuardRoot is '{_tree.PathOf("nowhere")}', and there is no such folder");
    }

    [Test]
    public void A_switch_that_is_neither_on_nor_off_is_one_clear_error()
    {
        Check(task => task.Enabled = "flase").Failed.ShouldBeTrue();
        _build.Errors.Single().Message.ShouldBe("GoContainerGuardEnabled is 'flase', and it can be true or false");
    }

    [TestCase("strict", "GCG0202", "GCG1404")]
    [TestCase("Errors")]
    public void A_preset_says_how_loud_it_is_where_no_file_does(string preset, params string[] said)
    {
        _tree.With("Dockerfile", "FROM alpine:latest\nARG UNUSED\nUSER 65532\n");
        Check(task => task.Preset = preset).Failed.ShouldBeFalse();
        Said().ShouldBe(said);
    }

    [Test]
    public void A_section_stands_above_the_preset()
    {
        _tree.With("Dockerfile", "FROM alpine:latest\nUSER 65532\n").With(".editorconfig", "root = true\n[Dockerfile]\ndotnet_diagnostic.GCG0202.severity = warning\n");
        Check(task => task.Preset = "errors");
        Said().ShouldBe(["GCG0202"]);
    }

    [Test]
    public void A_preset_that_nobody_knows_is_one_clear_error()
    {
        Check(task => task.Preset = "strickt").Failed.ShouldBeTrue();
        _build.Errors.Single().Message.ShouldBe("GoContainerGuardPreset is 'strickt', and it can be recommended, strict or errors");
    }

    [TestCase("../elsewhere/**")]
    [TestCase("/nowhere/**")]
    [TestCase("C:/nowhere/**")]
    [TestCase("a/**/../b")]
    public void A_glob_that_means_nothing_is_one_clear_error(string glob)
    {
        _tree.With("Dockerfile");
        Check(task => task.Exclude = ["fine/**", glob]).Failed.ShouldBeTrue();
        Said().ShouldBe(["GCG0010"]);
        _build.Errors.Single().Message.ShouldStartWith($"GoContainerGuardExclude is 'fine/**;{glob}', and the pattern '{glob}' ");
    }

    [Test]
    public void The_report_holds_what_was_said_and_what_was_silenced()
    {
        _tree.WithBytes("a/Dockerfile", 0xFF);
        var report = Encoding.UTF8.GetString(Convert.FromBase64String(Check(task => task.NoWarn = ["GCG0009"]).Sarif));
        using var sarif = JsonDocument.Parse(report);
        var run = sarif.RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        var result = run.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        result.GetProperty("ruleId").GetString().ShouldBe("GCG0009");
        result.GetProperty("suppressions").EnumerateArray().Single().GetProperty("kind").GetString().ShouldBe("external");
        run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString().ShouldBe(new Uri(_tree.Root + "/").AbsoluteUri);
    }

    [Test]
    public void A_cancelled_check_says_nothing_and_does_not_succeed()
    {
        _tree.With("Dockerfile");
        using var task = NewTask();
        task.Cancel();
        task.Execute().ShouldBeFalse();
        _build.AllowFailureWithoutError.ShouldBeTrue();
        Said().ShouldBeEmpty();
    }

    private CheckDockerfiles Check(Action<CheckDockerfiles>? change = null)
    {
        using var task = NewTask();
        change?.Invoke(task);
        task.Execute().ShouldBeTrue("the verdict is somebody else's");
        return task;
    }

    private CheckDockerfiles NewTask() => new() { BuildEngine = _build, Root = _tree.Root };

    private IEnumerable<string> Said() => [.. _build.Errors.Select(error => error.Code), .. _build.Warnings.Select(warning => warning.Code)];
}
