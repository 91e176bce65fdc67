using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Both commands work on the module cache, which a vendored build never opens.</summary>
internal sealed class NeedlessForVendor : Rule
{
    private const int FirstGoLineThatVendors = 14;

    public override RuleDescriptor Descriptor { get; } = new("GCG0410", "needless-for-vendor")
    {
        Title = "go mod download or go mod verify has no effect on a vendored build",
        Message = "'go mod {0}' works on the module cache, and the build takes its modules from '{1}': {2}",
        Category = RuleCategory.GoModules,
        Severity = Severity.Info,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            GoInvocation? vendored = null;
            var isLookedFor = false;
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Go is not { Verb: GoVerb.ModDownload or GoVerb.ModVerify, Packages.Count: 0 } go)
                    continue;

                vendored = isLookedFor ? vendored : VendoredBuild(stage);
                isLookedFor = true;
                if (FolderBeside(invocation, vendored) is not { } folder || (vendored ?? BuildThatWouldVendor(stage, folder)) is not { } user)
                    continue;

                var finding = At(
                    build.At(invocation.Span),
                    go.Verb == GoVerb.ModVerify ? "verify" : "download",
                    folder,
                    go.Verb == GoVerb.ModVerify ? "a changed file there is not noticed" : "what it fetches is not used") with
                {
                    Related = [new RelatedLocation(build.At(user.Span), "this command uses the vendor folder")],
                };
                var isAlone = invocation.Command.Script.Commands.Count == 1 && !invocation.Step.IsTrigger;
                findings.Add(isAlone ? finding.WithFix("Remove the instruction", build.Remove(invocation.Step.Instruction)) : finding);
            }
        }
    }

    // The vendor folder that is there when the command runs: that of the build, or the one that the branch around it asks for.
    private static string? FolderBeside(GoInvocation invocation, GoInvocation? vendored)
    {
        var folder = vendored?.Module is { } module ? StagePath.Join(module.StageFolder, "vendor") : null;
        if (invocation.Command.IsDecisive)
            return folder is not null && invocation.Module?.StageFolder == vendored!.Module!.StageFolder ? folder : null;

        return VendorQuestion.FolderAskedFor(invocation.Command) is { } asked && (folder is null || asked == folder) ? asked : null;
    }

    // Where a branch is there for vendored sources, those who have none here may have some elsewhere.
    private static GoInvocation? BuildThatWouldVendor(ContainerStage stage, string folder)
    {
        GoInvocation? build = null;
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.CompilesPackages != Answer.Yes || invocation.TakesVersionedPackages)
                continue;

            if (invocation.Go.Find("mod") is not (null or { Value.Value: "vendor" }) || StagePath.Join(invocation.Directory, "vendor") != folder
                || invocation.Module is { Workspace: not null } or { File.RequiredVersion: not { Minor: >= FirstGoLineThatVendors } })
                return null;

            build ??= invocation;
        }

        return build;
    }

    // A command that compiles from the vendor folder, when no other command of the stage opens the module cache.
    private static GoInvocation? VendoredBuild(ContainerStage stage)
    {
        GoInvocation? vendored = null;
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.Verb is GoVerb.ModDownload or GoVerb.ModVerify or GoVerb.Env or GoVerb.Version or GoVerb.Clean)
                continue;

            if (!IsVendored(invocation))
                return null;

            vendored ??= invocation;
        }

        return vendored;
    }

    private static bool IsVendored(GoInvocation invocation)
    {
        if (invocation is not { TakesVersionedPackages: false, Go.IsComplete: true, Module: { Workspace: null } module } || invocation.Go.CompilesPackages != Answer.Yes || module.File.RequiredVersion is not { Minor: >= FirstGoLineThatVendors })
            return false;

        return invocation.Go.Find("mod") is null or { Value.Value: "vendor" }
            && invocation.Stage.Build.Sources?.Find(StagePath.Join(module.StageFolder, "vendor/modules.txt")!, invocation.Step).State == Presence.Present;
    }
}
