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

    /// <summary>What an instruction takes on average, for the first size of lists.</summary>
    private const int UsualInstruction = 48;

    private readonly SourceText _source;
    private readonly string _content;
    private readonly List<ParserDirective> _directives = [];
    private readonly List<InstructionSyntax> _instructions;
    private readonly List<TextSpan> _comments = [];
    private readonly List<SyntaxFault> _faults = [];
    private readonly TokenList _tokens;
    private readonly DirectiveReader _directiveReader;
    private readonly LogicalLine _logicalLine;
    private InstructionParser? _instructionParser;
    private InstructionChecker? _checker;
    private LineReader _lines;

    private DockerfileParser(SourceText source)
    {
        _source = source;
        _content = source.Content;
        _instructions = new List<InstructionSyntax>(_content.Length / UsualInstruction + 4);
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
            var line = Characters.TrimStart(_content, _lines.Span);
            if (line.IsEmpty || _content[line.Start] != '#')
                ReadInstruction(line);
            else if (_directiveReader.TryRead(line))
                _tokens.Add(TokenKind.Directive, Characters.Trim(_content, line));
            else
                ReadComment(line);
        }

        _tokens.Close();
        if (_instructions.Count == 0)
            _faults.Add(new SyntaxFault(FaultKind.NoInstructions, new TextSpan(_content.Length, 0), "file with no instructions"));

        return new DockerfileSyntax(_source, _directives, _instructions, _comments, _faults, _tokens, _directiveReader.Escape);
    }

    private void ReadComment(TextSpan comment)
    {
        _comments.Add(comment);
        _tokens.Add(TokenKind.Comment, comment);
    }

    private void ReadInstruction(TextSpan first)
    {
        _directiveReader.Close();
        var start = _lines.Start;
        var isContinued = TakeContinuation(ref first);
        if (first.IsEmpty && !isContinued)
            return;

        _logicalLine.Start(first);
        TextSpan? emptyLine = null;
        while (isContinued && _lines.MoveNext())
        {
            var line = _lines.Span;
            CheckLength(line);
            var trimmed = Characters.TrimStart(_content, line);
            if (trimmed.IsEmpty)
            {
                emptyLine ??= line;
                continue;
            }

            if (_content[trimmed.Start] == '#')
            {
                _comments.Add(trimmed);
                continue;
            }

            isContinued = TakeContinuation(ref line);
            _logicalLine.Continue(line);
        }

        Add(_logicalLine.ToText(), start, emptyLine);
    }

    private void Add(MappedText original, int start, TextSpan? emptyLine)
    {
        // The first instruction ends the directives, so the escape character is known by now.
        _instructionParser ??= new InstructionParser(_directiveReader.Escape, _tokens, _faults);
        _checker ??= new InstructionChecker(_source, _directiveReader.Escape, _faults);
        var instruction = _instructionParser.Parse(original);
        var line = instruction.Line;
        var spanStart = line.SourceOffset(0);
        var spanEnd = line.SourceOffset(line.Length);
        var heredocs = MayHoldHeredocs(instruction) ? ReadHeredocs(original) : [];
        if (heredocs.Count > 0)
            spanEnd = Math.Max(spanEnd, _lines.End);

        var extent = TextSpan.FromBounds(start, Math.Max(_lines.End, spanEnd));
        instruction.Complete(TextSpan.FromBounds(spanStart, spanEnd), extent, emptyLine, heredocs);
        if (!_instructionParser.IsRefused)
            _checker.Check(instruction, _instructions);

        _instructions.Add(instruction);
    }

    private static bool MayHoldHeredocs(InstructionSyntax instruction) => (instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction) switch
    {
        RunInstruction run => !run.IsExecForm,
        TransferInstruction transfer => transfer.Form != ArgumentForm.Json,
        _ => false,
    };

    private IReadOnlyList<HeredocSyntax> ReadHeredocs(MappedText line)
    {
        var markers = HeredocScanner.Read(line, out var problem);
        if (problem is not null)
            _faults.Add(new SyntaxFault(FaultKind.Parser, line.SourceSpan(), problem));

        if (markers.Count == 0)
            return [];

        var heredocs = new HeredocSyntax[markers.Count];
        for (var index = 0; index < heredocs.Length; index++)
            heredocs[index] = ReadHeredoc(markers[index]);

        return heredocs;
    }

    private HeredocSyntax ReadHeredoc(HeredocMarker marker)
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
            _faults.Add(new SyntaxFault(FaultKind.Parser, marker.Text.SourceSpan(), $"unterminated heredoc: no line is exactly '{marker.Name}'"));

        return new HeredocSyntax(marker.Text, marker.Name, MappedText.Of(_content, body), marker.IsExpanded, marker.StripsTabs, marker.FileDescriptor);
    }

    private bool IsEnd(HeredocMarker marker)
    {
        var start = _lines.Start;
        while (marker.StripsTabs && start < _lines.End && _content[start] == '\t')
            start++;

        return _lines.End - start == marker.Name.Length && string.CompareOrdinal(_content, start, marker.Name, 0, marker.Name.Length) == 0;
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

        line = new TextSpan(line.Start, at - line.Start);
        return true;
    }

    private void CheckLength(TextSpan line)
    {
        // A UTF-16 unit is at most three bytes: short lines, nearly all, need no counting.
        if (line.Length > LongestLine / 3 && CountBytes(line) > LongestLine)
            _faults.Add(new SyntaxFault(FaultKind.LongLine, new TextSpan(line.Start, 0), $"dockerfile line greater than max allowed size of {LongestLine}"));
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
