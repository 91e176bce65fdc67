using System.Text.Json;
using System.Text.Json.Nodes;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Conformance;

/// <summary>Dockerfile text to directives, instructions, heredocs, warnings, errors, stages.</summary>
internal sealed class ParserVectors : VectorKind
{
    private static readonly string[] Must = ["ok", "nodes", "metaArgs", "stages"];
    private static readonly string[] Wanted = ["errorLines", "instructionErrorLines", "instructionLint"];

    public override string Name => "parser";

    public override Verdict Judge(JsonElement vector)
    {
        var expected = vector.GetProperty("expected");
        var answer = ParserAnswer.Of(DockerfileParser.Parse(new SourceText("Dockerfile", vector.GetProperty("dockerfile").GetString()!)));
        return new Verdict(MustDifference(expected, answer), First(Wanted, expected, answer));
    }

    private static string? MustDifference(JsonElement expected, JsonObject answer)
    {
        if (First(Must, expected, answer) is { } difference)
            return difference;

        if (expected.GetProperty("ok").GetBoolean() && First(["directives"], expected, answer) is { } directive)
            return directive;

        var isRefused = Comparison.Member(expected, "instructionError") is not null;
        if (isRefused != answer["instructionError"] is not null)
            return $"instructionError: expected {Comparison.Member(expected, "instructionError")?.GetRawText() ?? "nothing"}, got {answer["instructionError"]?.ToJsonString() ?? "nothing"}";

        return WarningLines(expected) == WarningLines(answer) ? null : $"warnings: expected lines {WarningLines(expected)}, got {WarningLines(answer)}";
    }

    private static string? First(string[] names, JsonElement expected, JsonObject answer)
    {
        foreach (var name in names)
        {
            if (Comparison.Difference(name, Comparison.Member(expected, name), answer[name]) is { } difference)
                return difference;
        }

        return null;
    }

    private static string WarningLines(JsonElement expected)
    {
        var lines = "";
        foreach (var warning in Comparison.Member(expected, "warnings")?.EnumerateArray() ?? default)
            lines += warning.GetProperty("line").GetInt32() + " ";

        return lines;
    }

    private static string WarningLines(JsonObject answer)
    {
        var lines = "";
        foreach (var warning in answer["warnings"] as JsonArray ?? [])
            lines += warning!["line"]!.GetValue<int>() + " ";

        return lines;
    }
}
