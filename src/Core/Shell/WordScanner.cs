using System;
using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>Finds the end of a word, and reads the commands in its substitutions on the way.</summary>
/// <param name="cursor">Where the word begins.</param>
/// <param name="grammar">Reads the commands of a substitution, up to its closing parenthesis or the end of the backticks.</param>
internal sealed class WordScanner(ShellCursor cursor, ShellGrammar grammar)
{
    // Made for the first word that has any: most scripts have none.
    private List<WordExtent>? _extents;
    private WordTraits _traits;
    private int _braces;

    /// <summary>Whether what is being read stands in the braces of a variable, and so may not be asked for.</summary>
    public bool IsWithinBraces => _braces > 0;

    /// <summary>Moves over one word; it is empty when none begins here.</summary>
    public ScannedWord Scan()
    {
        var outer = (_traits, _braces, Extents: _extents?.Count ?? 0);
        var start = cursor.At;
        _traits = WordTraits.None;
        _braces = 0;
        while (!cursor.IsAtEnd && !ShellCharacters.EndsWord(cursor.Current))
            ScanUnquoted(cursor.Current);

        var word = new ScannedWord(start, cursor.At, _traits, TakeExtents(outer.Extents));
        (_traits, _braces, _) = outer;
        return word;
    }

    private WordExtent[] TakeExtents(int from)
    {
        if (_extents is null || _extents.Count == from)
            return [];

        var count = _extents.Count - from;

        var extents = new WordExtent[count];
        _extents.CopyTo(from, extents, 0, count);
        _extents.RemoveRange(from, count);
        return extents;
    }

    private void ScanUnquoted(char character)
    {
        switch (character)
        {
            case '\'':
                _traits |= WordTraits.Quoted;
                SkipSingleQuotes();
                break;
            case '"':
                _traits |= WordTraits.Quoted;
                SkipDoubleQuotes();
                break;
            case '\\':
                _traits |= WordTraits.Escaped;
                SkipEscape();
                break;
            case '$':
                ScanDollar(Quoting.None);
                break;
            case '`':
                ScanBackticks(Quoting.None);
                break;
            default:
                _traits |= TraitOf(character);
                cursor.At++;
                break;
        }
    }

    private static WordTraits TraitOf(char character) => character switch
    {
        '*' or '?' or '[' => WordTraits.Glob,
        '~' => WordTraits.Tilde,
        '{' => WordTraits.Brace,
        _ => WordTraits.None,
    };

    private void SkipEscape() => cursor.At = Math.Min(cursor.At + 2, cursor.End);

    private void SkipSingleQuotes()
    {
        var close = cursor.IndexOf('\'', cursor.At + 1);
        if (close < 0)
            cursor.Fail();
        else
            cursor.At = close + 1;
    }

    private void SkipDoubleQuotes()
    {
        for (cursor.At++; !cursor.IsAtEnd;)
        {
            switch (cursor.Current)
            {
                case '"':
                    cursor.At++;
                    return;
                case '\\':
                    SkipEscape();
                    break;
                case '$':
                    ScanDollar(Quoting.Double);
                    break;
                case '`':
                    ScanBackticks(Quoting.Double);
                    break;
                default:
                    cursor.At++;
                    break;
            }
        }

        cursor.Fail();
    }

    private void ScanDollar(Quoting quoting)
    {
        var next = cursor.Peek(1);
        if (next == '(')
            ScanParentheses();
        else if (next == '{')
            ScanBraces(quoting);
        else if (next == '\'' && quoting is Quoting.None)
            SkipAnsiQuotes();
        else if (ShellCharacters.IsNameStart(next) || ShellCharacters.IsSpecialParameter(next))
            Skip(2, WordTraits.Expanded);
        else
            Skip(1, WordTraits.None);
    }

    private void Skip(int length, WordTraits traits)
    {
        cursor.At += length;
        _traits |= traits;
    }

    private void ScanParentheses()
    {
        var extent = BeginExtent();
        if (cursor.Peek(2) == '(' && ArithmeticEnd(cursor.At + 3) is >= 0 and var end)
        {
            SkipArithmetic(end);
            EndExtent(extent, WordExtentKind.Arithmetic);
            return;
        }

        // Shells differ in how well they find out that it is not.
        if (cursor.Peek(2) == '(')
            cursor.Miss(cursor.At);

        cursor.At += 2;
        grammar.ParseSubstitution();
        if (!cursor.TryTake(")"))
            cursor.Fail();

        EndExtent(extent, WordExtentKind.Substitution);
    }

