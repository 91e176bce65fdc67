using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>How a suppression leaves a Dockerfile.</summary>
internal static class SuppressionEdits
{
    /// <summary>The comment goes, with its line.</summary>
    public static TextEdit Remove(SourceText source, InlineSuppression suppression) => LineEdits.Remove(source, suppression.Comment);

    /// <summary>One name goes; the comment with it when it is the only one.</summary>
    public static TextEdit Remove(SourceText source, InlineSuppression suppression, SuppressedName name)
    {
        var names = suppression.Names;
        var at = IndexOf(names, name);
        if (names.Count == 1)
            return Remove(source, suppression);

        // A name takes along what keeps it from the next one, and the last name what keeps it from the one before.
        var span = at + 1 < names.Count
            ? TextSpan.FromBounds(name.Where.Start, names[at + 1].Where.Start)
            : TextSpan.FromBounds(names[at - 1].Where.End, name.Where.End);
        return new TextEdit(new SourceSpan(source, span), "");
    }

    private static int IndexOf(IReadOnlyList<SuppressedName> names, SuppressedName name)
    {
        var at = 0;
        while (names[at] != name)
            at++;

        return at;
    }
}
