using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>An image for one architecture is taken where another one is wanted; Docker pulls it with a warning.</summary>
internal sealed class ForeignPlatform : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0213", "foreign-platform")
    {
        Title = "A base image is for another platform than the stage",
        Message = "'{0}' is for '{1}' only, and this stage is built for '{2}': its programs run where they are emulated, or stop with 'exec format error'",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            if (stage.Base.Image is not { } image || stage.Base.Expansion.IsDefault || ImageArchitecture.Of(image) is not { } actual)
                continue;

            foreach (var expected in Expected(stage, build.Settings))
            {
                if (expected.RunsLike(actual))
                    continue;

                findings.Add(At(build.At(stage.From.Image), image.ToString(), actual.ToString(), expected.ToString()) with { BuildKitCheck = BuildKitCheck.InvalidBaseImagePlatform });
                break;
            }
        }
    }

    // What the flag says, or what the team builds for.
    private static IEnumerable<Platform> Expected(Stage stage, BuildSettings settings)
    {
        if (PlatformFlag.Of(stage) is not null)
        {
            if (stage.Platform is { IsDefault: false } && PlatformFlag.Value(stage) is { } platform)
                yield return platform;

            yield break;
        }

        foreach (var text in settings.Platforms)
        {
            var platform = Platform.Parse(text, out var problem);
            if (problem is null)
                yield return platform;
        }
    }
}
