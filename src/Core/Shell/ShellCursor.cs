using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>A place in the text that moves forward, over blanks, comments, lines and the bodies of heredocs; and the two ways in which reading ends early.</summary>
internal sealed class ShellCursor(MappedText text)
{
    /// <summary>How deep groups, substitutions and braces may stand in each other; nobody writes ten.</summary>
    public const int MaximumNesting = 64;

    private readonly string _buffer = text.Buffer;
    private readonly int _start = text.Start;
    private List<ShellRedirection>? _heredocs;
    private int _nesting;

    /// <summary>The index in the buffer.</summary>
    public int At { get; set; } = text.Start;

    /// <summary>Just behind the last character that is to be read now.</summary>
    public int End { get; private set; } = text.Start + text.Length;

    public bool IsAtEnd => At >= End;

    /// <summary>The character at the cursor; a NUL at the end.</summary>
    public char Current => At < End ? _buffer[At] : '\0';

    /// <summary>Whether reading has been given up; the cursor is at the end then, so that every loop ends.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Where the first thing stands that was not understood, as a logical index; -1 when all was.</summary>
    public int OpaqueAt { get; private set; } = -1;

    /// <summary>The character at an index of the buffer that lies before the end.</summary>
    public char this[int at] => _buffer[at];

    public char Peek(int distance) => At + distance < End ? _buffer[At + distance] : '\0';

    /// <summary>The text between two indices of the buffer.</summary>
    public MappedText Slice(int start, int end) => text.Slice(start - _start, end - start);

    public int IndexOf(char character, int from) => from >= End ? -1 : _buffer.IndexOf(character, from, End - from);

    /// <summary>Whether a text stands at the cursor.</summary>
    public bool IsAt(string expected) => End - At >= expected.Length && string.CompareOrdinal(_buffer, At, expected, 0, expected.Length) == 0;

    /// <summary>Moves over a text when it stands at the cursor.</summary>
    public bool TryTake(string expected)
    {
        if (!IsAt(expected))
            return false;

        At += expected.Length;
        return true;
    }

    /// <summary>Notes that something was not understood; reading goes on.</summary>
    public void Miss(int at)
    {
        if (OpaqueAt < 0)
            OpaqueAt = Math.Min(at, End) - _start;
    }

    /// <summary>Notes that something was not understood and gives up.</summary>
    public void Fail()
    {
        Miss(At);
        HasFailed = true;
        At = End;
    }

    /// <summary>Goes a level deeper; fails when that is too deep.</summary>
    public bool TryEnter()
    {
        _nesting++;
        if (_nesting <= MaximumNesting)
            return true;

        Fail();
        return false;
    }

    public void Leave() => _nesting--;

    /// <summary>Reads only up to an index, until <see cref="Widen"/>.</summary>
    public int Narrow(int end)
    {
        var before = End;
        End = end;
        return before;
    }

    public void Widen(int end)
    {
        End = end;
        if (HasFailed)
            At = end;
    }

    /// <summary>Moves over blanks, joined lines and a comment.</summary>
    public void SkipBlanks()
    {
        while (At < End)
        {
            switch (_buffer[At])
            {
                case ' ' or '\t':
                    At++;
                    break;
                case '\\' when Peek(1) == '\n':
                    At += 2;
                    break;
                case '#':
                    var lineEnd = IndexOf('\n', At);
                    At = lineEnd < 0 ? End : lineEnd;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Moves over blanks, comments, ends of lines and the heredocs that begin there.</summary>
    public void SkipLines()
    {
        for (SkipBlanks(); Current == '\n' && At < End; SkipBlanks())
            TakeLineEnd();
    }

    /// <summary>Moves over the end of a line and the heredocs that were announced in the line.</summary>
    public void TakeLineEnd()
    {
        At++;
        if (_heredocs is null)
            return;

        foreach (var heredoc in _heredocs)
            heredoc.Fill(TakeHeredoc(heredoc));

        _heredocs = null;
    }

    /// <summary>Makes the lines behind the current one the body of a heredoc, and not commands.</summary>
    public void Announce(ShellRedirection heredoc) => (_heredocs ??= []).Add(heredoc);

    private MappedText TakeHeredoc(ShellRedirection heredoc)
    {
        var start = At;
        var name = heredoc.Target.Value ?? heredoc.Target.Text.ToString();
        var stripsTabs = heredoc.Operator is RedirectionOperator.HeredocWithoutTabs;
        while (At < End)
        {
            var line = At;
            var lineFeed = IndexOf('\n', line);
            var lineEnd = lineFeed < 0 ? End : lineFeed;
            var content = line;
            while (stripsTabs && content < lineEnd && _buffer[content] == '\t')
                content++;

            At = lineFeed < 0 ? End : lineFeed + 1;
            if (IsLine(content, lineEnd, name))
                return Slice(start, line);
        }

        return Slice(start, At);
    }

    private bool IsLine(int start, int end, string name) =>
        end - start == name.Length && string.CompareOrdinal(_buffer, start, name, 0, name.Length) == 0;
}
