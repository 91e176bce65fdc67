using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>A service cannot be built from a stage, a Dockerfile or a folder that does not exist.</summary>
internal sealed class MissingBuildSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1501", "missing-build-source")
    {
        Title = "A compose or bake file names a stage, a Dockerfile or a context that does not exist",
        Message = "'{0}' {1}: the build stops with '{2}'",
        Category = RuleCategory.Companions,
        Severity = Severity.Error,
        SpeaksOf = Facts.Companion,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(CompanionBuilds companions, Findings findings)
    {
        foreach (var placed in companions.All)
        {
            if (Misplaced(placed) is { } finding)
                findings.Add(finding, Judge(placed, finding, static other => other.Place is BuildPlace.NoContext or BuildPlace.NoDockerfile));
        }
    }

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Graph.Stages.Count == 0)
            return;

        foreach (var placed in build.BuiltBy)
        {
            if (MissingStage(placed, build) is { } finding)
                findings.Add(finding, Judge(placed, finding, other => other.Place == BuildPlace.Found && other.Dockerfile == build.Source.Path && MissingStage(other, build) is not null));
        }
    }

    // Nobody builds what is behind a profile without asking for it.
    private static Standing Judge(PlacedBuild placed, Finding finding, Func<PlacedBuild, bool> holds)
    {
        var standing = placed.Judge(finding.Where, ServiceParts.Source, holds);
        return standing == Standing.Certain && placed.Build.HasProfile ? Standing.Doubtful : standing;
    }

    private Finding? Misplaced(PlacedBuild placed)
    {
        var build = placed.Build;
        if (placed.Place == BuildPlace.NoContext)
        {
            var what = $"is built in '{placed.Context}', which is not there";
            return At(build.Context.Where, build.Name, what, $"unable to prepare context: path \"…/{placed.Context}\" not found");
        }

        if (placed is not { Place: BuildPlace.NoDockerfile, Dockerfile: { } dockerfile })
            return null;

        var file = StagePath.BaseName(dockerfile);
        return At(build.Dockerfile.Where, build.Name, $"is built from '{dockerfile}', which is not there", $"failed to read dockerfile: open {file}: no such file or directory");
    }

    private Finding? MissingStage(PlacedBuild placed, ContainerBuild build)
    {
        if (placed.Build.Target is not { Text: { Length: > 0 } target } said || IsThere(target, build.Graph))
            return null;

        var what = $"builds the stage '{target}', which '{build.Source.Path}' does not have";
        var finding = At(said.Where, placed.Build.Name, what, $"target stage \"{target}\" could not be found");
        var near = said.Where.Text == target ? NearestName.To(target.ToLowerInvariant(), NamesOf(build.Graph)) : null;
        return near is null ? finding : finding.WithFix($"Name the stage '{near}'", new TextEdit(said.Where, near));
    }

    private static IEnumerable<string> NamesOf(StageGraph graph)
    {
        foreach (var stage in graph.Stages)
        {
            if (stage.Name is { } name)
                yield return name;
        }
    }

    // A number may be the number of a stage.
    private static bool IsThere(string target, StageGraph graph)
    {
        if (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return true;

        foreach (var stage in graph.Stages)
        {
            if (string.Equals(stage.Name, target, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
