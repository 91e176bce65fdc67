using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A platform that stands in the file is that of one machine, and whoever builds on or for another does not get his own.</summary>
internal sealed class ConstantPlatform : Rule
{
    private const string ProgramsOfIt = "on another machine its programs run emulated or stop with 'exec format error', and an image for another platform holds files for this one";
    private const string NoPrograms = "an image for another platform is marked as one for this";

    public override RuleDescriptor Descriptor { get; } = new("GCG0208", "constant-platform")
    {
        Title = "The platform of a base image is a constant",
        Message = "'{0}' is for '{1}' whatever is built: {2}",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Platform,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            // On an earlier stage the flag says nothing, and a team that builds for this one platform only means what it says.
            if (stage.Base.Image is null || PlatformFlag.Constant(stage) is not { } platform || IsTheOnlyOne(build.Settings, platform))
                continue;

            var flag = PlatformFlag.Of(stage)!.Value.Text;
            var finding = At(build.At(flag), stage.Base.Image.ToString(), platform.ToString(), stage.Base.Image.IsScratch ? NoPrograms : ProgramsOfIt) with { BuildKitCheck = BuildKitCheck.FromPlatformFlagConstDisallowed };
            findings.Add(finding.WithFix("Remove the flag", PlatformFlagRemoval.EditsFor(build, stage.From, flag)));
        }
    }

    private static bool IsTheOnlyOne(BuildSettings settings, Platform platform) =>
        settings.Platforms.Count == 1 && Platform.Parse(settings.Platforms[0], out _).RunsLike(platform);
}
