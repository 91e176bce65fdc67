using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using GoContainerGuard.FactsCompiler.BaseImages;

namespace GoContainerGuard.FactsCompiler;

/// <summary>One text resource of Core and what it is made from.</summary>
internal sealed class FactResource
{
    public const string DataFolder = "data";

    private readonly Func<string, string> _compile;

    private FactResource(string path, Func<string, string> compile)
    {
        Path = path;
        _compile = compile;
    }

    /// <summary>Every resource, one a line.</summary>
    public static IReadOnlyList<FactResource> All { get; } =
    [
        new("src/Core/Go/Releases/GoReleases.txt", root => GoReleasesCompiler.Compile(Json(root, "go-releases.json"))),
        new(
            "src/Core/Images/Catalogue/BaseImages.txt",
            root => BaseImagesCompiler.Compile(Json(root, "base-images.json"), Json(root, "base-image-overlay.json"), Json(root, "base-image-programs.json"))),
    ];

    /// <summary>Path below the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The text that the resource should have, line ends LF.</summary>
    public string Compile(string root) => _compile(root);

    public override string ToString() => Path;

    private static JsonElement Json(string root, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(root, DataFolder, file)));
        return document.RootElement.Clone();
    }
}
