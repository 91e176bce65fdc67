using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Reads the head of a Go source file: constraint, package clause, imports. Of what is below only embed lines and what asks for more than the program count.</summary>
/// <remarks>Source: the Go language specification, chapters "Source file organization" and "Import declarations".</remarks>
public static class GoSourceScanner
{
    /// <summary>Reads one file; never throws because of what is in it.</summary>
    /// <param name="content">The text of the file.</param>
    /// <returns>What the head says; as much as could be read when it is malformed.</returns>
    public static GoSourceFile Scan(string content)
    {
        var cursor = new GoSourceCursor(content);
        cursor.SkipBlank();
        var constraint = BuildConstraintLines.Read(content, cursor.Position);

        var imports = new List<string>();
        var named = new List<(string Path, string Name)>();
        var package = cursor.TrySkipWord("package") ? cursor.ReadWordAfterBlank() : "";
        var end = content.Length;
        var isComplete = package.Length > 0 && TryReadImports(ref cursor, imports, named, out end);
        var importsC = imports.Remove("C");
        return new GoSourceFile(package, imports.ToArray(), importsC, constraint, isComplete && !cursor.IsBroken)
        {
            Embeds = imports.IndexOf("embed") < 0 ? [] : GoEmbedLines.Read(content, end),
            Uses = GoUseScanner.Scan(content, end, named),
        };
    }

    private static bool TryReadImports(ref GoSourceCursor cursor, List<string> imports, List<(string Path, string Name)> named, out int end)
    {
        while (true)
        {
            end = cursor.Position;
            cursor.SkipBlank();
            if (!cursor.TrySkipWord("import"))
                return true;

            cursor.SkipBlank();
            var isRead = cursor.TrySkip('(') ? TryReadGroup(ref cursor, imports, named) : TryReadImport(ref cursor, imports, named);
            if (!isRead)
                return false;
        }
    }

    private static bool TryReadGroup(ref GoSourceCursor cursor, List<string> imports, List<(string Path, string Name)> named)
    {
        while (true)
        {
            cursor.SkipBlank();
            if (cursor.TrySkip(')'))
                return true;

            if (!TryReadImport(ref cursor, imports, named))
                return false;
        }
    }

    private static bool TryReadImport(ref GoSourceCursor cursor, List<string> imports, List<(string Path, string Name)> named)
    {
        var name = cursor.TrySkip('.') ? "." : cursor.ReadWord();

        cursor.SkipBlank();
        if (GoString.Unquote(cursor.ReadLiteral()) is not { Length: > 0 } path)
            return false;

        if (imports.IndexOf(path) < 0)
            imports.Add(path);

        named.Add((path, name));
        return true;
    }
}
