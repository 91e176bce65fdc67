using System;
using System.Collections.Generic;

namespace GoContainerGuard.Snapshot;

/// <summary>Which files of a repository are taken for Dockerfiles, by their names alone; builds and editors ask the same question here.</summary>
public static class DockerfileNames
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    // Behind the last dot.
    private static readonly HashSet<string> OtherSuffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "adoc", "bak", "diff", "dockerignore", "ejs", "erb", "gotmpl", "hbs", "htm", "html", "in", "j2", "jinja", "jinja2", "m4", "markdown", "md", "mustache", "orig", "patch",
        "png", "rej", "rst", "svg", "swp", "template", "tmpl", "tpl",
    };

    /// <summary>Whether a file is a Dockerfile by its name and none of the folders above it is left out.</summary>
    /// <param name="path">Path below the root, parts separated by <c>/</c>.</param>
    public static bool IsDockerfile(string path)
    {
        var start = 0;
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', start))
        {
            if (!IsEntered(path.Substring(start, slash - start)))
                return false;

            start = slash + 1;
        }

        return IsDockerfileName(start == 0 ? path : path.Substring(start));
    }

    /// <summary>
    /// Whether a file name alone says Dockerfile, in any letter case: <c>Dockerfile</c>, <c>Dockerfile.*</c>, <c>*.Dockerfile</c>,
    /// <c>Containerfile</c>, <c>Containerfile.*</c>. An ignore file beside a Dockerfile is none, nor is a page about one, an older state of one or
    /// a template that one is made from.
    /// </summary>
    /// <param name="name">The name without folders.</param>
    public static bool IsDockerfileName(string name)
    {
        if (OtherSuffixes.Contains(name.Substring(name.LastIndexOf('.') + 1)))
            return false;

        return IsNameOrHasSuffix(name, "Dockerfile")
            || IsNameOrHasSuffix(name, "Containerfile")
            || name.EndsWith(".Dockerfile", AnyCase);
    }

    /// <summary>
    /// Whether a folder is looked into. Left out are what tools write and what belongs to others (<c>bin</c>, <c>obj</c>,
    /// <c>node_modules</c>, <c>vendor</c>), the fixtures of Go tests (<c>testdata</c>), and every folder that starts with a dot.
    /// </summary>
    /// <param name="folderName">The name of the folder without those above it; letter case counts, as it does for Go.</param>
    public static bool IsEntered(string folderName)
    {
        if (folderName.StartsWith(".", StringComparison.Ordinal))
            return false;

        return folderName is not ("node_modules" or "vendor" or "testdata" or "bin" or "obj");
    }

    private static bool IsNameOrHasSuffix(string name, string stem) =>
        name.StartsWith(stem, AnyCase) && (name.Length == stem.Length || name[stem.Length] == '.');
}
