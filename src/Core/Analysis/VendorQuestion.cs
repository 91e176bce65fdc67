using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>Conditions of a script that ask whether there is a vendor folder.</summary>
internal static class VendorQuestion
{
    /// <summary>The folder that certainly is there when a command runs, since the branch around it asks for it; <c>null</c> when no branch does.</summary>
    public static string? FolderAskedFor(RunCommand command)
    {
        for (var scope = command.Shell.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope is { Kind: ShellScopeKind.Branch, RunsOnSuccess: ShellFact.Yes, Condition: { } question } && FolderIn(question) is { } written)
                return StagePath.Join(command.WorkingDirectory, written);
        }

        return null;
    }

    // [ -d vendor ], test -d vendor, [ -f vendor/modules.txt ]
    private static string? FolderIn(ShellCommand question)
    {
        var words = question.Words;
        var isClosed = question.Name is "[" or "[[";
        if (words.Count != (isClosed ? 4 : 3) || !(isClosed || question.IsNamed("test")))
            return null;

        return (words[1].Value, words[2].Value) switch
        {
            ("-d" or "-e", { } path) when StagePath.BaseName(StagePath.Clean(path)) == "vendor" => path,
            ("-f" or "-e" or "-s", { } path) when path == "vendor/modules.txt" || path.EndsWith("/vendor/modules.txt", System.StringComparison.Ordinal) => path.Substring(0, path.Length - "/modules.txt".Length),
            _ => null,
        };
    }
}
