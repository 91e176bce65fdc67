using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A layer is made anew as a whole: without a cache mount, go compiles every package again, the standard library included.</summary>
internal sealed class UncachedBuild : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1002", "uncached-build")
    {
        Title = "No cache mount keeps what go has compiled",
        Message = "No cache mount keeps '{0}' for '{1}': every change compiles all packages again",
        Category = RuleCategory.Caching,
        Severity = Severity.Info,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.FeedsShipped(stage) || First(stage) is not { BuildCache: { } cache } invocation)
                continue;

            findings.Add(At(build.At(invocation.Span), cache, ModuleDownloads.Name(invocation)).WithFix("Mount the build cache", EditsFor(invocation, cache)));
        }
    }

    // A tool in a version is compiled once, and its layer stays.
    private static GoInvocation? First(ContainerStage stage)
    {
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation is { BuildsPrograms: true, Step.IsTrigger: false } && invocation.Go.CompilesPackages == Answer.Yes)
                return invocation.BuildCache is { } cache && MountCover.Of(invocation.Step, cache).IsNone ? invocation : null;
        }

        return null;
    }

    private static TextEdit[]? EditsFor(GoInvocation invocation, string cache) => GoCaches.UserOf(invocation) is { UserId: not null } user && cache.IndexOfAny([',', ' ', '"', '\'', '$', '\\']) < 0
        ? [invocation.Stage.Build.AddFlag(invocation.Step.Instruction, $"--mount=type=cache,target={cache}{MountOwner.FieldsFor(user)}")]
        : null;
}
