using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>
/// Parser directives: comment lines of the form <c># name=value</c> above everything else. The first line that is not one ends them.
/// </summary>
internal sealed class DirectiveReader(string content, List<ParserDirective> directives, List<SyntaxFault> faults)
{
    private bool _isDone;

    public char Escape { get; private set; } = '\\';

    /// <summary>Reads a line, from its comment sign on, if it is a directive.</summary>
    public bool TryRead(TextSpan line)
    {
        if (_isDone)
            return false;

        // The white space before the comment sign counts only for who looks for the frontend: see FrontendDirective.
        if (DirectiveLine.Parse(content, line, "#") is { } directive)
        {
            Accept(directive);
            return true;
        }

        _isDone = true;
        return false;
    }

    /// <summary>Something else than a comment was read: no directive can follow.</summary>
    public void Close() => _isDone = true;

    private void Accept(ParserDirective directive)
    {
        foreach (var earlier in directives)
        {
            if (earlier.Name == directive.Name)
            {
                faults.Add(new SyntaxFault(FaultKind.Directive, directive.Line, $"only one {directive.Name} parser directive can be used"));
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
            faults.Add(new SyntaxFault(FaultKind.Directive, directive.Value.SourceSpan(), $"invalid escape token '{value}' does not match ` or \\"));
    }
}
