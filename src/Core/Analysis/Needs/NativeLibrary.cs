using System;
using System.Collections.Generic;

namespace GoContainerGuard.Analysis.Needs;

/// <summary>A C library that programs are linked with at build time and that must be there at run time, under the names of Alpine, Debian and Ubuntu.</summary>
/// <param name="File">How the name of the shared object begins.</param>
/// <param name="PkgConfig">What a <c>#cgo pkg-config:</c> line calls it.</param>
/// <param name="LinkerFlag">What a <c>#cgo LDFLAGS:</c> line calls it.</param>
internal sealed record NativeLibrary(string File, string PkgConfig, string LinkerFlag)
{
    /// <summary>The packages with its headers.</summary>
    public required IReadOnlyList<string> ForBuilding { get; init; }

    /// <summary>How the names of the packages begin that bring it at run time.</summary>
    public required IReadOnlyList<string> ForRunning { get; init; }

    /// <summary>Go packages that are linked with it.</summary>
    public required IReadOnlyList<string> Imports { get; init; }

    /// <summary>The build tag without which those bring a copy of their own; <c>null</c> when they never do.</summary>
    public string? Tag { get; init; }

    // Sources: the #cgo lines of the packages named here, and the package lists of Alpine 3.22 and Debian 13, read in 2026.
    public static IReadOnlyList<NativeLibrary> All { get; } =
    [
        new("libvips.so", "vips", "-lvips")
        {
            ForBuilding = ["libvips-dev", "vips-dev"],
            ForRunning = ["libvips", "vips"],
            Imports = ["github.com/cshum/vipsgen", "github.com/davidbyttow/govips", "github.com/h2non/bimg"],
        },
        new("libMagickWand", "MagickWand", "-lMagickWand")
        {
            ForBuilding = ["imagemagick-dev", "libmagickwand-dev"],
            ForRunning = ["imagemagick", "libmagick"],
            Imports = ["gopkg.in/gographics/imagick.v2", "gopkg.in/gographics/imagick.v3"],
        },
        new("libxml2.so", "libxml-2.0", "-lxml2")
        {
            ForBuilding = ["libxml2-dev"],
            ForRunning = ["libxml2"],
            Imports = ["github.com/lestrrat-go/libxml2"],
        },
        new("libsqlite3.so", "sqlite3", "-lsqlite3")
        {
            ForBuilding = ["libsqlite3-dev", "sqlite-dev"],
            ForRunning = ["libsqlite3-0", "sqlite"],
            Imports = ["github.com/mattn/go-sqlite3"],
            Tag = "libsqlite3",
        },
        new("librdkafka.so", "rdkafka", "-lrdkafka")
        {
            ForBuilding = ["librdkafka-dev"],
            ForRunning = ["librdkafka"],
            Imports = ["github.com/confluentinc/confluent-kafka-go"],
            Tag = "dynamic",
        },
    ];

    /// <summary>Whether a program certainly is linked with it: it imports a package that is, or says so in a <c>#cgo</c> line of its own.</summary>
    public bool IsLinkedWith(GoProgram program, BuildContext context)
    {
        if (program.Sources is not { } sources)
            return false;

        var hasTag = Tag is null || (program.Build.Go.Tags is { } tags && Contains(tags, Tag));
        foreach (var import in hasTag ? sources.CertainImports : [])
        {
            foreach (var package in Imports)
            {
                if (import.StartsWith(package, StringComparison.Ordinal) && (import.Length == package.Length || import[package.Length] == '/'))
                    return true;
            }
        }

        foreach (var path in sources.Files)
        {
            if (context.Read(path).Text is { } text && IsNamedIn(text.Content))
                return true;
        }

        return false;
    }

    private bool IsNamedIn(string source)
    {
        for (var at = source.IndexOf("#cgo ", StringComparison.Ordinal); at >= 0; at = source.IndexOf("#cgo ", at + 1, StringComparison.Ordinal))
        {
            var end = source.IndexOf('\n', at);
            foreach (var word in source.Substring(at, (end < 0 ? source.Length : end) - at).Split(' ', '\t', '\r'))
            {
                if (word == PkgConfig || word == LinkerFlag)
                    return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> words, string word)
    {
        foreach (var other in words)
        {
            if (other == word)
                return true;
        }

        return false;
    }
}
