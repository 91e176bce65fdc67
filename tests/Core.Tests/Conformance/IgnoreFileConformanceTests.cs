using System;
using System.IO;
using System.Text.Json;
using GoContainerGuard.Conformance;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Conformance;

/// <summary>Cases written by a generator of this project, answered by BuildKit's own packages.</summary>
internal sealed class IgnoreFileConformanceTests
{
    private const string Path = """{"id":"x","dockerignore":"*.md\n!a.md","paths":["a.md","b.md","c"],"expected":{"patterns":["*.md","!a.md"],"excluded":"010","walk":"010"}}""";
    private const string Tree = """{"id":"x","dockerignore":"b","files":["a","b/c"],"expected":{"sent":["a"]}}""";

    [Test]
    public void Every_path_is_answered_as_Docker_answers_it() => Run(new DockerignoreVectors()).ShouldBe(
        ["dockerignore wanted: 3300 of 3300", "dockerignore: 3300 cases, 3300 equal, 0 different"]);

    [Test]
    public void Every_tree_is_sent_as_Docker_sends_it() => Run(new ContextVectors()).ShouldBe(
        ["context wanted: 300 of 300", "context: 300 cases, 300 equal, 0 different"]);

    [TestCase("\"!a.md\"]", "\"a.md\"]", "patterns: expected *.md a.md, was *.md !a.md")]
    [TestCase("\"walk\":\"010\"", "\"walk\":\"110\"", "walk: expected 110, was 010")]
    [TestCase("\"excluded\":\"010\"", "\"excluded\":\"011\"", "excluded: expected 011, was 010")]
    [TestCase("\"excluded\":", "\"error\":\"e\",\"excluded\":", "presence of error: expected yes, was no")]
    public void A_spoilt_answer_for_a_path_is_found(string right, string wrong, string difference)
    {
        Must(new DockerignoreVectors(), Path).ShouldBeNull();
        Must(new DockerignoreVectors(), Path.Replace(right, wrong, StringComparison.Ordinal)).ShouldBe(difference);
    }

    [Test]
    public void A_spoilt_answer_for_a_tree_is_found()
    {
        Must(new ContextVectors(), Tree).ShouldBeNull();
        Must(new ContextVectors(), Tree.Replace("[\"a\"]", "[\"a\",\"b/\"]", StringComparison.Ordinal)).ShouldBe("sent: expected a b/, was a");
    }

    private static string[] Run(VectorKind kind)
    {
        var output = new StringWriter();
        VectorRun.Of(kind, Vectors.Read(Vectors.Shipped(kind)), output);
        return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    private static string? Must(VectorKind kind, string vector) => kind.Judge(JsonDocument.Parse(vector).RootElement).Must;
}
