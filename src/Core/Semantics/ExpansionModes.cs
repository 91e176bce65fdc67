using System;

namespace GoContainerGuard.Semantics;

/// <summary>How an expansion departs from the ordinary one.</summary>
[Flags]
internal enum ExpansionModes
{
    None = 0,

    /// <summary>Quotes are plain characters, as in the body of a heredoc that is copied.</summary>
    PlainQuotes = 1,

    /// <summary>Quotes do their work and stay in the result.</summary>
    KeepQuotes = 2,

    /// <summary>A variable that is unset stays as it was written.</summary>
    KeepUnset = 4,
}
