using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>
/// Splits a module or workspace file into statements. The go command gives up at the first fault; here the rest of the line is left out
/// and reading goes on, so that one typing error does not hide the go line.
/// </summary>
/// <remarks>Source: "Go Modules Reference", chapters "Lexical elements" and "Grammar".</remarks>
internal sealed class ModuleStatementReader
{
    private readonly string _content;
    private readonly List<ModuleStatement> _statements = [];
    private readonly List<ModuleFault> _faults;
    private string? _blockVerb;
    private TextSpan _blockSpan;

    private ModuleStatementReader(string content, List<ModuleFault> faults)
    {
        _content = content;
        _faults = faults;
    }

    public static IReadOnlyList<ModuleStatement> Read(string content, List<ModuleFault> faults)
    {
        var reader = new ModuleStatementReader(content, faults);
        var start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        while (start <= content.Length)
        {
            var end = content.IndexOf('\n', start);
            end = end < 0 ? content.Length : end;
            reader.ReadLine(start, end);
            start = end + 1;
        }

        if (reader._blockVerb is not null)
            faults.Add(new ModuleFault(ModuleFaultKind.Syntax, "the block has no closing parenthesis", reader._blockSpan));

        return reader._statements;
    }

    private void ReadLine(int start, int end)
    {
        var tokens = ReadTokens(start, end, out var comment);
        if (tokens.Count == 0)
            return;

        if (_blockVerb is null)
            ReadOutsideOfBlock(tokens, comment);
        else
            ReadInBlock(_blockVerb, tokens, comment);
    }

    private void ReadOutsideOfBlock(List<ModuleToken> tokens, string comment)
    {
        var verb = tokens[0];
        var last = tokens[tokens.Count - 1];
        var emptyBlock = tokens.Count > 2 && last.Text == ")" && tokens[tokens.Count - 2].Text == "(";
        var opensBlock = tokens.Count > 1 && last.Text == "(";
        if (!opensBlock && !emptyBlock)
        {
            _statements.Add(new ModuleStatement(verb.Text, verb.Span, tokens.GetRange(1, tokens.Count - 1), comment));
            return;
        }

        if (tokens.Count > (emptyBlock ? 3 : 2) || !TakesBlock(verb.Text))
            _faults.Add(new ModuleFault(ModuleFaultKind.UnknownDirective, $"there is no block '{verb.Text}'", verb.Span));

        if (opensBlock)
        {
            _blockVerb = verb.Text;
            _blockSpan = verb.Span;
        }
    }

    private void ReadInBlock(string verb, List<ModuleToken> tokens, string comment)
    {
        if (tokens[0].Text != ")")
        {
            if (TakesBlock(verb))
                _statements.Add(new ModuleStatement(verb, _blockSpan, tokens, comment));

            return;
        }

        if (tokens.Count > 1)
            _faults.Add(new ModuleFault(ModuleFaultKind.Syntax, "something follows the closing parenthesis", tokens[1].Span));

        _blockVerb = null;
    }

    /// <summary>A <c>go</c> or <c>toolchain</c> line stands alone.</summary>
    private static bool TakesBlock(string verb) =>
        verb is "module" or "godebug" or "require" or "exclude" or "replace" or "retract" or "tool" or "ignore" or "use";

    private List<ModuleToken> ReadTokens(int start, int end, out string comment)
    {
        comment = "";
        var tokens = new List<ModuleToken>();
        for (var at = start; at < end;)
        {
            var character = _content[at];
            if (character is ' ' or '\t' or '\r')
            {
                at++;
                continue;
            }

            if (IsCommentAt(at, end))
            {
                comment = _content.Substring(at, end - at).TrimEnd();
                return tokens;
            }

            var length = character switch
            {
                '(' or ')' or '[' or ']' or '{' or '}' or ',' => 1,
                '"' or '`' => LengthOfString(at, end),
                _ => LengthOfWord(at, end),
            };
            if (length == 0)
                return tokens;

            tokens.Add(new ModuleToken(_content.Substring(at, length), new TextSpan(at, length)));
            at += length;
        }

        return tokens;
    }

    private bool IsCommentAt(int at, int end) => at + 1 < end && _content[at] == '/' && _content[at + 1] == '/';

    private int LengthOfString(int start, int end)
    {
        var quote = _content[start];
        for (var at = start + 1; at < end; at++)
        {
            if (_content[at] == quote)
                return at + 1 - start;

            if (_content[at] == '\\' && quote == '"')
                at++;
        }

        _faults.Add(new ModuleFault(ModuleFaultKind.Syntax, "the string is not closed", TextSpan.FromBounds(start, end)));
        return 0;
    }

    private int LengthOfWord(int start, int end)
    {
        var at = start;
        while (at < end && IsWordCharacter(_content[at]) && !IsCommentAt(at, end))
        {
            if (_content[at] == '/' && at + 1 < end && _content[at + 1] == '*')
            {
                _faults.Add(new ModuleFault(ModuleFaultKind.Syntax, "comments in this file start with '//'", new TextSpan(at, 2)));
                return 0;
            }

            at++;
        }

        if (at == start)
            _faults.Add(new ModuleFault(ModuleFaultKind.Syntax, "this character has no place here", new TextSpan(at, 1)));

        return at - start;
    }

    private static bool IsWordCharacter(char character)
    {
        if (character is > ' ' and < '\u007F')
            return character is not ('(' or ')' or '[' or ']' or '{' or '}' or ',');

        if (character < '\u00A1')
            return false;

        return CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
    }
}
