using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>One statement of a module or workspace file; the lines of a block are statements of their own with the verb of the block.</summary>
/// <param name="Verb">The directive.</param>
/// <param name="VerbSpan">The directive as written; for a line of a block, the one at the head of the block.</param>
/// <param name="Arguments">What follows it on the line.</param>
/// <param name="Comment">The comment at the end of the line with its slashes; empty when there is none.</param>
internal sealed record ModuleStatement(string Verb, TextSpan VerbSpan, IReadOnlyList<ModuleToken> Arguments, string Comment)
{
    /// <summary>From the first to the last argument; the verb when there is none.</summary>
    public TextSpan Span => Arguments.Count == 0
        ? VerbSpan
        : TextSpan.FromBounds(Arguments[0].Span.Start, Arguments[Arguments.Count - 1].Span.End);
}

/// <summary>A word, a quoted string or a single mark.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where.</param>
internal readonly record struct ModuleToken(string Text, TextSpan Span)
{
    /// <summary>The text without quotes; <c>null</c> where the go command refuses the quoting.</summary>
    public string? Value => Text.Length > 0 && Text[0] == '"'
        ? GoString.Unquote(Text)
        : Text.IndexOfAny(Quotes) < 0 ? Text : null;

    private static readonly char[] Quotes = ['"', '\'', '`'];
}
