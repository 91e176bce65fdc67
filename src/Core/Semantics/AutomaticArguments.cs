using System;

namespace GoContainerGuard.Semantics;

/// <summary>Arguments that BuildKit sets by itself in the global scope (Dockerfile reference: "Automatic platform ARGs in the global scope").</summary>
internal static class AutomaticArguments
{
    /// <summary>In ordinal order; the versions of the operating system are set by BuildKit's <c>defaultArgs</c> and stand in no document.</summary>
    public static string[] Names { get; } =
    [
        "BUILDARCH", "BUILDOS", "BUILDOSVERSION", "BUILDPLATFORM", "BUILDVARIANT",
        "TARGETARCH", "TARGETOS", "TARGETOSVERSION", "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT",
    ];

    public static bool Contains(string name) => Array.BinarySearch(Names, name, StringComparer.Ordinal) >= 0;

    /// <summary>What one of them holds in a build of a stage, where target and builder have the same platform.</summary>
    public static string Value(string name, Platform platform, string stage) => name switch
    {
        "TARGETSTAGE" => stage,
        "BUILDPLATFORM" or "TARGETPLATFORM" => platform.ToString(),
        "BUILDOS" or "TARGETOS" => platform.System,
        "BUILDARCH" or "TARGETARCH" => platform.Architecture,
        "BUILDVARIANT" or "TARGETVARIANT" => platform.Variant,
        _ => "",
    };
}
