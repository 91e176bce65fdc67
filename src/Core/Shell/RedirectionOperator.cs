namespace GoContainerGuard.Shell;

internal enum RedirectionOperator
{
    Unknown,

    /// <summary><c>&lt;</c></summary>
    Read,

    /// <summary><c>&gt;</c></summary>
    Write,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&gt;|</c></summary>
    Overwrite,

    /// <summary><c>&lt;&gt;</c></summary>
    ReadWrite,

    /// <summary><c>&lt;&amp;</c></summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c></summary>
    DuplicateOutput,

    /// <summary><c>&lt;&lt;</c></summary>
    Heredoc,

    /// <summary><c>&lt;&lt;-</c></summary>
    HeredocWithoutTabs,

    /// <summary><c>&lt;&lt;&lt;</c> of bash.</summary>
    HereString,

    /// <summary><c>&amp;&gt;</c> of bash; sh reads it as <c>&amp;</c> and <c>&gt;</c>.</summary>
    WriteBoth,

    /// <summary><c>&amp;&gt;&gt;</c> of bash; sh reads it as <c>&amp;</c> and <c>&gt;&gt;</c>.</summary>
    AppendBoth,
}
