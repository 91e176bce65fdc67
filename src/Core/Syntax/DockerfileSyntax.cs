using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>The whole file: a tree for every input, and beside it the faults. Holds no meaning, only text and shape.</summary>
internal sealed class DockerfileSyntax(
    SourceText source,
    IReadOnlyList<ParserDirective> directives,
    IReadOnlyList<InstructionSyntax> instructions,
    IReadOnlyList<TextSpan> comments,
    IReadOnlyList<SyntaxFault> faults,
    TokenList tokens,
    char escape)
{
    private LetterTriples? _triples;

    public SourceText Source { get; } = source;

    public IReadOnlyList<ParserDirective> Directives { get; } = directives;

    public IReadOnlyList<InstructionSyntax> Instructions { get; } = instructions;

    /// <summary>Every comment, those inside continuations too, from the <c>#</c> to the end of the line.</summary>
    public IReadOnlyList<TextSpan> Comments { get; } = comments;

    /// <summary>What <c>docker build</c> refuses, in the order of the file; all of it, not only the first.</summary>
    public IReadOnlyList<SyntaxFault> Faults { get; } = faults;

    public TokenList Tokens { get; } = tokens;

    /// <summary>The continuation and escape character: <c>\</c> or <c>`</c>.</summary>
    public char Escape { get; } = escape;

    /// <summary>Whether a word stands anywhere in the file as it is. One that is broken by a continuation is not seen.</summary>
    public bool Mentions(string word) => (_triples ??= new LetterTriples(Source.Content)).MayHold(word) && Source.Content.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>The text of all tokens, which is the input.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source.Content.Length);
        for (var index = 0; index < Tokens.Count; index++)
            text.Append(Source.Content, Tokens[index].Span.Start, Tokens[index].Span.Length);

        return text.ToString();
    }
}
