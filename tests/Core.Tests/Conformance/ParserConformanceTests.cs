using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoContainerGuard.Conformance;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Conformance;

/// <summary>Dockerfiles written by a generator of this project, answered by BuildKit's own parser, and the runner that compares.</summary>
internal sealed class ParserConformanceTests
{
    private const int Cases = 1899;

    private static readonly ParserVectors Kind = new();

    [Test]
    public void Every_Dockerfile_is_read_as_BuildKit_reads_it()
    {
        var output = new StringWriter();
        VectorRun.Of(Kind, Vectors.Read(Vectors.Shipped(Kind)), output).ShouldBeTrue(output.ToString());
        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines.ShouldBe([$"parser wanted: {Cases} of {Cases}", $"parser: {Cases} cases, {Cases} equal, 0 different"]);
    }

    [TestCaseSource(nameof(Spoilings))]
    public void A_spoilt_answer_is_found(string what, string id)
    {
        var output = new StringWriter();
        VectorRun.Of(Kind, [Spoil(Find(id), what)], output).ShouldBeFalse(what);
        output.ToString().ShouldStartWith(id);
        output.ToString().ShouldContain("parser: 1 cases, 0 equal, 1 different");
    }

    [Test]
    public void A_spoilt_line_of_an_error_is_wanted_only()
    {
        var vector = First(expected => expected["errorLines"] is not null);
        vector["expected"]!["errorLines"]![0]![0] = 77;
        var output = new StringWriter();
        VectorRun.Of(Kind, [Element(vector)], output).ShouldBeTrue();
        output.ToString().ShouldContain("parser wanted: 0 of 1");
    }

    [Test]
    public void A_file_without_cases_proves_nothing() => VectorRun.Of(Kind, [], TextWriter.Null).ShouldBeFalse();

    private static IEnumerable<TestCaseData> Spoilings()
    {
        yield return Spoiling("ok", expected => expected["ok"]!.GetValue<bool>());
        yield return Spoiling("escape", expected => expected["ok"]!.GetValue<bool>());
        yield return Spoiling("syntax", expected => expected["ok"]!.GetValue<bool>() && expected["directives"]!["syntax"] is not null);
        yield return Spoiling("start", expected => expected["nodes"]!.AsArray().Count > 0);
        yield return Spoiling("args", expected => expected["nodes"]!.AsArray().Count > 0);
        yield return Spoiling("missing node", expected => expected["nodes"]!.AsArray().Count > 1);
        yield return Spoiling("heredoc", expected => expected["nodes"]!.AsArray().Any(node => node!["heredocs"] is not null));
        yield return Spoiling("comments", expected => expected["nodes"]!.AsArray().Any(node => node!["comments"] is not null));
        yield return Spoiling("instruction error", expected => expected["instructionError"] is not null);
        yield return Spoiling("meta argument", expected => expected["metaArgs"] is not null);
        yield return Spoiling("stage", expected => expected["stages"] is JsonArray { Count: > 0 });
        yield return Spoiling("warning", expected => expected["warnings"] is not null);
    }

    private static TestCaseData Spoiling(string what, System.Func<JsonNode, bool> choose) =>
        new(what, First(choose)["id"]!.GetValue<string>());

    private static JsonElement Spoil(JsonNode vector, string what)
    {
        var expected = vector["expected"]!.AsObject();
        var nodes = expected["nodes"]!.AsArray();
        switch (what)
        {
            case "ok":
                expected["ok"] = !expected["ok"]!.GetValue<bool>();
                break;
            case "escape":
                expected["directives"]!["escape"] = "x";
                break;
            case "syntax":
                expected["directives"]!["syntax"]!["line"] = 77;
                break;
            case "start":
                nodes[0]!["start"] = 77;
                break;
            case "args":
                nodes[0]!["args"]!.AsArray().Add("x");
                break;
            case "missing node":
                nodes.RemoveAt(1);
                break;
            case "heredoc":
                nodes.First(node => node!["heredocs"] is not null)!["heredocs"]![0]!["content"] = "x";
                break;
            case "comments":
                nodes.First(node => node!["comments"] is not null)!.AsObject().Remove("comments");
                break;
            case "instruction error":
                expected.Remove("instructionError");
                break;
            case "meta argument":
                expected["metaArgs"]![0]!["key"] = "x!";
                break;
            case "stage":
                expected["stages"]![0]!["commands"]!.AsArray().Add("x");
                break;
            case "warning":
                expected["warnings"]![0]!["line"] = 77;
                break;
        }

        return Element(vector);
    }

    private static JsonNode Find(string id) => Nodes().First(vector => vector["id"]!.GetValue<string>() == id);

    private static JsonNode First(System.Func<JsonNode, bool> choose) => Nodes().First(vector => choose(vector["expected"]!));

    private static IEnumerable<JsonNode> Nodes() => Vectors.Read(Vectors.Shipped(Kind)).Select(vector => JsonNode.Parse(vector.GetRawText())!);

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}
