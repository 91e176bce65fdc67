using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>Go builds for any platform on any platform; a stage of the foreign platform lets the whole compiler be emulated.</summary>
internal sealed class EmulatedBuild : Rule
{
    // What is the same on every architecture.
    private static readonly string[] PlainData = ["/etc/group", "/etc/nsswitch.conf", "/etc/passwd", "/etc/ssl", "/usr/local/go/lib/time", "/usr/share/ca-certificates", "/usr/share/zoneinfo", "/tmp"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0506", "emulated-build")
    {
        Title = "A program for several platforms is compiled under emulation",
        Message = "'{0}' runs here on the platform that is built for: whatever is not the builder's own is compiled under emulation, many times slower than go compiles for it",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Info,
        SpeaksOf = Facts.Binary,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<TextSpan>? reported = null;
        foreach (var arrival in BinaryArrival.In(build))
        {
            var invocation = arrival.Build;
            if (invocation.Cgo != CgoMode.Off || !IsForSeveral(build, invocation) || TargetPlatform.IsNamed(invocation.Step.Stage))
                continue;

            var image = invocation.Stage.RootImageText;
            if (!(reported ??= []).Add(image.SourceSpan()))
                continue;

            var finding = At(build.At(image), invocation.Stage.ImageName) with
            {
                Related = [new RelatedLocation(build.At(invocation.Span), "the program is built here")],
            };
            findings.Add(finding.WithFix("Compile on the platform of the builder", Edits(build, invocation.Stage)));
        }
    }

    private static bool IsForSeveral(ContainerBuild build, GoInvocation invocation) => build.Settings.Platforms.Count > 0
        ? TargetPlatform.AreSeveral(build)
        : GoEnvironment.Variable(invocation, "GOARCH").Reason == UnknownReason.Platform;

    // Nothing but programs that go can build for another platform, and plain data, may leave the stage.
    private static TextEdit[]? Edits(ContainerBuild build, ContainerStage stage)
    {
        if (stage.Stage.Base.Stage is not null || IsBase(build, stage.Stage) || stage.IsShipped)
            return null;

        foreach (var reference in build.Graph.References.All)
        {
            if (ReferenceEquals(reference.Stage, stage.Stage) && !TakesPortableFiles(build, reference, stage))
                return null;
        }

        var edits = new List<TextEdit> { build.AddFlag(stage.Stage.From, "--platform=$BUILDPLATFORM") };
        var lines = new HashSet<(int, string)>();
        foreach (var invocation in stage.GoInvocations)
        {
            if (EditsFor(build, invocation) is not { } more)
                return null;

            // Commands of one instruction share its ARG.
            foreach (var edit in more)
            {
                if (lines.Add((edit.Where.Span.Start, edit.NewText)))
                    edits.Add(edit);
            }
        }

        return [.. edits];
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, GoInvocation invocation)
    {
        var architecture = GoEnvironment.Variable(invocation, "GOARCH");
        if (!invocation.BuildsPrograms)
            return architecture is { IsKnown: true, Text: null or "" } ? [] : null;

        // "go install" writes elsewhere when it builds for another platform.
        if (invocation.Go.Verb != Go.GoVerb.Build || invocation.Cgo != CgoMode.Off || CgoSetting.IsArgumentDefault(invocation))
            return null;

        if (architecture.Reason == UnknownReason.Platform)
            return invocation.Command.AssignmentOf("GOARCH") is not null ? [] : null;

        return architecture is { IsKnown: true, Text: null or "" } ? CrossCompilation.EditsFor(build, invocation) : null;
    }

    private static bool IsBase(ContainerBuild build, Stage stage)
    {
        foreach (var other in build.Graph.Stages)
        {
            if (ReferenceEquals(other.Base.Stage, stage))
                return true;
        }

        return false;
    }

    private static bool TakesPortableFiles(ContainerBuild build, StageReference reference, ContainerStage from)
    {
        var copies = build.CopiesOf(reference.Step);
        foreach (var copy in copies)
        {
            if (copy is not { SourceName: not null, Source: { } source, KeepsParents: false } || !IsPortable(from, StagePath.Clean(source)))
                return false;
        }

        return copies.Length > 0;
    }

    private static bool IsPortable(ContainerStage from, string path)
    {
        if (Array.Exists(PlainData, folder => StagePath.IsWithin(path, folder)))
            return true;

        return from.Files.At(path) is { IsPresent: true, MayHaveChanged: false, Origin: { } origin } && (origin.Program is not null || origin.ContextPath is not null);
    }
}
