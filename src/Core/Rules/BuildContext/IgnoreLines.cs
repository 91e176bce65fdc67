using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>Lines at the end of the ignore file, where nothing can bring back what they keep out; without an ignore file they make one.</summary>
internal static class IgnoreLines
{
    /// <summary>The edits; <c>null</c> when there is nothing to keep out, or when a name would have to be escaped.</summary>
    public static TextEdit[]? EditsFor(Analysis.BuildContext context, IReadOnlyCollection<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (!IsPlain(pattern))
                return null;
        }

        return patterns.Count == 0 ? null : [LineEdits.Append(context.IgnoreFileText ?? SourceText.Absent(PathIn(context)), string.Join("\n", patterns))];
    }

    private static string PathIn(Analysis.BuildContext context) => context.Folder.Length == 0 ? IgnoreFileNames.General : context.Folder + "/" + IgnoreFileNames.General;

    private static bool IsPlain(string pattern)
    {
        foreach (var character in pattern)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('.' or '/' or '-' or '_' or '*' or '@' or '+'))
                return false;
        }

        return true;
    }
}
