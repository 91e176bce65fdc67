using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;
using Shouldly;
using InMemory = GoContainerGuard.Tests.Support.InMemoryRepository;

namespace GoContainerGuard.Tests;

internal sealed class DockerfileAnalyzerTests
{
    private const string FloatingTag = "GCG0202";
    private const string Unreadable = "GCG0009";

    [Test]
    public async Task Finding_stands_in_the_Dockerfile_where_the_engine_puts_it()
    {
        var diagnostic = await Single(new InMemory { ["api/Dockerfile"] = "# the api\nFROM golang:latest\n" }, "api/Dockerfile");

        diagnostic.Id.ShouldBe(FloatingTag);
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Warning);
        diagnostic.Location.Kind.ShouldBe(LocationKind.ExternalFile);
        diagnostic.Location.GetLineSpan().Path.ShouldBe("/repository/api/Dockerfile");
        diagnostic.Location.GetLineSpan().Span.ShouldBe(new LinePositionSpan(new LinePosition(1, 5), new LinePosition(1, 18)));
    }

    [Test]
    public async Task Carriage_returns_and_characters_of_two_units_move_nothing()
    {
        const string Text = "# \ud83d\udc33 image\r\nFROM golang:latest\r\n";

        var diagnostic = await Single(new InMemory { ["Dockerfile"] = Text }, "Dockerfile");

        diagnostic.Location.SourceSpan.ShouldBe(TextSpan.FromBounds(Text.IndexOf("golang", StringComparison.Ordinal), Text.Length - 2));
        diagnostic.Location.GetLineSpan().StartLinePosition.ShouldBe(new LinePosition(1, 5));
    }

    [Test]
    public async Task Byte_order_mark_moves_nothing()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM golang:latest\n" };
        var open = OpenFile.FromBytes("/repository/Dockerfile", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes("FROM golang:latest\n")]);

        var diagnostic = (await Editor.Open([Editor.Manifest(tree, "Dockerfile"), open])).ShouldHaveSingleItem();

        diagnostic.Location.SourceSpan.ShouldBe(new TextSpan(5, 13));
    }

    [Test]
    public async Task Line_ends_that_only_Roslyn_knows_keep_the_span_and_get_the_lines_of_the_editor()
    {
        const string Text = "# one\u2028two\rthree\nFROM golang:latest\n";

        var diagnostic = await Single(new InMemory { ["Dockerfile"] = Text }, "Dockerfile");

        diagnostic.Location.SourceSpan.Start.ShouldBe(Text.IndexOf("golang", StringComparison.Ordinal));
        diagnostic.Location.GetLineSpan().StartLinePosition.ShouldBe(new LinePosition(3, 5));
    }

    [Test]
    public async Task Unsaved_text_is_what_is_judged()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM golang:latest\n" };
        var manifest = Editor.Manifest(tree, "Dockerfile");

        (await Editor.Open([manifest, OpenFile.Of("/repository/Dockerfile", "FROM scratch\n")])).ShouldBeEmpty();
        (await Editor.Open([manifest, OpenFile.Of("/repository/Dockerfile", "\n\nFROM golang:latest\n")]))
            .ShouldHaveSingleItem().Location.GetLineSpan().StartLinePosition.Line.ShouldBe(2);
    }

    [Test]
    public async Task Each_Dockerfile_has_its_own_findings()
    {
        var tree = new InMemory { ["a/Dockerfile"] = "FROM golang:latest\n", ["b/Dockerfile"] = "FROM scratch\n", ["c.Dockerfile"] = "\nFROM golang:latest\n" };

        var diagnostics = await Editor.Open(tree, "a/Dockerfile", "b/Dockerfile", "c.Dockerfile");

        diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).ShouldBe(["/repository/a/Dockerfile", "/repository/c.Dockerfile"]);
    }

    [Test]
    public async Task Without_a_manifest_nothing_is_ours() =>
        (await Editor.Open([OpenFile.Of("/repository/Dockerfile", "FROM golang:latest\n")])).ShouldBeEmpty();

    [Test]
    public async Task Manifest_that_is_not_whole_is_none()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM golang:latest\n" };
        var whole = Editor.Manifest(tree, "Dockerfile");
        var cut = whole.GetText()!.ToString();

        (await Editor.Open([OpenFile.Of(whole.Path, cut.Substring(0, cut.Length - 2)), OpenFile.Of("/repository/Dockerfile", "FROM golang:latest\n")])).ShouldBeEmpty();
    }

    [Test]
    public async Task Files_of_other_analyzers_are_left_alone()
    {
        var tree = new InMemory { ["Dockerfile"] = "FROM scratch\n" };

        (await Editor.Open([.. Editor.HandOver(tree, "Dockerfile"), OpenFile.Of("/repository/words/Dockerfile", "FROM golang:latest\n")])).ShouldBeEmpty();
    }

    [TestCase("error", DiagnosticSeverity.Error)]
    [TestCase("warning", DiagnosticSeverity.Warning)]
    [TestCase("suggestion", DiagnosticSeverity.Info)]
    [TestCase("silent", DiagnosticSeverity.Hidden)]
    public async Task Severity_is_the_one_of_the_nearest_section(string word, DiagnosticSeverity severity)
    {
        var tree = new InMemory
        {
            ["api/Dockerfile"] = "FROM golang:latest\n",
            ["api/.editorconfig"] = $"[Dockerfile]\ndotnet_diagnostic.GCG0202.severity = {word}\n",
        };

        var diagnostic = await Single(tree, "api/Dockerfile");

        diagnostic.Severity.ShouldBe(severity);
        diagnostic.DefaultSeverity.ShouldBe(DiagnosticSeverity.Warning);
    }

    [Test]
    public async Task Rule_that_a_section_switches_off_is_silent() => (await Editor.Open(
        new InMemory { ["Dockerfile"] = "FROM golang:latest\n", [".editorconfig"] = "[Dockerfile]\ndotnet_diagnostic.GCG0202.severity = none\n" },
        "Dockerfile")).ShouldBeEmpty();

    [Test]
    public async Task Section_stands_above_a_global_file_here_as_in_the_build()
    {
        const string Global = "is_global = true\ndotnet_diagnostic.GCG0202.severity = error\n";
        var tree = new InMemory { ["Dockerfile"] = "FROM golang:latest\n", [".globalconfig"] = Global };
        var global = Editor.WithGlobal(FloatingTag, ReportDiagnostic.Error);

        (await Editor.Open(Editor.HandOver(tree, "Dockerfile"), global)).ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Error);

        tree[".editorconfig"] = "[Dockerfile]\ndotnet_diagnostic.GCG0202.severity = suggestion\n";
        (await Editor.Open(Editor.HandOver(tree, "Dockerfile"), global)).ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Info);
    }

    [Test]
    public async Task Suppressed_finding_is_not_said() => (await Editor.Open(
        new InMemory { ["Dockerfile"] = "# gcg:ignore GCG0202 because this image is thrown away\nFROM golang:latest\n" },
        "Dockerfile")).ShouldBeEmpty();

    [Test]
    public async Task Codes_that_a_project_does_not_want_are_dropped_by_Roslyn()
    {
        var files = Editor.HandOver(new InMemory { ["Dockerfile"] = "FROM golang:latest\n" }, "Dockerfile");

        (await Editor.Open(files, Editor.With(FloatingTag, ReportDiagnostic.Suppress))).ShouldBeEmpty();
        (await Editor.Open(files, Editor.With(FloatingTag, ReportDiagnostic.Error))).ShouldHaveSingleItem().Severity.ShouldBe(DiagnosticSeverity.Error);
    }

    [Test]
    public async Task File_that_was_no_text_when_it_was_recorded_is_judged_once_it_is()
    {
        var manifest = Editor.Manifest(new InMemory().WithState("Dockerfile", ReadingState.NotText), "Dockerfile");
        var latin = new OpenFile("/repository/Dockerfile", SourceText.From("FROM golang:latest\n", Encoding.Latin1));

        (await Editor.Open([manifest, latin])).ShouldHaveSingleItem().Id.ShouldBe(Unreadable);
        (await Editor.Open([manifest, OpenFile.Of("/repository/Dockerfile", "FROM golang:latest\n# caf\ufffd\n")])).ShouldHaveSingleItem().Id.ShouldBe(Unreadable);
        (await Editor.Open([manifest, OpenFile.Of("/repository/Dockerfile", "FROM golang:latest\n")])).ShouldHaveSingleItem().Id.ShouldBe(FloatingTag);
    }

    [Test]
    public async Task File_that_the_editor_cannot_read_is_silent()
    {
        var manifest = Editor.Manifest(new InMemory { ["Dockerfile"] = "FROM golang:latest\n" }, "Dockerfile");

        (await Editor.Open([manifest, new OpenFile("/repository/Dockerfile", null)])).ShouldBeEmpty();
    }

    [Test]
    public async Task Cancellation_passes_through()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var files = Editor.HandOver(new InMemory { ["Dockerfile"] = "FROM golang:latest\n" }, "Dockerfile");

        await Should.ThrowAsync<OperationCanceledException>(() => Editor.Open(files, Editor.With(FloatingTag, ReportDiagnostic.Default), cancelled.Token));
    }

    private static async Task<Diagnostic> Single(RepositorySnapshot tree, string dockerfile) =>
        (await Editor.Open(tree, dockerfile)).ShouldHaveSingleItem();
}
