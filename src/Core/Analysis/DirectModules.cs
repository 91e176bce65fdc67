using System;
using GoContainerGuard.Context;
using GoContainerGuard.Go;

namespace GoContainerGuard.Analysis;

/// <summary>Which of the modules that go.mod requires a command fetches straight from their repositories, past every proxy.</summary>
/// <remarks>Source: <c>go help goproxy</c>, <c>go help module-private</c>; runs of Go 1.24.4 and 1.27.3.</remarks>
internal static class DirectModules
{
    private static readonly char[] ProxySeparators = [',', '|'];

    /// <summary>The path of the first such module; <c>null</c> when there is none or it is not known.</summary>
    public static string? First(GoInvocation invocation)
    {
        if (invocation.Module is not { Workspace: null } module)
            return null;

        var isAll = GoEnvironment.Variable(invocation, "GOPROXY") is { IsKnown: true, Text: { } proxy } && proxy.Split(ProxySeparators)[0].Trim() == "direct";
        var patterns = isAll ? "" : PrivatePatterns(invocation);
        if (!isAll && patterns.Length == 0)
            return null;

        foreach (var requirement in module.File.Requires)
        {
            // A build needs what it imports, and nobody knows what it needs of the rest.
            if (requirement.Indirect && invocation.Go.Verb != GoVerb.ModDownload)
                continue;

            if (SourceOf(module.File, requirement) is { } path && (isAll || Matches(patterns, path)))
                return path;
        }

        return null;
    }

    /// <summary>Whether modules that no pattern names are asked for at the public proxy first.</summary>
    public static bool AsksPublicProxy(GoInvocation invocation) => GoEnvironment.Variable(invocation, "GOPROXY") is { IsKnown: true } proxy
        && (proxy.Text is null or "" || proxy.Text.Split(ProxySeparators)[0].Trim().IndexOf("proxy.golang.org", StringComparison.Ordinal) >= 0);

    /// <summary>Whether the first elements of a module path match one of the patterns of GOPRIVATE and its like.</summary>
    public static bool Matches(string patterns, string path)
    {
        foreach (var written in patterns.Split(','))
        {
            var pattern = written.TrimEnd('/');
            var end = -1;
            var isLong = true;
            for (var elements = Count(pattern, '/') + 1; elements > 0 && isLong; elements--)
            {
                isLong = end < path.Length;
                end = isLong ? path.IndexOf('/', end + 1) : end;
                end = end < 0 ? path.Length : end;
            }

            if (pattern.Length > 0 && isLong && new GoGlob(pattern).IsMatch(path.Substring(0, end)))
                return true;
        }

        return false;
    }

    // What is not known names no module.
    private static string PrivatePatterns(GoInvocation invocation) => GoEnvironment.Variable(invocation, "GONOPROXY") switch
    {
        { IsKnown: false } => "",
        { Text: { Length: > 0 } patterns } => patterns,
        _ => GoEnvironment.Variable(invocation, "GOPRIVATE").Text ?? "",
    };

    // The module that is fetched: another one that replaces it, or none where a folder does.
    private static string? SourceOf(ModuleFile file, ModuleRequirement requirement)
    {
        foreach (var replacement in file.Replaces)
        {
            if (replacement.OldPath == requirement.Path && (replacement.OldVersion is null || replacement.OldVersion == requirement.Version))
                return replacement.IsLocal ? null : replacement.NewPath;
        }

        return requirement.Path;
    }

    private static int Count(string text, char letter)
    {
        var count = 0;
        foreach (var one in text)
            count += one == letter ? 1 : 0;

        return count;
    }
}
