using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>Tells the rest of a command whose continuation got lost from a misspelt instruction.</summary>
internal sealed class LostContinuation(string content)
{
    private InstructionSyntax? _owner;
    private InstructionSyntax? _last;

    /// <summary>The instruction above that the line looks like the rest of, or <c>null</c>.</summary>
    public InstructionSyntax? OwnerOf(InstructionSyntax unknown, List<InstructionSyntax> earlier)
    {
        if (earlier.Count == 0)
            return null;

        var above = earlier[earlier.Count - 1];
        var owner = above == _last ? _owner : above.Kind is InstructionKind.Unknown or InstructionKind.From ? null : above;
        if (owner is null || !StandsRightBelow(above.Extent, unknown.Extent.Start) || !LooksLikeTheRest(unknown, owner))
            return null;

        _owner = owner;
        _last = unknown;
        return owner;
    }

    // Only the line end lies between the two; below a heredoc nothing is lost.
    private bool StandsRightBelow(TextSpan above, int start)
    {
        var feeds = 0;
        for (var at = above.End; at < start; at++)
            feeds += content[at] == '\n' ? 1 : 0;

        return feeds == 1;
    }

    private static bool LooksLikeTheRest(InstructionSyntax unknown, InstructionSyntax owner)
    {
        if (owner.Heredocs.Count > 0 || unknown.Keyword.Length == 0)
            return false;

        var indent = unknown.Span.Start - unknown.Extent.Start;
        if (indent > owner.Span.Start - owner.Extent.Start)
            return true;

        return unknown.Keyword[0] is '-' or '&' or '|' or ';' or ')' or '}' or '"' or '\'' or '/' or '.' or '$' or '>' or '<' or '[' or ']' or ','
            || unknown.Keyword.IndexOf('=') > 0;
    }
}
