using System;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>What somebody may have meant by a path of the context that does not exist.</summary>
internal static class NearestPath
{
    /// <summary>A path that exists and is sent; <c>null</c> when none is near.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="dockerfile">Path of the Dockerfile from the root of the repository.</param>
    /// <param name="path">The path that is missing, from the root of the context.</param>
    public static string? Find(BuildContext context, string dockerfile, string path) =>
        BesideDockerfile(context, RepositoryTree.ParentOf(dockerfile)!, path) ?? BelowContext(context, path) ?? Misspelt(context, path);

    // Taken for relative to the Dockerfile.
    private static string? BesideDockerfile(BuildContext context, string folder, string path) =>
        Below(folder, context.Folder) is { Length: > 0 } inContext && FolderPath.Join(inContext, path) is { } candidate ? IfSent(context, candidate) : null;

    // Taken for relative to the root of the repository.
    private static string? BelowContext(BuildContext context, string path) =>
        context.Folder.Length > 0 && Below(path, context.Folder) is { Length: > 0 } candidate ? IfSent(context, candidate) : null;

    private static string? Misspelt(BuildContext context, string path)
    {
        var folder = "";
        foreach (var part in path.Split('/'))
        {
            var here = Join(folder, part);
            if (context.KindOf(here) is not null)
            {
                folder = here;
                continue;
            }

            if (FindNear(context, folder, part) is not { } near)
                return null;

            var renamed = Join(folder, near);
            return IfSent(context, renamed + path.Substring(here.Length)) ?? IfSent(context, renamed);
        }

        return null;
    }

    private static string? FindNear(BuildContext context, string folder, string name)
    {
        string? nearest = null;
        var least = Math.Max(1, Math.Min(2, name.Length / 4)) + 1;
        foreach (var entry in FolderPath.Join(context.Folder, folder) is { } path ? context.Tree.List(path) ?? [] : [])
        {
            if (Math.Abs(entry.Name.Length - name.Length) >= least)
                continue;

            var distance = string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance.Between(entry.Name, name);
            if (distance < least)
            {
                least = distance;
                nearest = entry.Name;
            }
        }

        return nearest;
    }

    private static string? IfSent(BuildContext context, string path) => context.Decide(path).Decision is ContextDecision.Sent ? path : null;

    private static string? Below(string path, string folder)
    {
        if (folder.Length == 0)
            return path;

        return path.StartsWith(folder + "/", StringComparison.Ordinal) ? path.Substring(folder.Length + 1) : null;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
