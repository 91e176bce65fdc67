using System;
using GoContainerGuard.Companions;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>
/// Looks up the paths of a companion file. They start at its folder, but whoever calls the tool may name another one
/// (<c>--project-directory</c>, or bake with <c>-f</c>): what is not there and would be there from a folder above is not known.
/// </summary>
internal static class BuildPlaces
{
    private const string DefaultDockerfile = "Dockerfile";

    public static PlacedBuild Find(CompanionBuild build, string file, RepositoryTree tree)
    {
        var folder = RepositoryTree.ParentOf(file) ?? "";
        var own = FindFrom(folder, build, tree);
        if (own.Place is BuildPlace.Unknown or BuildPlace.Found)
            return own;

        for (var above = RepositoryTree.ParentOf(folder); above is not null; above = RepositoryTree.ParentOf(above))
        {
            var other = FindFrom(above, build, tree);
            if (other.Place == own.Place || other.Place == BuildPlace.NoContext)
                continue;

            return PlacedBuild.Unknown(build);
        }

        return IsLeftToOthers(own.Dockerfile ?? own.Context!, tree) ? PlacedBuild.Unknown(build) : own;
    }

    // What git leaves out is made by a build, or by each person; what is fetched from elsewhere may not be fetched here.
    private static bool IsLeftToOthers(string path, RepositoryTree tree) =>
        GitIgnored.Find(tree, path) != Presence.Absent || Submodules.Find(tree, path) != Presence.Absent;

    private static PlacedBuild FindFrom(string folder, CompanionBuild build, RepositoryTree tree)
    {
        if (build.Context.Text is not { } written || IsAddress(written) || FolderPath.Join(folder, written) is not { } context)
            return PlacedBuild.Unknown(build);

        var exists = tree.Exists(context);
        if (exists == Presence.Absent)
            return new PlacedBuild(build, BuildPlace.NoContext, context, null);

        // A folder of which git keeps nothing is filled by somebody else: a submodule, or a build.
        if (exists != Presence.Present || tree.KindOf(context) != EntryKind.Folder || tree.List(context) is not { Count: > 0 })
            return PlacedBuild.Unknown(build);

        if (build.HasInlineDockerfile)
            return PlacedBuild.Unknown(build) with { Context = context };

        if (build.Dockerfile.Text is not { } name || IsAddress(name) || FolderPath.Join(context, name) is not { } dockerfile)
            return PlacedBuild.Unknown(build) with { Context = context };

        return tree.Exists(dockerfile) switch
        {
            Presence.Present => new PlacedBuild(build, BuildPlace.Found, context, dockerfile),
            Presence.Absent => FindLowerCase(build, name, context, tree) ?? new PlacedBuild(build, BuildPlace.NoDockerfile, context, dockerfile),
            _ => PlacedBuild.Unknown(build) with { Context = context },
        };
    }

    // The builder takes "dockerfile" where there is no "Dockerfile".
    private static PlacedBuild? FindLowerCase(CompanionBuild build, string name, string context, RepositoryTree tree)
    {
        if (!name.EndsWith(DefaultDockerfile, StringComparison.Ordinal))
            return null;

        var lower = name.Substring(0, name.Length - DefaultDockerfile.Length) + DefaultDockerfile.ToLowerInvariant();
        return FolderPath.Join(context, lower) is { } dockerfile && tree.Exists(dockerfile) == Presence.Present
            ? new PlacedBuild(build, BuildPlace.Found, context, dockerfile)
            : null;
    }

    // "https://…", "git@…", "docker-image://…", "service:…", "cwd://…", "~/…", "-".
    private static bool IsAddress(string text) =>
        text.IndexOf(':') >= 0 || text.StartsWith("github.com/", StringComparison.Ordinal) || text.StartsWith("~", StringComparison.Ordinal) || text is "-" or "";
}
