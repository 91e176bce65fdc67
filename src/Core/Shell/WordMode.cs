namespace GoContainerGuard.Shell;

/// <summary>Where a word stands, which decides on what its special characters mean.</summary>
internal enum WordMode : byte
{
    /// <summary>An argument: file name patterns and braces count.</summary>
    Argument,

    /// <summary>The value of an assignment: no patterns, no braces, but a tilde also behind a colon.</summary>
    Value,

    /// <summary>What stands behind the sign in <c>export NAME=value</c>: shells disagree about a tilde.</summary>
    ArgumentValue,

    /// <summary>The word behind the operator of <c>${…}</c> when that is not quoted.</summary>
    Fallback,

    /// <summary>Text within double quotes, the quotes themselves left out.</summary>
    DoubleQuoted,

    /// <summary>Text within single quotes, the quotes themselves left out.</summary>
    SingleQuoted,
}
