using System.Collections.Generic;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Semantics;

/// <summary>One <c>--mount</c> of a RUN (Dockerfile reference: "RUN --mount"); keys that repeat count once, the last.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Type"><c>bind</c> when nothing is said.</param>
/// <param name="Target">Absolute path in the stage; <c>null</c> when it is not known or not given.</param>
/// <param name="Source">Path from the root of where it comes from, cleaned, without leading slash; <c>null</c> when it is not known.</param>
/// <param name="From">A stage or image; <c>null</c> for the build context.</param>
internal sealed record RunMount(FlagSyntax Flag, string Type, string? Target, string? Source, string? From)
{
    /// <summary>Whether files of the build context appear at the target.</summary>
    public bool IsContextBind => Type == "bind" && From is null;

    public static List<RunMount> Of(StageStep step)
    {
        var mounts = new List<RunMount>();
        foreach (var flag in step.Instruction.Flags)
        {
            if (flag.Is("mount"))
                mounts.Add(Read(step, flag));
        }

        return mounts;
    }

    private static RunMount Read(StageStep step, FlagSyntax flag)
    {
        var type = "bind";
        string? target = null;
        string? source = "";
        string? from = null;
        foreach (var field in MountSyntax.Fields(flag.Value, out _))
        {
            var key = field.Key;
            var value = field.Value ?? "";
            if (key == "type")
                type = value.ToLowerInvariant();
            else if (key == "from")
                from = value;
            else if (key is "target" or "dst" or "destination")
                target = Expand(step, value) is { } path ? StagePath.Join(step.Before.WorkingDirectory, path) : null;
            else if (key is "source" or "src")
                source = Expand(step, value) is { } path ? StagePath.Clean(path).Substring(1) : null;
        }

        return new RunMount(flag, type, target, source, from);
    }

    private static string? Expand(StageStep step, string value) => value.IndexOf('$') < 0
        ? value
        : step.Expand(Text.MappedText.Of(value, new Text.TextSpan(0, value.Length))).Value;
}
