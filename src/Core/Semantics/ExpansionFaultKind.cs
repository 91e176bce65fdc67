namespace GoContainerGuard.Semantics;

/// <summary>Why a word cannot be expanded at all.</summary>
internal enum ExpansionFaultKind
{
    Unknown,

    /// <summary>A quote is opened and never closed.</summary>
    OpenQuote,

    /// <summary>A <c>${</c> is opened and never closed, or the second slash of a replacement is missing.</summary>
    OpenBrace,

    /// <summary>Nothing that can be a name follows <c>${</c>.</summary>
    BadSubstitution,

    /// <summary>A modifier that shells may know and BuildKit does not, such as <c>:=</c>.</summary>
    UnsupportedModifier,

    /// <summary>A <c>?</c> asks for a variable that is unset or empty.</summary>
    Required,

    /// <summary>A backslash in a pattern stands before a character that needs none.</summary>
    InvalidPattern,

    /// <summary>Braces are nested more deeply than this product follows; BuildKit sets no limit.</summary>
    TooDeep,
}
