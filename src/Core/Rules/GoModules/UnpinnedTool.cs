using GoContainerGuard.Analysis;
using GoContainerGuard.Go;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>The newest release of a tool may ask for a newer Go than the image has, which may not fetch one.</summary>
internal sealed class UnpinnedTool : Rule
{
    private const int ShortestHash = 7;

    public override RuleDescriptor Descriptor { get; } = new("GCG0403", "unpinned-tool")
    {
        Title = "A tool is installed in whatever version is the newest",
        Message = "'{0}' {1}",
        Category = RuleCategory.GoModules,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                if (invocation.Go.Verb is GoVerb.Install or GoVerb.Run && !invocation.Command.UsesDefault)
                    Check(build, invocation, findings);
            }
        }
    }

    private void Check(ContainerBuild build, GoInvocation invocation, Findings findings)
    {
        foreach (var package in invocation.Go.Packages ?? [])
        {
            if (package.Version is { Value: { } version } && IsMoving(version) && invocation.Toolchain is { IsLocal: true, HasHardGoLine: true } toolchain)
            {
                findings.Add(At(
                    build.At(package.Word.Span),
                    package.Word.Text,
                    $"is another version from one build to the next, and one that asks for more than Go {toolchain.Shown} stops it with 'requires go >= … (running go {toolchain.Shown}; GOTOOLCHAIN=local)'"));
                return;
            }

            if (package is { Version: null, Path: { } path } && invocation.Go.Verb == GoVerb.Install && IsOfAnotherModule(package, path) && invocation.IsOutsideOfModules)
            {
                findings.Add(At(build.At(package.Word.Span), path, "has no version: the build stops with 'go: 'go install' requires a version when current directory is not in a module'") with
                {
                    Severity = Severity.Error,
                });
                return;
            }
        }
    }

    // Versions start with "v", and a hash is exact; the rest are queries and names of branches.
    private static bool IsMoving(string version)
    {
        if (version.Length == 0 || (version[0] == 'v' && version.Length > 1 && version[1] is >= '0' and <= '9'))
            return false;

        var isHash = version.Length >= ShortestHash;
        foreach (var letter in version)
            isHash &= letter is >= '0' and <= '9' or >= 'a' and <= 'f';

        return !isHash && version[0] is not ('<' or '>' or '=');
    }

    private static bool IsOfAnotherModule(GoPackageArgument package, string path)
    {
        var slash = path.IndexOf('/');
        return !package.IsFolder && !package.IsPattern && !package.IsFile && slash > 0 && path.IndexOf('.', 0, slash) >= 0;
    }
}
