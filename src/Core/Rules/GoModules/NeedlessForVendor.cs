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
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (VendoredBuild(stage) is not { Module: { } module } vendored)
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Go is not { Verb: GoVerb.ModDownload or GoVerb.ModVerify, Packages.Count: 0 } go || !invocation.Command.IsDecisive || invocation.Module?.StageFolder != module.StageFolder)
                    continue;

                var finding = At(
                    build.At(invocation.Span),
                    go.Verb == GoVerb.ModVerify ? "verify" : "download",
                    StagePath.Join(module.StageFolder, "vendor")!,
                    go.Verb == GoVerb.ModVerify ? "a changed file there is not noticed" : "what it fetches is not used") with
                {
                    Related = [new RelatedLocation(build.At(vendored.Span), "this command uses the vendor folder")],
                };
                var isAlone = invocation.Command.Script.Commands.Count == 1 && !invocation.Step.IsTrigger;
                findings.Add(isAlone ? finding.WithFix("Remove the instruction", build.Remove(invocation.Step.Instruction)) : finding);
            }
        }
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
