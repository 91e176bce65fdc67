using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>MAINTAINER as a label that says the same, character by character: MAINTAINER replaces no variables, and a label does.</summary>
internal static class AuthorLabel
{
    private const string Label = "org.opencontainers.image.authors";

    /// <summary>The edits; <c>null</c> when the file says the label already, perhaps otherwise.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, MaintainerInstruction maintainer)
    {
        var name = maintainer.Name;
        if (name.Length == 0 || HasLabel(build))
            return null;

        var keyword = maintainer.Keyword[0] is >= 'a' and <= 'z' ? "label" : "LABEL";
        var isQuoted = name.Length > 1 && name[0] == '"' && name[name.Length - 1] == '"';
        var escape = build.Syntax.Escape.ToString();
        var start = isQuoted ? "=" : IsSign(build, name[0]) ? "=\"" + escape : "=\"";
        List<TextEdit> edits = [build.Replace(maintainer.Keyword, keyword), build.Insert(name.SourceOffset(0), Label + start)];
        for (var index = 1; index < name.Length - (isQuoted ? 1 : 0); index++)
        {
            if (IsSign(build, name[index]))
                edits.Add(build.Insert(name.SourceOffset(index), escape));
        }

        if (!isQuoted)
            edits.Add(build.Insert(name.SourceOffset(name.Length), "\""));

        return [.. edits];
    }

    private static bool IsSign(ContainerBuild build, char character) => character is '"' or '$' || character == build.Syntax.Escape;

    private static bool HasLabel(ContainerBuild build)
    {
        foreach (var instruction in build.Syntax.Instructions)
        {
            if (instruction is not LabelInstruction label)
                continue;

            foreach (var pair in label.Pairs)
            {
                if (pair.Key.ToString().Trim('"') == Label)
                    return true;
            }
        }

        return false;
    }
}
