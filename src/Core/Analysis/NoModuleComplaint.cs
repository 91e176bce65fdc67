using GoContainerGuard.Go;

namespace GoContainerGuard.Analysis;

/// <summary>What a go command says where it finds neither go.mod nor go.work.</summary>
/// <remarks>Source: runs of Go 1.19.8, 1.24.4, 1.26.10 and 1.27.3, which agree.</remarks>
internal static class NoModuleComplaint
{
    private const string NoModule = "go.mod file not found in current directory or any parent directory; see 'go help modules'";

    /// <summary>The complaint; <c>null</c> when the command needs no module, or it is not known whether it does.</summary>
    public static string? Of(GoInvocation invocation)
    {
        // With "auto" and no go.mod the command goes back to the time before modules.
        if (GoEnvironment.Variable(invocation, "GO111MODULE").Text == "auto")
            return null;

        if (invocation.Go.Verb == GoVerb.ModDownload)
            return invocation.Go.Packages is { Count: 0 } ? "go: no modules specified (see 'go help mod download')" : null;

        foreach (var package in invocation.Go.Packages ?? [])
        {
            if (package.IsPattern)
                return package.Path is "./..." or "..." ? $"pattern {package.Path}: directory prefix . does not contain main module or its selected dependencies" : null;

            if (!package.IsFolder || package.IsFile)
                return null;
        }

        return invocation.Go.Verb is GoVerb.Generate or GoVerb.List ? null : "go: " + NoModule;
    }
}
