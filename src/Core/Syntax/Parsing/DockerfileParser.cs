using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>
/// Text to tree, as BuildKit's <c>parser.Parse</c> reads it, but tolerant: a fault is noted with its place and reading goes on.
/// Never throws, always ends, linear in the input.
/// </summary>
internal sealed class DockerfileParser
{
    /// <summary>BuildKit reads lines with a scanner of this many bytes, line end not counted.</summary>
    private const int LongestLine = 65_535;

    private readonly SourceText _source;
    private readonly string _content;
    private readonly List<ParserDirective> _directives = [];
    private readonly List<InstructionSyntax> _instructions = [];
    private readonly List<TextSpan> _comments = [];
    private readonly List<SyntaxFault> _faults = [];
    private readonly TokenList _tokens;
    private readonly DirectiveReader _directiveReader;
    private readonly LogicalLine _logicalLine;
    private InstructionParser? _instructionParser;
    private LineReader _lines;

    private DockerfileParser(SourceText source)
    {
        _source = source;
        _content = source.Content;
        _tokens = new TokenList(_content.Length);
        _directiveReader = new DirectiveReader(_content, _directives, _faults);
        _logicalLine = new LogicalLine(_content);
        _lines = new LineReader(_content);
    }

    public static DockerfileSyntax Parse(SourceText source) => new DockerfileParser(source).Parse();

    private DockerfileSyntax Parse()
    {
        while (_lines.MoveNext())
        {
            CheckLength(_lines.Span);
            if (_directiveReader.TryRead(_lines.Span))
            {
                _tokens.Add(TokenKind.Directive, Characters.Trim(_content, _lines.Span));
                continue;
            }

            if (CommentIn(_lines.Span) is { } comment)
            {
                _comments.Add(comment);
                _tokens.Add(TokenKind.Comment, comment);
                continue;
            }

            ReadInstruction();
        }

        _tokens.Close();
        if (_instructions.Count == 0)
            _faults.Add(new SyntaxFault(FaultKind.Parser, new TextSpan(_content.Length, 0), "file with no instructions"));

        return new DockerfileSyntax(_source, _directives, _instructions, _comments, _faults, _tokens, _directiveReader.Escape);
    }

    private void ReadInstruction()
    {
        var first = TrimStart(_lines.Span);
        var isContinued = TakeContinuation(ref first);
        if (first.IsEmpty && !isContinued)
            return;

        _logicalLine.Start(first);
        while (isContinued && _lines.MoveNext())
        {
            var line = _lines.Span;
            CheckLength(line);
            if (CommentIn(line) is { } comment)
            {
                _comments.Add(comment);
                continue;
            }

            if (TrimStart(line).IsEmpty)
                continue;

            isContinued = TakeContinuation(ref line);
            _logicalLine.Continue(line);
        }

        var text = Characters.Trim(_logicalLine.ToText());
        if (text.Length > 0)
            Add(text);
    }

    private void Add(MappedText line)
    {
        var keywordLength = 0;
        while (keywordLength < line.Length && !Characters.IsBlank(line[keywordLength]))
            keywordLength++;

        var keyword = line.Slice(0, keywordLength);
        var arguments = Characters.Trim(line.Slice(keywordLength, line.Length - keywordLength));
        // The first instruction ends the directives, so the escape character is known by now.
        _instructionParser ??= new InstructionParser(_directiveReader.Escape, _faults);
        var parts = _instructionParser.Split(line, keyword, arguments);
        _tokens.Add(TokenKind.Keyword, keyword);
        parts.LayTokens(_tokens);

        var heredocs = parts.MayHoldHeredocs ? ReadHeredocs(line) : [];
        var end = heredocs.Count > 0 ? Math.Max(line.SourceSpan().End, _lines.End) : line.SourceSpan().End;
        _instructions.Add(InstructionParser.Build(parts, TextSpan.FromBounds(keyword.SourceSpan().Start, end), heredocs));
    }

    private IReadOnlyList<HeredocSyntax> ReadHeredocs(MappedText line)
    {
        var markers = HeredocScanner.Read(line);
        if (markers.Count == 0)
            return [];

        var heredocs = new List<HeredocSyntax>(markers.Count);
        foreach (var marker in markers)
        {
            var start = _lines.FullEnd;
            var bodyEnd = start;
            var isClosed = false;
            while (!isClosed && _lines.MoveNext())
            {
                CheckLength(_lines.Span);
                if (IsEnd(marker))
                    isClosed = true;
                else
                    bodyEnd = _lines.FullEnd;
            }

            var body = TextSpan.FromBounds(start, bodyEnd);
            _tokens.Add(TokenKind.HeredocBody, body);
            if (isClosed)
                _tokens.Add(TokenKind.HeredocEnd, _lines.Span);
            else
                _faults.Add(new SyntaxFault(FaultKind.Parser, marker.Text.SourceSpan(), $"the heredoc '{marker.Name}' is not closed: no line is exactly '{marker.Name}'"));

            heredocs.Add(new HeredocSyntax(marker.Text, marker.Name, MappedText.Of(_content, body), marker.IsExpanded, marker.StripsTabs, marker.FileDescriptor));
        }

        return heredocs;
    }

    private bool IsEnd(HeredocMarker marker)
    {
        var start = _lines.Start;
        while (marker.StripsTabs && start < _lines.End && _content[start] == '\t')
            start++;

        return _lines.End - start == marker.Name.Length && string.CompareOrdinal(_content, start, marker.Name, 0, marker.Name.Length) == 0;
    }

    private TextSpan? CommentIn(TextSpan line)
    {
        var trimmed = TrimStart(line);
        return !trimmed.IsEmpty && _content[trimmed.Start] == '#' ? trimmed : null;
    }

    private TextSpan TrimStart(TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && Characters.IsSpace(_content[start]))
            start++;

        return TextSpan.FromBounds(start, line.End);
    }

    // BuildKit: ([^\\])\\[ \t]*$|^\\[ \t]*$ with the escape character of the file.
    private bool TakeContinuation(ref TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && _content[end - 1] is ' ' or '\t')
            end--;

        var at = end - 1;
        if (at < line.Start || _content[at] != _directiveReader.Escape)
            return false;

        if (at > line.Start && _content[at - 1] == _directiveReader.Escape)
            return false;

        line = TextSpan.FromBounds(line.Start, at);
        return true;
    }

    private void CheckLength(TextSpan line)
    {
        // A UTF-16 unit is at most three bytes: short lines, nearly all, need no counting.
        if (line.Length > LongestLine / 3 && CountBytes(line) > LongestLine)
            _faults.Add(new SyntaxFault(FaultKind.Parser, new TextSpan(line.Start, 0), $"dockerfile line greater than maximum allowed size of {LongestLine}"));
    }

    private int CountBytes(TextSpan line)
    {
        var bytes = 0;
        for (var at = line.Start; at < line.End; at++)
        {
            var character = _content[at];
            bytes += character < 0x80 ? 1 : character < 0x800 || char.IsSurrogate(character) ? 2 : 3;
        }

        return bytes;
    }
}
