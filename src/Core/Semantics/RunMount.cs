using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>One <c>--mount</c> of a RUN with its defaults (Dockerfile reference: "RUN --mount"). Of keys that repeat the last counts.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Type"><c>bind</c>, <c>cache</c>, <c>tmpfs</c>, <c>secret</c> or <c>ssh</c>; <c>bind</c> when nothing is said.</param>
/// <param name="Fields">The fields as written, in their order.</param>
internal sealed record RunMount(FlagSyntax Flag, string Type, List<MountField> Fields)
{
    // Most instructions mount nothing; nobody changes this list.
    private static readonly List<RunMount> Nothing = [];

    /// <summary>Absolute path in the stage; <c>null</c> when it is not known, not given, or nothing is mounted (a secret with <c>env</c> alone).</summary>
    public string? Target { get; init; }

    /// <summary>Path from the root of where it comes from, cleaned, without leading slash; <c>null</c> when it is not known.</summary>
    public string? Source { get; init; } = "";

    /// <summary>A stage or image; <c>null</c> when none is named, or when <see cref="IsFromUnknown"/>.</summary>
    public string? From { get; init; }

    /// <summary>Whether it names a stage or image by a variable whose value is not known.</summary>
    public bool IsFromUnknown { get; init; }

    /// <summary>What mounts of one type are told apart by: of a cache its target as written unless it is given; <c>null</c> when it is not known or means nothing.</summary>
    public string? Id { get; init; }

    /// <summary>Of a cache: <c>shared</c>, <c>private</c> or <c>locked</c>.</summary>
    public string? Sharing { get; init; }

    /// <summary>Whether the command cannot write there: the default of a bind mount, and of no other.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Of a secret or an ssh agent: whether the build stops without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Of a secret: the variable that holds it for the command; <c>null</c> when it is a file.</summary>
    public string? Variable { get; init; }

    /// <summary>Octal mode as written: <c>0755</c> for a cache, <c>0400</c> for a secret, <c>0600</c> for an agent; <c>null</c> where there is none, or where it is not known.</summary>
    public string? Mode { get; init; }

    /// <summary>Owner as written; <c>0</c> when nothing is said, <c>null</c> where there is none, or where it is not known.</summary>
    public string? UserId { get; init; }

    /// <summary>Group as written; <c>0</c> when nothing is said, <c>null</c> where there is none, or where it is not known.</summary>
    public string? GroupId { get; init; }

    /// <summary>Of a tmpfs: the limit as written; <c>null</c> for none.</summary>
    public string? Size { get; init; }

    /// <summary>Whether files of the build context certainly appear at the target.</summary>
    public bool IsContextBind => Type == "bind" && From is null && !IsFromUnknown;

    /// <summary>Whether it is a cache of its own, and not one that starts as a copy of something.</summary>
    public bool IsOwnCache => Type == "cache" && !Names("from") && !Names("source") && !Names("src");

    /// <summary>The value of a field as written, the last one where there are several; <c>null</c> when it is not given, or when quotes or escapes stand in the flag.</summary>
    public MappedText? Written(string key, string? otherKey = null)
    {
        var text = Flag.RawValue;
        var value = Flag.Value;
        if (!text.Equals(value))
            return null;

        MappedText? written = null;
        for (int start = 0, end; start < value.Length; start = end + 1)
        {
            end = value.IndexOf(',', start);
            end = end < 0 ? value.Length : end;
            var equals = value.IndexOf('=', start, end - start);
            if (equals > start && (IsKey(value, start, equals, key) || IsKey(value, start, equals, otherKey)))
                written = text.Slice(equals + 1, end - equals - 1);
        }

        return written;
    }

    private static bool IsKey(string value, int start, int end, string? key) =>
        key is not null && key.Length == end - start && value.Substring(start, end - start).ToLowerInvariant() is var written && written == key;

    /// <summary>Whether a field is given at all.</summary>
    public bool Names(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Key == key)
                return true;
        }

        return false;
    }

    /// <summary>The mounts of an instruction in their order.</summary>
    public static List<RunMount> Of(StageStep step) => step.Mounts;

    internal static List<RunMount> Read(StageStep step)
    {
        List<RunMount>? mounts = null;
        foreach (var flag in step.Instruction.Flags)
        {
            if (flag.Is("mount"))
                (mounts ??= []).Add(RunMountReader.Read(step, flag));
        }

        return mounts ?? Nothing;
    }
}
