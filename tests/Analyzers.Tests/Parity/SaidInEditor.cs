using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GoContainerGuard.MSBuildTasks.DesignTime;
using GoContainerGuard.Tests.Support;
using Microsoft.CodeAnalysis;

namespace GoContainerGuard.Tests.Parity;

/// <summary>What the analyzer says of a tree after a design-time build handed it over.</summary>
internal static class SaidInEditor
{
    public static async Task<IReadOnlyList<string>> Of(string root, string preset = "")
    {
        using var task = new RecordForEditor
        {
            BuildEngine = new RecordingBuildEngine(),
            Root = root,
            Project = Path.Combine(root, "App.csproj"),
            Folder = Path.Combine(root, "obj"),
            Preset = preset,
        };
        task.Execute();

        var files = task.Dockerfiles.Append(task.Manifest!).Select(item => OpenFile.FromBytes(item.ItemSpec, File.ReadAllBytes(item.ItemSpec)));
        var diagnostics = await Editor.Open(files);
        return [.. diagnostics.Select(diagnostic => Line(root, diagnostic)).Order(StringComparer.Ordinal)];
    }

    private static string Line(string root, Diagnostic diagnostic) => SaidLine.Of(
        Place(root, diagnostic.Location),
        Level(diagnostic.Severity),
        diagnostic.Id,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.AdditionalLocations.Select(location => Place(root, location)));

    private static string Place(string root, Location location)
    {
        var place = location.GetLineSpan();
        return SaidLine.Place(
            Path.GetRelativePath(root, place.Path).Replace('\\', '/'),
            place.StartLinePosition.Line + 1,
            place.StartLinePosition.Character + 1,
            place.EndLinePosition.Line + 1,
            place.EndLinePosition.Character + 1);
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
