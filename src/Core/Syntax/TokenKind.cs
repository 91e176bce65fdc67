namespace GoContainerGuard.Syntax;

/// <summary>What a stretch of a Dockerfile is. The tokens of a file tile it: each ends where the next starts.</summary>
internal enum TokenKind : byte
{
    /// <summary>White space, line ends, continuation characters and the comment and blank lines inside a continuation.</summary>
    Trivia,

    /// <summary>A comment line outside of an instruction, from its <c>#</c> to the end of the line.</summary>
    Comment,

    /// <summary>A parser directive line.</summary>
    Directive,

    /// <summary>The name of an instruction, or the <c>NONE</c> and <c>CMD</c> of a health check.</summary>
    Keyword,

    /// <summary>A leading <c>--flag</c> with its value.</summary>
    Flag,

    /// <summary>One argument, or the part of it that stands on one line.</summary>
    Word,

    /// <summary>Text that goes to a shell as it is.</summary>
    ShellText,

    /// <summary>The whole JSON array of an exec form.</summary>
    ExecForm,

    /// <summary>The lines between the start and the end of a heredoc.</summary>
    HeredocBody,

    /// <summary>The line that ends a heredoc.</summary>
    HeredocEnd,
}
