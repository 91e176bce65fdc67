using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>The go command asks git for the revision: where git fails the build stops, and where it is not asked the program knows none.</summary>
internal sealed class BrokenVersionStamp : Rule
{
    private const string Complaint = "the build stops with 'error obtaining VCS status: exit status 128'";

    public override RuleDescriptor Descriptor { get; } = new("GCG0514", "broken-version-stamp")
    {
        Title = "The revision of the repository does not get into the program",
        Message = "{0}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoProgram | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<TextSpan>? refused = null;
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.BuildsPrograms || !build.IsReachable(stage.Stage) || VersionStamp.Of(invocation) is not { } stamp || Refusal(build, invocation, stamp) is not { } finding)
                    continue;

                // The next command of the stage is not reached.
                (refused ??= []).Add(invocation.Span);
                findings.Add(finding.WithFix("Build without the revision", Edits(build, invocation)));
                break;
            }
        }

        HashSet<TextSpan>? empty = null;
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (RevisionUse(arrival) is { } use && refused?.Contains(arrival.Build.Span) != true && EmptyBecause(build, arrival.Build) is { } reason && (empty ??= []).Add(arrival.Build.Span))
                findings.Add(Empty(build, arrival, use, reason));
        }
    }

    private Finding? Refusal(ContainerBuild build, GoInvocation invocation, VersionStamp stamp)
    {
        switch (stamp.Fault)
        {
            case VersionStampFault.PartOfRepository:
                var pattern = stamp.ExcludedBy!;
                return At(build.At(invocation.Go.VerbSpan), $"'{stamp.Folder}' comes without '{stamp.Part}', which '{build.Context!.IgnoreFileText!.Slice(pattern.Span)}' keeps out of the build context: {Complaint}") with
                {
                    Severity = invocation.Command.IsDecisive && !invocation.RestsOnDefault ? Severity.Error : Severity.Warning,
                    Related = [new RelatedLocation(new SourceSpan(build.Context.IgnoreFileText, pattern.Span), "this line keeps a part of the repository out")],
                };
            case VersionStampFault.ForeignOwner:
                return At(build.At(invocation.Go.VerbSpan), $"'{stamp.Folder}' belongs to another user than the one who builds, and git refuses to read it: {Complaint}");
            default:
                return null;
        }
    }

    private Finding Empty(ContainerBuild build, BinaryArrival arrival, PlacedUse use, string reason) =>
        At(build.At(arrival.Build.Go.VerbSpan), $"'{arrival.Binary.Path}' reads '{use.Use.Text}' from its build information, which stays empty: {reason}") with
        {
            Severity = Severity.Info,
            Related = build.Context?.Read(use.Path).Text is { } text && use.Use.Start + use.Use.Length <= text.Content.Length
                ? [new RelatedLocation(new SourceSpan(text, new TextSpan(use.Use.Start, use.Use.Length)), "it is read here")]
                : [],
        };

    // A program that is told its version by the linker asks the build information only when it was not.
    private static PlacedUse? RevisionUse(BinaryArrival arrival)
    {
        if (arrival.Build.Go.LinkerFlags is not { AreComplete: true } flags || flags.Find("X") is not null)
            return null;

        foreach (var use in arrival.Binary.Program.Sources?.Uses ?? [])
        {
            if (use.Use.Kind == GoUseKind.Revision)
                return use;
        }

        return null;
    }

    private static string? EmptyBecause(ContainerBuild build, GoInvocation invocation) => VersionStamp.Of(invocation) switch
    {
        { Fault: VersionStampFault.NoGit } => $"'{invocation.Stage.ImageName}' has no git",
        { Fault: VersionStampFault.NoRepository, ExcludedBy: { } pattern } => $"'{build.Context!.IgnoreFileText!.Slice(pattern.Span)}' keeps the repository out of the build context",
        { Fault: VersionStampFault.NoRepository } => "the '.git' of the repository does not come into the stage",
        _ => null,
    };

    private static TextEdit[]? Edits(ContainerBuild build, GoInvocation invocation) =>
        invocation.Go.Find("buildvcs") is null && invocation.Step.Instruction is RunInstruction { IsExecForm: false } run && !build.IsTrigger(run)
            ? [build.Insert(invocation.Go.VerbSpan.End, " -buildvcs=false")]
            : null;
}
