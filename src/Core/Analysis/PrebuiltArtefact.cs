using System;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Files that are not in the tree because a make target, a CI job or a release tool puts them there before the image is built.</summary>
internal static class PrebuiltArtefact
{
    private static readonly string[] OutputFolders =
    [
        ".bin", ".build", ".out", "_build", "_output", "artefacts", "artifact", "artifacts", "bin", "build", "builds", "coverage", "dist", "gen", "generated", "out", "output",
        "publish", "release", "releases", "stage", "staging", "target", "tmp",
    ];

    private static readonly string[] OutputEndings =
    [
        ".a", ".apk", ".bin", ".bz2", ".crt", ".deb", ".exe", ".gz", ".jar", ".key", ".pem", ".rpm", ".so", ".tar", ".tgz", ".wasm", ".whl", ".xz", ".zip", ".zst",
    ];

    private static readonly string[] SourcesWithoutEnding = ["license", "makefile", "notice", "readme", "version"];

    /// <summary>Whether a path that is missing may well be such a file.</summary>
    /// <param name="build">The model.</param>
    /// <param name="context">The build context.</param>
    /// <param name="path">Path from the root of the context.</param>
    public static bool MayBe(ContainerBuild build, BuildContext context, string path)
    {
        foreach (var part in path.ToLowerInvariant().Split('/'))
        {
            if (Array.IndexOf(OutputFolders, part) >= 0)
                return true;
        }

        var name = StagePath.BaseName(path).ToLowerInvariant();
        foreach (var ending in OutputEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        // A Dockerfile that builds nothing packs what was built before it.
        if (name.IndexOf('.') < 0 && Array.IndexOf(SourcesWithoutEnding, name) < 0 && !BuildsPrograms(build))
            return true;

        return GitIgnored.Find(context.Tree, context.Folder.Length == 0 ? path : context.Folder + "/" + path) != Presence.Absent;
    }

    private static bool BuildsPrograms(ContainerBuild build)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.BuildsPrograms)
                    return true;
            }
        }

        return false;
    }
}
