using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Engine;

/// <summary>
/// Files with a name like <c>dockerfile.go</c>: a Dockerfile for a Go service, or a source file about Dockerfiles. Only its text tells, by the FROM that every
/// Dockerfile has.
/// </summary>
internal static class OtherLanguage
{
    // Behind the last dot.
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "bash", "bat", "c", "cc", "cfg", "cjs", "cmd", "cpp", "cs", "css", "cts", "fish", "fs", "go", "h", "hpp", "ini", "java", "js", "json", "jsonc", "jsx", "kt", "kts", "less",
        "lock", "log", "lua", "mjs", "mts", "php", "pl", "ps1", "psm1", "py", "pyi", "rb", "rs", "scala", "scss", "sh", "snap", "sql", "svelte", "swift", "toml", "ts", "tsx", "txt",
        "vb", "vue", "xml", "yaml", "yml", "zsh",
    };

    /// <summary>Whether a file is named after its language and has no FROM, so that it is no Dockerfile at all.</summary>
    public static bool IsOf(DockerfileSyntax syntax)
    {
        var path = syntax.Source.Path;
        if (!Suffixes.Contains(path.Substring(path.LastIndexOf('.') + 1)))
            return false;

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is FromInstruction)
                return false;
        }

        return true;
    }
}
