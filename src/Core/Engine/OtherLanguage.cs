using System;
using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Engine;

/// <summary>
/// Files that have the name of a Dockerfile and are none: <c>dockerfile.go</c> may be a Dockerfile for a Go service, or a source file about Dockerfiles, and
/// another may be a template of which something makes a Dockerfile. Only the text tells.
/// </summary>
internal static class OtherLanguage
{
    // Behind the last dot.
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "bash", "bat", "c", "cc", "cfg", "cjs", "cmd", "cpp", "cs", "css", "cts", "fish", "fs", "go", "h", "hpp", "ini", "java", "js", "json", "jsonc", "jsx", "kt", "kts", "less",
        "lock", "log", "lua", "mjs", "mts", "php", "pl", "ps1", "psm1", "py", "pyi", "rb", "rs", "scala", "scss", "sh", "snap", "sql", "sublime-syntax", "svelte", "swift",
        "tmLanguage", "tmPreferences", "toml", "ts", "tsx", "txt", "vb", "vim", "vue", "xml", "yaml", "yml", "zsh",
    };

    // What templates of Go, Jinja and ERB begin a line with, and what "envsubst" replaces: the keyword of an instruction is never one of these.
    private static readonly string[] TemplateSigns = ["{{", "{%", "<%", "${"];

    /// <summary>Whether a file is named after its language and has no FROM, or has a line of a template where an instruction would stand.</summary>
    public static bool IsOf(DockerfileSyntax syntax)
    {
        var isNamedAfterLanguage = Suffixes.Contains(Suffix(syntax.Source.Path));
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is FromInstruction)
                isNamedAfterLanguage = false;
            else if (instruction is UnknownInstruction && IsOfTemplate(instruction))
                return true;
        }

        return isNamedAfterLanguage;
    }

    private static string Suffix(string path)
    {
        var name = StagePath.BaseName(path);
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static bool IsOfTemplate(InstructionSyntax instruction)
    {
        var keyword = instruction.Keyword.ToString();
        return Array.Exists(TemplateSigns, sign => keyword.StartsWith(sign, StringComparison.Ordinal));
    }
}
