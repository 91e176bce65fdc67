using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>Signs that a dynamic loader, or a library that stands in for one, was brought into an image.</summary>
internal static class LoaderTraces
{
    private static readonly string[] Words = ["gcompat", "glibc", "libc6", "ld-linux", "ld-musl", "patchelf", "libc.so"];

    private static readonly string[] Documents =
    [
        ".cer", ".cfg", ".conf", ".crt", ".css", ".csv", ".db", ".env", ".html", ".ini", ".js", ".json", ".key", ".md", ".pem", ".properties", ".proto", ".sh",
        ".sql", ".sqlite", ".toml", ".txt", ".xml", ".yaml", ".yml",
    ];

    private static readonly string[] Folders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"];

    public static bool In(RunScript script)
    {
        if (script.IsOpaque)
            return true;

        foreach (var command in script.Commands)
        {
            foreach (var folder in Folders)
            {
                if (!command.Writes.Keeps(folder))
                    return true;
            }

            if (IsTrace(command.ToString()))
                return true;

            // A package whose name comes from a variable may be any.
            foreach (var package in PackageInstall.Read(command) ?? [])
            {
                if (package.Length == 0 || IsTrace(package))
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

    private static bool IsTrace(string text)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    // A source with the extension of a document, or an account file: a file, not a tree. An archive that ADD unpacks is none.
    private static bool IsSingleFile(ImageCopy copy)
    {
        if (copy.Source is "/etc/passwd" or "/etc/group")
            return true;

        if (copy.SourceName is not { } name)
            return false;

        foreach (var extension in Documents)
        {
            if (name.Length > extension.Length && name.EndsWith(extension, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
