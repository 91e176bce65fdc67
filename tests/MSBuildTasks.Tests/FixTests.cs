using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Text;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using Microsoft.Build.Framework;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>Fixing files on a disk on which anything may happen.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FixTests : IDisposable
{
    private const string Slip = "FROM alpine:3.24\nENV A 1\nUSER 65532\n";
    private const string Mended = "FROM alpine:3.24\nENV A=1\nUSER 65532\n";
    private const string Diff = "@@ -1,3 +1,3 @@\n FROM alpine:3.24\n-ENV A 1\n+ENV A=1\n USER 65532\n";

    private readonly TemporaryTree _tree = new();
    private readonly RecordingBuildEngine _build = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void Files_are_fixed_and_it_is_said_what_was_done()
    {
        _tree.With("a/Dockerfile", Slip).With("b/Dockerfile", Mended);
        Fix();
        Text("a/Dockerfile").ShouldBe(Mended);
        Said().ShouldBe(["a/Dockerfile", "  GCG0105  Write it with an equals sign", "1 file changed", "left with a safe fix: 0 findings"]);
        _build.Warnings.ShouldBeEmpty();
        Files().ShouldBe(["a/Dockerfile", "b/Dockerfile"]);
    }

    [Test]
    public void A_file_that_needs_nothing_is_not_written()
    {
        _tree.With("Dockerfile", Mended);
        var yesterday = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_tree.PathOf("Dockerfile"), yesterday);
        Fix();
        File.GetLastWriteTimeUtc(_tree.PathOf("Dockerfile")).ShouldBe(yesterday);
    }

    [Test]
    public void Fixes_that_may_change_what_is_built_are_asked_for([Values("", "false", "True")] string isUnsafe)
    {
        _tree.With("Dockerfile", "FROM alpine:latest\nUSER 65532\n");
        Fix(task => task.FixUnsafe = isUnsafe);
        Text("Dockerfile").Contains("latest", StringComparison.Ordinal).ShouldBe(isUnsafe != "True");
    }

    [Test]
    public void Line_ends_byte_order_mark_and_what_is_missing_at_the_end_stay()
    {
        var text = "\uFEFF" + Slip.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal);
        _tree.WithBytes("Dockerfile", Encoding.UTF8.GetBytes(text));
        Fix();
        File.ReadAllBytes(_tree.PathOf("Dockerfile")).ShouldBe(Encoding.UTF8.GetBytes(text.Replace("A 1", "A=1", StringComparison.Ordinal)));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [UnsupportedOSPlatform("windows")]
    public void The_mode_stays()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead;
        File.SetUnixFileMode(_tree.With("Dockerfile", Slip).PathOf("Dockerfile"), Mode);
        Fix();
        Text("Dockerfile").ShouldBe(Mended);
        File.GetUnixFileMode(_tree.PathOf("Dockerfile")).ShouldBe(Mode);
    }

    [Test]
    public void A_link_stays_a_link_and_its_target_changes()
    {
        _tree.With("images/api.txt", Slip).WithLinkToFile("Dockerfile", "images/api.txt");
        Fix();
        new FileInfo(_tree.PathOf("Dockerfile")).LinkTarget.ShouldBe("images/api.txt");
        Text("images/api.txt").ShouldBe(Mended);
        Files().ShouldBe(["Dockerfile", "images/api.txt"]);
    }

    [Test]
    public void A_link_out_of_the_tree_is_left_alone()
    {
        _tree.With("elsewhere/api.txt", Slip).WithFolder("root").WithLinkToFile("root/Dockerfile", "../elsewhere/api.txt");
        Fix(task => task.Root = _tree.PathOf("root"));
        Text("elsewhere/api.txt").ShouldBe(Slip);
    }

    [Test]
    public void A_file_that_may_not_be_written_is_a_warning_and_the_others_are_fixed()
    {
        _tree.With("a/Dockerfile", Slip).With("b/Dockerfile", Slip);
        File.SetAttributes(_tree.PathOf("a/Dockerfile"), FileAttributes.ReadOnly);
        Fix();
        File.SetAttributes(_tree.PathOf("a/Dockerfile"), FileAttributes.Normal);
        ShouldBeLeftOut("a/Dockerfile", "it is read-only");
        Text("b/Dockerfile").ShouldBe(Mended);
        Said().ShouldBe(["b/Dockerfile", "  GCG0105  Write it with an equals sign", "1 file changed", "left with a safe fix: 1 finding"]);
    }

    [Test]
    public void A_file_that_another_program_holds_is_a_warning_in_the_words_of_the_system()
    {
        _tree.With("Dockerfile", Slip);
        using (new FileStream(_tree.PathOf("Dockerfile"), FileMode.Open, FileAccess.Read, FileShare.Read))
            Fix();

        ShouldBeLeftOut("Dockerfile", "The process cannot access the file");
    }

    [Test]
    public void Ids_that_are_silenced_are_silent_here_too()
    {
        _tree.With("Dockerfile", Slip);
        File.SetAttributes(_tree.PathOf("Dockerfile"), FileAttributes.ReadOnly);
        Fix(task => task.NoWarn = ["gcg0015"]);
        _build.Warnings.ShouldBeEmpty();
    }

    [Test]
    public void A_dry_run_shows_the_change_and_makes_none([Values("true", "Yes")] string dry)
    {
        _tree.With("a/Dockerfile", Slip).With("b/Dockerfile", Slip);
        var task = Fix(task => task.DryRun = dry);
        Text("a/Dockerfile").ShouldBe(Slip);
        Files().ShouldBe(["a/Dockerfile", "b/Dockerfile"]);
        var diff = $"--- a/a/Dockerfile\n+++ b/a/Dockerfile\n{Diff}--- a/b/Dockerfile\n+++ b/b/Dockerfile\n{Diff}";
        Encoding.UTF8.GetString(Convert.FromBase64String(task.Diff)).ShouldBe(diff);
        string.Join('\n', Said()).ShouldStartWith(diff + "a/Dockerfile\n");
        Said().ShouldContain("2 files to change");
    }

    [Test]
    public void A_dry_run_without_a_change_has_no_empty_diff()
    {
        _tree.With("Dockerfile", Mended);
        Fix(task => task.DryRun = "true").Diff.ShouldBeEmpty();
        Said().ShouldBe(["nothing to change", "left with a safe fix: 0 findings"]);
    }

    [Test]
    public void The_diff_has_the_byte_order_mark_of_the_file_and_the_target_of_a_link()
    {
        _tree.WithBytes("api.txt", Encoding.UTF8.GetBytes("\uFEFF" + Slip)).WithLinkToFile("Dockerfile", "api.txt");
        var task = Fix(task => task.DryRun = "true");
        Encoding.UTF8.GetString(Convert.FromBase64String(task.Diff)).ShouldBe("--- a/api.txt\n+++ b/api.txt\n" + Diff.Replace(" FROM", " \uFEFFFROM", StringComparison.Ordinal));
    }

    [Test]
    public void A_switch_that_is_neither_on_nor_off_changes_nothing()
    {
        _tree.With("Dockerfile", Slip);
        Fix(task => (task.DryRun, task.FixUnsafe) = ("ture", "2")).Failed.ShouldBeTrue();
        Text("Dockerfile").ShouldBe(Slip);
        _build.Errors.Select(error => error.Message).ShouldBe(
            ["GoContainerGuardFixUnsafe is '2', and it can be true or false", "GoContainerGuardDryRun is 'ture', and it can be true or false"]);
    }

    [Test]
    public void Files_that_are_no_text_are_left_as_they_are()
    {
        var bytes = Encoding.Latin1.GetBytes("FROM alpine:3.24\nENV A é\nUSER 65532\n");
        _tree.WithBytes("Dockerfile", bytes);
        Fix();
        File.ReadAllBytes(_tree.PathOf("Dockerfile")).ShouldBe(bytes);
    }

    [Test]
    public void A_broken_configuration_file_keeps_no_fix_back()
    {
        _tree.With("Dockerfile", Slip).With(".editorconfig", "[[[\n]\n= none\ndotnet_diagnostic.GCG0105.severity =\n");
        Fix();
        Text("Dockerfile").ShouldBe(Mended);
    }

    [Test]
    public void A_tree_without_Dockerfiles_is_said()
    {
        Fix();
        Said().ShouldBe([$"There is no Dockerfile below '{_tree.Root}'.", "nothing changed", "left with a safe fix: 0 findings"]);
    }

    [Test]
    public void A_cancelled_run_changes_nothing()
    {
        _tree.With("Dockerfile", Slip);
        using var task = NewTask();
        task.Cancel();
        task.Execute().ShouldBeFalse();
        Text("Dockerfile").ShouldBe(Slip);
    }

    [Test]
    public void Fixing_says_no_findings_and_makes_no_report()
    {
        _tree.With("Dockerfile", "FROM alpine:latest\nUSER 65532\n");
        var task = Fix();
        task.Failed.ShouldBeFalse();
        task.Sarif.ShouldBeEmpty();
        _build.Warnings.ShouldBeEmpty();
    }

    private void ShouldBeLeftOut(string path, string reason)
    {
        var warning = _build.Warnings.ShouldHaveSingleItem();
        (warning.Code, warning.File).ShouldBe(("GCG0015", _tree.PathOf(path)));
        warning.Message.ShouldStartWith($"'{path}' was not changed: {reason}");
        Text(path).ShouldBe(Slip);
        Files().ShouldAllBe(file => file.EndsWith("Dockerfile"), "no draft is left behind");
    }

    private string Text(string path) => File.ReadAllText(_tree.PathOf(path));

    private string[] Files() => [.. Directory.EnumerateFiles(_tree.Root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_tree.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private List<string> Said() => [.. _build.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!)];

    private CheckDockerfiles Fix(Action<CheckDockerfiles>? change = null)
    {
        using var task = NewTask();
        change?.Invoke(task);
        task.Execute().ShouldBeTrue();
        return task;
    }

    private CheckDockerfiles NewTask() => new() { BuildEngine = _build, Root = _tree.Root, Fix = true };
}
