using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Since Go 1.16 this command is there to edit go.mod, which is not the business of an image.</summary>
internal sealed class GetInBuild : Rule
{
    private const int FirstMinorThatOnlyEdits = 16;

    public override RuleDescriptor Descriptor { get; } = new("GCG0411", "get-in-build")
    {
        Title = "go get while the image is built",
        Message = "'{0}' {1}",
        Category = RuleCategory.GoModules,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
        Words = [" get", "\tget", "\nget"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) || stage.IsForDevelopment)
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Go.Verb == GoVerb.Get)
                    Check(build, invocation, findings);
            }
        }
    }

    private void Check(ContainerBuild build, GoInvocation invocation, Findings findings)
    {
        if (invocation.IsOutsideOfModules)
        {
            findings.Add(At(build.At(invocation.Span), "go get", "runs where there is no go.mod: the build stops with ''go get' is no longer supported outside a module.'") with
            {
                Severity = Severity.Error,
            });
        }
        else if (invocation is { Module.File.RequiredVersion: { } goLine } && (invocation.Toolchain?.Release ?? goLine).Minor >= FirstMinorThatOnlyEdits)
        {
            var finding = At(build.At(invocation.Span), "go get", "changes go.mod and go.sum inside the image: what is built is not what the repository says");
            findings.Add(OnlyDownloads(invocation) ? finding.WithFix("Download what go.mod names", build.Replace(invocation.Span, "go mod download")) : finding);
        }
    }

    // "go get ./..." was once how dependencies were fetched.
    private static bool OnlyDownloads(GoInvocation invocation)
    {
        if (invocation.Go is not { IsComplete: true, Program.Value: "go", Packages: { } packages } go || invocation.Command.Shell.Redirections.Count > 0)
            return false;

        foreach (var flag in go.Flags)
        {
            if (flag.Name is not ("d" or "v" or "t") && flag.Origin == GoFlagOrigin.CommandLine)
                return false;
        }

        return packages.Count == 0 || packages is [{ Path: "./..." or ".", Version: null }];
    }
}
