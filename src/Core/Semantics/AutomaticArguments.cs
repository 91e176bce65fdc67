using System;

namespace GoContainerGuard.Semantics;

/// <summary>Arguments that BuildKit sets by itself in the global scope (Dockerfile reference: "Automatic platform ARGs in the global scope").</summary>
internal static class AutomaticArguments
{
    private static readonly string[] Names =
    [
        "BUILDARCH", "BUILDOS", "BUILDPLATFORM", "BUILDVARIANT", "TARGETARCH", "TARGETOS", "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT",
    ];

    public static bool Contains(string name) => Array.BinarySearch(Names, name, StringComparer.Ordinal) >= 0;
}
