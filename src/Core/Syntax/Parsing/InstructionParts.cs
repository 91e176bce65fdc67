using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>A logical line taken apart, before it is known what heredocs follow it.</summary>
/// <param name="Line">The line, trimmed.</param>
/// <param name="Keyword">Its first word.</param>
/// <param name="Grammar">What is known of that instruction; <c>null</c> for a word that is none.</param>
internal sealed record InstructionParts(MappedText Line, MappedText Keyword, InstructionGrammar? Grammar)
{
    public IReadOnlyList<FlagSyntax> Flags { get; init; } = [];

    public MappedText Arguments { get; init; }

    /// <summary>The words of the arguments; for exec forms the JSON strings without quotes.</summary>
    public List<MappedText> Words { get; init; } = [];

    public List<KeyValue> Pairs { get; init; } = [];

    public KeyValueForm PairForm { get; init; }

    /// <summary>The type of a health check.</summary>
    public MappedText Type { get; init; }

    /// <summary>The command behind the flags and, in a health check, behind its type.</summary>
    public MappedText Command { get; init; }

    /// <summary>The strings of an exec form, or <c>null</c>.</summary>
    public List<ExecWord>? Exec { get; init; }

    public InstructionParts? Trigger { get; init; }

    public bool MayHoldHeredocs => (Trigger ?? this) is { Grammar.HoldsHeredocs: true, Exec: null };

    public void LayTokens(TokenList tokens)
    {
        foreach (var flag in Flags)
            tokens.Add(TokenKind.Flag, flag.Text);

        if (Trigger is not null)
        {
            tokens.Add(TokenKind.Keyword, Trigger.Keyword);
            Trigger.LayTokens(tokens);
            return;
        }

        tokens.Add(TokenKind.Keyword, Type);
        if (Exec is not null)
            tokens.Add(TokenKind.ExecForm, Command.Length > 0 ? Command : Arguments);
        else if (Command.Length > 0)
            tokens.Add(TokenKind.ShellText, Command);
        else if (Pairs.Count > 0)
            LayPairs(tokens);
        else
            LayWords(tokens);
    }

    private void LayPairs(TokenList tokens)
    {
        foreach (var pair in Pairs)
        {
            tokens.Add(TokenKind.Word, pair.Key);
            if (pair.Value is { } value)
                tokens.Add(TokenKind.Word, value);
        }
    }

    private void LayWords(TokenList tokens)
    {
        foreach (var word in Words)
            tokens.Add(TokenKind.Word, word);
    }
}
