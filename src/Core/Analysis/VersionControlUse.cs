using System;

namespace GoContainerGuard.Analysis;

/// <summary>Whether a build asks git for something, so that the repository has to come along.</summary>
internal static class VersionControlUse
{
    // What a make target or a script does is written elsewhere, and most of them ask for the version.
    private static readonly string[] Askers = ["bazel", "earthly", "git", "goreleaser", "just", "mage", "make", "task"];

    /// <summary>Whether some command asks for it, or may.</summary>
    public static bool IsPossible(ContainerBuild build)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                if (script.IsOpaque || script.Run.Command.ToString().IndexOf("$(git ", StringComparison.Ordinal) >= 0)
                    return true;

                foreach (var command in script.Commands)
                {
                    if (command.Unwrapped.Name is { } name && (Array.IndexOf(Askers, name) >= 0 || name.EndsWith(".sh", StringComparison.Ordinal)))
                        return true;
                }
            }
        }

        return false;
    }
}
