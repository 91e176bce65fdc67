using System;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Whether somebody else than Go reads a variable: the Dockerfile itself, or a file of the repository.</summary>
internal static class NameReaders
{
    /// <summary>More files than this are not looked into, and may then hold any name.</summary>
    private const int MostFiles = 2_000;

    // Scripts and programs that may ask for a variable by its name.
    private static readonly string[] Endings = [".go", ".mk", ".sh", ".bash"];

    /// <summary>Whether a name is, or may be, read somewhere; what comes from other places is not asked.</summary>
    public static bool MayRead(ContainerBuild build, string name)
    {
        var content = build.Source.Content;
        for (var at = content.IndexOf('$'); at >= 0; at = content.IndexOf('$', at + 1))
        {
            var start = at + 1 < content.Length && content[at + 1] == '{' ? at + 2 : at + 1;
            if (string.CompareOrdinal(content, start, name, 0, name.Length) == 0 && !IsNamePart(content, start + name.Length))
                return true;
        }

        return build.Context is { } context && IsInFiles(context, name);
    }

    private static bool IsInFiles(BuildContext context, string name)
    {
        var looked = 0;
        foreach (var visit in context.Walk())
        {
            if (!IsLookedInto(visit.Path))
                continue;

            if (looked++ >= MostFiles)
                return true;

            if (context.Read(visit.Path).Text is { } text && Holds(text.Content, name))
                return true;
        }

        return false;
    }

    private static bool IsLookedInto(string path)
    {
        if (StagePath.BaseName(path) is "Makefile" or "GNUmakefile" or "makefile" or "justfile" or "Taskfile.yml" or "Taskfile.yaml")
            return true;

        foreach (var ending in Endings)
        {
            if (path.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Holds(string content, string name)
    {
        for (var at = content.IndexOf(name, StringComparison.Ordinal); at >= 0; at = content.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsNamePart(content, at - 1)) && !IsNamePart(content, at + name.Length))
                return true;
        }

        return false;
    }

    private static bool IsNamePart(string content, int at) => at < content.Length && content[at] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_';
}
