using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;

namespace GoContainerGuard.Tests.Parity;

/// <summary>What the task says of a tree, taken from its report: a line of the log has no end and no related places.</summary>
internal static class SaidInBuild
{
    public static IReadOnlyList<string> Of(string root, string preset = "")
    {
        using var task = new CheckDockerfiles { BuildEngine = new RecordingBuildEngine(), Root = root, Preset = preset };
        if (!task.Execute())
            throw new InvalidOperationException("The task was cancelled.");

        using var report = JsonDocument.Parse(Convert.FromBase64String(task.Sarif));
        return
        [
            .. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0)
                .Select(Line)
                .Order(StringComparer.Ordinal),
        ];
    }

    public static void WriteBaseline(string root)
    {
        using var task = new CheckDockerfiles { BuildEngine = new RecordingBuildEngine(), Root = root, WriteBaseline = true };
        if (!task.Execute() || task.Failed)
            throw new InvalidOperationException("The baseline was not written.");
    }

    private static string Line(JsonElement result)
    {
        var related = result.TryGetProperty("relatedLocations", out var places) ? places.EnumerateArray().Select(Place) : [];
        return SaidLine.Of(
            Place(result.GetProperty("locations")[0]),
            result.GetProperty("level").GetString()!,
            result.GetProperty("ruleId").GetString()!,
            Message(result),
            related);
    }

    // SARIF 2.1.0, 3.11.5: a brace in a message is written twice.
    private static string Message(JsonElement result) =>
        result.GetProperty("message").GetProperty("text").GetString()!.Replace("{{", "{").Replace("}}", "}");

    private static string Place(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var path = Uri.UnescapeDataString(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var region = physical.GetProperty("region");
        return SaidLine.Place(path, Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn"));
    }

    private static int Number(JsonElement region, string name) => region.GetProperty(name).GetInt32();
}
