using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>Dockerfiles to what BuildKit's own checks say of them, and whether the build would stop.</summary>
internal sealed class LintVectors : VectorKind
{
    public override string Name => "lint";

    public override Verdict Judge(JsonElement vector)
    {
        var expected = vector.GetProperty("expected");
        var error = expected.TryGetProperty("error", out var message) ? message.GetString() : null;
        var warnings = Warnings(expected).ToArray();
        var rehearsal = Rehearsal.Of(vector);
        var must = Difference("warnings", string.Join(", ", warnings.Select(Place)), string.Join(", ", rehearsal.Warnings.Select(Place)))
            ?? (error is null == rehearsal.Error is null ? null : $"error: expected {error ?? "none"}, was {rehearsal.Error ?? "none"}");
        return new Verdict(must, must ?? Difference("msg", Messages(warnings), Messages(rehearsal.Warnings)));
    }

    private static IEnumerable<LintWarning> Warnings(JsonElement expected)
    {
        foreach (var warning in Comparison.Member(expected, "warnings")?.EnumerateArray() ?? default)
        {
            var lines = warning.GetProperty("lines");
            yield return new LintWarning(warning.GetProperty("rule").GetString()!, lines[0].GetInt32(), lines[1].GetInt32(), warning.GetProperty("msg").GetString()!);
        }
    }

    private static string Place(LintWarning warning) => $"{warning.Check} {warning.Start}-{warning.End}";

    private static string Messages(IEnumerable<LintWarning> warnings) => string.Join("; ", warnings.Select(warning => warning.Message));

    private static string? Difference(string what, string expected, string actual) => expected == actual ? null : $"{what}: expected {expected}, was {actual}";
}
