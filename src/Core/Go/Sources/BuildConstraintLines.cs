using System;
using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Go;

/// <summary>Finds the build constraint above the package clause, in its present and its older spelling.</summary>
/// <remarks>Source: <c>go help buildconstraint</c>; the older lines as in the documentation of go/build/constraint.</remarks>
internal static class BuildConstraintLines
{
    private const string Present = "//go:build";

    private static readonly char[] Blanks = [' ', '\t', '\r', '\uFEFF'];

    /// <summary>The constraint between the start of a file and its package clause; empty when there are two, <c>null</c> when there is none.</summary>
    public static string? Read(string content, int packageClause)
    {
        string? present = null;
        var older = new List<string>();
        var confirmed = 0;
        var isHead = true;
        for (var start = 0; start < packageClause;)
        {
            var end = content.IndexOf('\n', start, packageClause - start);
            end = end < 0 ? packageClause : end;
            var line = content.Substring(start, end - start).Trim(Blanks);
            if (line.StartsWith("/*", StringComparison.Ordinal))
            {
                isHead = false;
                start = BehindComment(content, start);
                continue;
            }

            if (line.Length == 0 && isHead)
            {
                // An older line counts only when a blank line stands between it and what follows the head.
                confirmed = older.Count;
            }
            else if (IsPresent(line))
            {
                if (present is not null)
                    return "";

                present = line.Substring(Present.Length).Trim();
            }
            else if (isHead && OlderTerms(line) is { } terms)
            {
                older.Add(terms);
            }

            start = end + 1;
        }

        return present ?? (confirmed == 0 ? null : string.Join(" && ", older.GetRange(0, confirmed)));
    }

    /// <summary>Where the search goes on after a comment: at a further one on the same line, else on the next line.</summary>
    private static int BehindComment(string content, int start)
    {
        const string opening = "/*";
        var end = content.IndexOf("*/", content.IndexOf(opening, start, StringComparison.Ordinal) + 2, StringComparison.Ordinal);
        if (end < 0)
            return content.Length;

        var lineEnd = content.IndexOf('\n', end);
        lineEnd = lineEnd < 0 ? content.Length : lineEnd;
        var further = content.IndexOf(opening, end + 2, lineEnd - end - 2 > 0 ? lineEnd - end - 2 : 0, StringComparison.Ordinal);
        return further < 0 ? lineEnd + 1 : further;
    }

    private static bool IsPresent(string line) =>
        line.StartsWith(Present, StringComparison.Ordinal) && (line.Length == Present.Length || line[Present.Length] is ' ' or '\t');

    private static string? OlderTerms(string line)
    {
        const string word = "+build";
        if (!line.StartsWith("//", StringComparison.Ordinal))
            return null;

        var text = line.Substring(2).Trim();
        if (!text.StartsWith(word, StringComparison.Ordinal) || (text.Length > word.Length && text[word.Length] is not (' ' or '\t')))
            return null;

        var result = new StringBuilder("(");
        foreach (var option in text.Substring(word.Length).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Length > 1)
                result.Append(" || ");

            result.Append('(').Append(option.Replace(",", " && ")).Append(')');
        }

        return result.Append(')').ToString();
    }
}
