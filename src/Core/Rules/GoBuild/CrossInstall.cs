using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>For another platform <c>go install</c> puts a folder in between, and with GOBIN it refuses.</summary>
internal sealed class CrossInstall : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0509", "cross-install")
    {
        Title = "A program for another platform is installed and not built",
        Message = "built for another platform, 'go install' {0}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Go.Verb == GoVerb.Install && MayBeForeign(invocation) && build.IsReachable(stage.Stage) && Report(build, invocation) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private Finding? Report(ContainerBuild build, GoInvocation invocation)
    {
        var bin = GoEnvironment.Variable(invocation, "GOBIN");
        if (bin is { IsKnown: true, Text: { Length: > 0 } folder })
        {
            var refused = At(build.At(invocation.Go.VerbSpan), "refuses a GOBIN: the build stops with 'cannot install cross-compiled binaries when GOBIN is set'");
            return refused.WithFix("Build the program to where it is wanted", Edits(build, invocation, folder, null));
        }

        if (!bin.IsKnown || GoEnvironment.Variable(invocation, "GOPATH") is not { IsKnown: true, Text: { Length: > 0 } path } || path.IndexOf(':') >= 0)
            return null;

        folder = StagePath.Join(path, "bin")!;
        if (CopyFrom(build, invocation.Stage, folder) is not { } copy)
            return null;

        var source = StagePath.Clean(copy.Source!);
        var system = GoEnvironment.Variable(invocation, "GOOS") is { IsKnown: true, Text: { Length: > 0 } named } ? named : "linux";
        var effect = source == folder ? "the program lies a folder deeper" : $"the build stops with '\"{source}\": not found'";
        var finding = At(build.At(invocation.Go.VerbSpan), $"writes below '{folder}/{system}_…', and COPY takes '{copy.Source}': {effect}") with
        {
            Related = [new RelatedLocation(build.At(copy.SourceText), "the program is taken from here")],
        };
        return finding.WithFix("Build the program to where it is wanted", Edits(build, invocation, folder, source == folder ? null : copy.SourceName));
    }

    // The stage runs on the builder's platform and builds for the target's, or somebody names a system or an architecture that the stage does not run on.
    private static bool MayBeForeign(GoInvocation invocation)
    {
        var system = GoEnvironment.Variable(invocation, "GOOS");
        if (system is { IsKnown: true, Text: { Length: > 0 } and not "linux" })
            return true;

        var stage = invocation.Step.Stage;
        var architecture = GoEnvironment.Variable(invocation, "GOARCH");
        return architecture.Reason == UnknownReason.Platform ? TargetPlatform.IsBuilders(stage)
            : architecture is { IsKnown: true, IsDefault: false, Text: { Length: > 0 } named } && TargetPlatform.ArchitectureOf(stage) is { } platform && platform != named;
    }

    private static ImageCopy? CopyFrom(ContainerBuild build, ContainerStage from, string folder)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var copy in stage.Copies)
            {
                if (ReferenceEquals(copy.Origin.Stage, from.Stage) && copy is { SourceName: not null, Source: { } source } && StagePath.Clean(source) is var path
                    && (path == folder || StagePath.Parent(path) == folder))
                    return copy;
            }
        }

        return null;
    }

    // Only a package of the module can be built to a place; one with a version is installed.
    private static TextEdit[]? Edits(ContainerBuild build, GoInvocation invocation, string folder, string? wanted)
    {
        if (invocation is not { BuildsPrograms: true, Directory: { } directory, Go: { Packages: { Count: <= 1 } arguments } go }
            || MainPackage.Of(invocation, directory, arguments) is not [{ } package] || GoOutputs.NameOf(invocation, package) is not { } name || (wanted is not null && wanted != name))
            return null;

        return invocation.Step.Instruction is RunInstruction { IsExecForm: false } run && !build.IsTrigger(run) && build.Source.Slice(go.VerbSpan) == "install" && StagePath.IsPlain(folder)
            ? [build.Replace(go.VerbSpan, $"build -o {folder}/{name}")]
            : null;
    }
}
