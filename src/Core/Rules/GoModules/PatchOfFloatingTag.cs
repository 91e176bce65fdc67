using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>A tag that names no patch is the one that was pulled last, and a patch that has just come out is not there before somebody pulls again.</summary>
internal sealed class PatchOfFloatingTag : Rule
{
    // A patch that has been out for longer is what everybody has by now.
    private const int MostDays = 30;

    public override RuleDescriptor Descriptor { get; } = new("GCG0402", "patch-of-floating-tag")
    {
        Title = "The go line names a new patch and the tag of the image names none",
        Message = "'{0}' is Go {1} in the patch that was pulled last: with one older than {2} the build stops with '{3}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Info,
        SpeaksOf = Facts.GoCommand | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<(int, SourceText)>? reported = null;
        foreach (var stage in build.Stages)
        {
            if (stage.GoInvocations.Count == 0 || !build.IsReachable(stage.Stage) || stage.Stage.RootImage is not { Digest: null })
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.LoadsModule || !invocation.Command.IsDecisive || RefusalOf(invocation) is not { } refusal)
                    continue;

                if (!(reported ??= []).Add((stage.RootImageText.SourceSpan().Start, refusal.Where.Source)))
                    continue;

                findings.Add(At(build.At(stage.RootImageText), stage.ImageName, invocation.Toolchain!.Shown, refusal.Where.Text, refusal.Message) with
                {
                    Related =
                    [
                        new RelatedLocation(refusal.Where, "the patch is asked for here"),
                        new RelatedLocation(build.At(invocation.Command.Span), "this command reads it"),
                    ],
                });
            }
        }
    }

    // What the patch before the one that is asked for would say.
    private static ToolchainRefusal? RefusalOf(GoInvocation invocation)
    {
        if (invocation is not { Module: { } module, Directory: { } directory })
            return null;

        var asked = module.Workspace is { } workspace ? workspace.File.Go?.Version : module.File.RequiredVersion;
        if (asked is not { Patch: > 0 and var patch, Kind.Length: 0 } version || !IsNew(version))
            return null;

        if (invocation.Toolchain is not { IsLocal: true, HasHardGoLine: true, Exact: null } toolchain || version.Family != toolchain.Release.Family)
            return null;

        return GoVersion.TryParse(version.Family + "." + (patch - 1).ToString(CultureInfo.InvariantCulture), out var before)
            ? ToolchainRefusal.Of(toolchain with { Exact = before }, module, directory)
            : null;
    }

    private static bool IsNew(GoVersion version) => GoReleases.Find(version) is { SupportEnded: null } release
        && (version > release.LastPatch || (version == release.LastPatch && DayOf(GoReleases.AsOf) - DayOf(release.LastPatchReleased) <= MostDays));

    // "2026-08-19" as a number of days.
    private static int DayOf(string date) => (int)(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).Ticks / TimeSpan.TicksPerDay);
}
