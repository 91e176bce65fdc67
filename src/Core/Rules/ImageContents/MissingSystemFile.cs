using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>Certificates and zone data are packages, and the image that they are copied from has not installed them.</summary>
internal sealed class MissingSystemFile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0705", "missing-system-file")
    {
        Title = "A system file is copied from an image that does not have it",
        Message = "'{1}' has no '{0}', because {2} is not installed: the build stops with '\"{0}\": not found'",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Error,
        SpeaksOf = Facts.Transfer,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var copy in stage.Copies)
            {
                // What a parent left with ONBUILD is told where it stands, once.
                if (!copy.Step.IsTrigger)
                    Check(build, stage, copy, findings);
            }
        }
    }

    private void Check(ContainerBuild build, ContainerStage stage, ImageCopy copy, Findings findings)
    {
        if (copy.Source is not { Length: > 0 } source || !MayBeOfSystem(source) || GoGlob.HasWildcard(source))
            return;

        var path = StagePath.Clean(source[0] == '/' ? source : "/" + source);
        var kind = SystemFiles.KindOf(path);
        if (kind == SystemFileKind.None || Origin(build, copy) is not { } origin || StateIn(origin, path) != Presence.Absent)
            return;

        var package = kind == SystemFileKind.ZoneData ? "tzdata" : "ca-certificates";
        var mayDiffer = origin.Stage is { } holder && (holder.IsImageDefault || InstallsPackages(holder));
        var finding = At(build.At(copy.SourceText), path, origin.Image.Name, package) with
        {
            Severity = build.IsReachable(stage.Stage) && !mayDiffer ? Severity.Error : Severity.Warning,
            Related = origin.Stage is { } from ? [new RelatedLocation(build.At(from.RootImageText), "the image that it is copied from")] : [],
        };
        findings.Add(finding.WithFix("Install " + package + " in the stage that it is copied from", EditsFor(origin, package, path)));
    }

    // Quick to know, before the path is cleaned.
    private static bool MayBeOfSystem(string source) => source.IndexOf("etc/", StringComparison.Ordinal) >= 0 || source.IndexOf("usr/", StringComparison.Ordinal) >= 0;

    private static (ContainerStage? Stage, BaseImage Image)? Origin(ContainerBuild build, ImageCopy copy) => copy.Origin switch
    {
        { Kind: CopyOriginKind.Stage, Stage: { } from } when build.Of(from).Base is { } image => (build.Of(from), image),
        { Kind: CopyOriginKind.Image, Image: { } reference } when build.Find(reference) is { } image => (null, image),
        _ => null,
    };

    private static Presence StateIn((ContainerStage? Stage, BaseImage Image) origin, string path) =>
        origin.Stage is { } stage ? stage.Files.At(path).Presence : BaseFiles.At(origin.Image, path).Presence;

    // What else a package brings along is general knowledge: enough for a warning.
    private static bool InstallsPackages(ContainerStage stage)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            if (stage.Build.Of(ancestor).Files.Packages.Count > 0)
                return true;
        }

        return false;
    }

    // Directly below FROM, where no change of the sources makes it run again.
    private static TextEdit[]? EditsFor((ContainerStage? Stage, BaseImage Image) origin, string package, string path)
    {
        if (origin.Stage is not { Stage: { Base.Stage: null, Start.User: null } } stage || path is not (SystemFiles.CertificateFile or SystemFiles.ZoneFolder))
            return null;

        var install = origin.Image.PackageManager switch
        {
            PackageManager.Apk => "RUN apk add --no-cache " + package,
            PackageManager.Apt => "RUN apt-get update && apt-get install -y --no-install-recommends " + package + " && rm -rf /var/lib/apt/lists/*",
            _ => null,
        };
        return install is null || !origin.Image.DefaultUser.IsRoot ? null : [stage.Build.InsertBelow(stage.Stage.From, install)];
    }
}
