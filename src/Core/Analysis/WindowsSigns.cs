using System;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>
/// Signs that a stage is built for Windows: one tag may name images for both systems (<c>golang:1.27</c> does), and the facts of the
/// catalogue are those of Linux.
/// </summary>
internal static class WindowsSigns
{
    private const string System = "windows";

    // The escape character for which that directive was made.
    private const char Backtick = '`';

    public static bool In(Stage stage, BuildSettings settings)
    {
        var root = stage;
        while (root.Base.Stage is { } parent)
            root = parent;

        if (root.Platform is { } platform)
            return platform.Value is { } value && IsWindows(value);

        if (stage.Escape == Backtick || (root.Base.Image is { } image && IsForWindows(image)))
            return true;

        foreach (var named in settings.Platforms)
        {
            if (IsWindows(named))
                return true;
        }

        foreach (var step in root.Steps)
        {
            if (step.Instruction is ShellInstruction && Shells.DialectOf(step.After.Shell) is ShellDialect.Cmd or ShellDialect.PowerShell)
                return true;
        }

        return false;
    }

    // Microsoft's own images, and tags that say on which of them an image rests.
    private static bool IsForWindows(ImageReference image) => image.Name.StartsWith("mcr.microsoft.com/windows/", StringComparison.Ordinal)
        || (image.Tag is { } tag && (tag.IndexOf("windowsservercore", StringComparison.Ordinal) >= 0 || tag.IndexOf("nanoserver", StringComparison.Ordinal) >= 0));

    private static bool IsWindows(string platform) => platform.StartsWith(System, StringComparison.OrdinalIgnoreCase);
}
