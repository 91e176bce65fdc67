using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Reads the head of a Go source file: constraint, package clause, imports. Of what is below only the embed lines count.</summary>
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
        var package = cursor.TrySkipWord("package") ? cursor.ReadWordAfterBlank() : "";
        var end = content.Length;
        var isComplete = package.Length > 0 && TryReadImports(ref cursor, imports, out end);
        var importsC = imports.Remove("C");
        return new GoSourceFile(package, imports.ToArray(), importsC, constraint, isComplete && !cursor.IsBroken)
        {
            Embeds = imports.IndexOf("embed") < 0 ? [] : GoEmbedLines.Read(content, end),
        };
    }

    private static bool TryReadImports(ref GoSourceCursor cursor, List<string> imports, out int end)
    {
        while (true)
        {
            end = cursor.Position;
            cursor.SkipBlank();
            if (!cursor.TrySkipWord("import"))
                return true;

            cursor.SkipBlank();
            var isRead = cursor.TrySkip('(') ? TryReadGroup(ref cursor, imports) : TryReadImport(ref cursor, imports);
            if (!isRead)
                return false;
        }
    }

    private static bool TryReadGroup(ref GoSourceCursor cursor, List<string> imports)
    {
        while (true)
        {
            cursor.SkipBlank();
            if (cursor.TrySkip(')'))
                return true;

            if (!TryReadImport(ref cursor, imports))
                return false;
        }
    }

    private static bool TryReadImport(ref GoSourceCursor cursor, List<string> imports)
    {
        if (!cursor.TrySkip('.'))
            cursor.ReadWord();

        cursor.SkipBlank();
        if (GoString.Unquote(cursor.ReadLiteral()) is not { Length: > 0 } path)
            return false;

        if (imports.IndexOf(path) < 0)
            imports.Add(path);

        return true;
    }
}
