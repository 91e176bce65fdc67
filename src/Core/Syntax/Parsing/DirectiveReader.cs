using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>
/// Parser directives: comment lines of the form <c># name=value</c> above everything else. The first line that is not one ends them.
/// </summary>
internal sealed class DirectiveReader(string content, List<ParserDirective> directives, List<SyntaxFault> faults)
{
    private bool _done;

    public char Escape { get; private set; } = '\\';

    /// <summary>Reads a line if it is a directive.</summary>
    public bool TryRead(TextSpan line)
    {
        if (_done)
            return false;

        if (Parse(line) is { } directive)
        {
            Accept(directive);
            return true;
        }

        _done = true;
        return false;
    }

    // BuildKit: ^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$ after white space on the left is gone.
    private ParserDirective? Parse(TextSpan line)
    {
        var trimmed = Characters.Trim(content, line);
        var at = trimmed.Start;
        if (trimmed.IsEmpty || content[at] != '#')
            return null;

        at = SkipSpace(at + 1, trimmed.End);
        var nameStart = at;
        while (at < trimmed.End && (IsLetter(content[at]) || (at > nameStart && content[at] is >= '0' and <= '9')))
            at++;

        var name = content.Substring(nameStart, at - nameStart).ToLowerInvariant();
        at = SkipSpace(at, trimmed.End);
        if (name.Length == 0 || at >= trimmed.End || content[at] != '=')
            return null;

        at = SkipSpace(at + 1, trimmed.End);
        return at < trimmed.End && name is ("syntax" or "escape" or "check")
            ? new ParserDirective(name, MappedText.Of(content, TextSpan.FromBounds(at, trimmed.End)), trimmed)
            : null;
    }

    private void Accept(ParserDirective directive)
    {
        foreach (var earlier in directives)
        {
            if (earlier.Name == directive.Name)
            {
                faults.Add(new SyntaxFault(FaultKind.Parser, directive.Line, $"only one {directive.Name} parser directive can be used"));
                return;
            }
        }

        directives.Add(directive);
        if (directive.Name != "escape")
            return;

        var value = directive.Value.ToString();
        if (value is "\\" or "`")
            Escape = value[0];
        else
            faults.Add(new SyntaxFault(FaultKind.Parser, directive.Value.SourceSpan(), $"invalid escape token '{value}' does not match ` or \\"));
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && Characters.IsSpace(content[at]))
            at++;

        return at;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
