using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>Signs that a dynamic loader, or a library that stands in for one, was brought into an image.</summary>
internal static class LoaderTraces
{
    private static readonly string[] Words = ["gcompat", "glibc", "libc6", "ld-linux", "ld-musl", "patchelf", "libc.so"];

    private static readonly string[] Folders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"];

    public static bool In(RunScript script)
    {
        if (script.IsOpaque)
            return true;

        foreach (var command in script.Commands)
        {
            foreach (var folder in Folders)
            {
                if (!CommandEffects.KeepsFile(command, folder + "/"))
                    return true;
            }

            foreach (var word in Words)
            {
                if (command.Shell.Text.Buffer.IndexOf(word, command.Shell.Text.Start, command.Shell.Text.Length, StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a copy may put something where loaders lie.</summary>
    public static bool MayBeReachedBy(ImageCopy copy)
    {
        if (copy.Destination is not { } destination)
            return true;

        foreach (var folder in Folders)
        {
            if (StagePath.IsWithin(destination, folder) || (StagePath.IsWithin(folder, destination) && !IsSingleFile(copy)))
                return true;
        }

        return false;
    }

    // A source with an extension, or an account file: a file, not a tree.
    private static bool IsSingleFile(ImageCopy copy) => copy.SourceName is { } name && (name.IndexOf('.') > 0 || copy.Source is "/etc/passwd" or "/etc/group");
}