    // Reference: POSIX shell, 2.6.3: "$((" is arithmetic when it can be, and else a substitution that begins with a subshell.
    private int ArithmeticEnd(int from)
    {
        var depth = 0;
        for (var at = from; at < cursor.End; at++)
        {
            if (cursor[at] == '(')
                depth++;
            else if (cursor[at] == ')' && depth-- == 0)
                return at + 1 < cursor.End && cursor[at + 1] == ')' ? at : -1;
        }

        return -1;
    }

    private void SkipArithmetic(int end)
    {
        cursor.At += 3;
        if (!cursor.TryEnter())
            return;

        while (cursor.At < end && !cursor.HasFailed)
        {
            if (cursor.Current == '$')
                ScanDollar(Quoting.Double);
            else if (cursor.Current == '`')
                ScanBackticks(Quoting.Double);
            else
                cursor.At++;
        }

        cursor.Leave();
        if (cursor.At != end || !cursor.TryTake("))"))
            cursor.Fail();
    }

    private void ScanBraces(Quoting quoting)
    {
        var extent = BeginExtent();
        cursor.At += 2;
        if (!cursor.TryEnter())
            return;

        // What is quoted in here is quoted for the word behind the operator, not for the word around the braces.
        var traits = _traits;
        _braces++;
        while (!cursor.IsAtEnd && cursor.Current != '}')
        {
            if (cursor.Current == '\'' && quoting is Quoting.Double)
                cursor.At++;
            else
                ScanUnquotedOrNested(cursor.Current, quoting);
        }

        _traits = traits | WordTraits.Expanded;
        _braces--;
        cursor.Leave();
        if (!cursor.TryTake("}"))
            cursor.Fail();

        EndExtent(extent, WordExtentKind.Braces);
    }

    private void ScanUnquotedOrNested(char character, Quoting quoting)
    {
        if (character == '$')
            ScanDollar(quoting);
        else if (character == '`')
            ScanBackticks(quoting);
        else
            ScanUnquoted(character);
    }

    private void SkipAnsiQuotes()
    {
        var extent = BeginExtent();
        _traits |= WordTraits.Quoted;
        for (cursor.At += 2; !cursor.IsAtEnd && cursor.Current != '\'';)
            cursor.At = cursor.Current == '\\' ? Math.Min(cursor.At + 2, cursor.End) : cursor.At + 1;

        if (!cursor.TryTake("'"))
            cursor.Fail();

        EndExtent(extent, WordExtentKind.AnsiQuotes);
    }

    private void ScanBackticks(Quoting quoting)
    {
        var extent = BeginExtent();
        var start = cursor.At + 1;
        var isEscaped = false;
        var close = start;
        for (; close < cursor.End && cursor[close] != '`'; close++)
        {
            if (cursor[close] != '\\' || ++close >= cursor.End)
                continue;

            isEscaped |= cursor[close] is '`' or '$' or '\\' || (quoting is Quoting.Double && cursor[close] == '"');
        }

        if (close >= cursor.End)
        {
            cursor.Fail();
            return;
        }

        // A backslash is taken away before the inner script is read, so that the text here is not what the shell reads.
        if (isEscaped)
            cursor.Miss(start);
        else
            ParseUpTo(start, close);

        if (!cursor.HasFailed)
            cursor.At = close + 1;

        EndExtent(extent, WordExtentKind.Substitution);
    }

    private void ParseUpTo(int start, int close)
    {
        cursor.At = start;
        var end = cursor.Narrow(close);
        grammar.ParseSubstitution();
        if (!cursor.IsAtEnd)
            cursor.Fail();

        cursor.Widen(end);
    }

    private int BeginExtent()
    {
        _traits |= WordTraits.Expanded;
        _extents ??= [];
        _extents.Add(new WordExtent(WordExtentKind.Unknown, cursor.At, cursor.At));
        return _extents.Count - 1;
    }

    private void EndExtent(int index, WordExtentKind kind) => _extents![index] = new WordExtent(kind, _extents[index].Start, cursor.At);
}

/// <summary>A word as found, before anybody knows what it is for.</summary>
internal readonly record struct ScannedWord(int Start, int End, WordTraits Traits, WordExtent[] Extents)
{
    public bool IsEmpty => Start == End;

    public ShellWord In(ShellCursor cursor, WordMode mode = WordMode.Argument) => From(Start, cursor, mode);

    /// <summary>The word from an index of the buffer on.</summary>
    public ShellWord From(int start, ShellCursor cursor, WordMode mode) => new(cursor.Slice(start, End), Traits, mode, Extents);
}

/// <summary>What is around the character at the cursor.</summary>
internal enum Quoting
{
    None,
    Double,
}
