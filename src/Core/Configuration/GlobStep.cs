namespace GoContainerGuard.Configuration;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum GlobStepKind
{
    /// <summary>Takes one given character.</summary>
    Character,

    /// <summary>Takes any character but a line feed.</summary>
    Any,

    /// <summary>Takes any character but a slash.</summary>
    AnyButSlash,

    /// <summary>Takes a digit from 0 to 9.</summary>
    Digit,

    /// <summary>Takes a character of a set.</summary>
    OneOf,

    /// <summary>Goes on at two places; the first is preferred.</summary>
    Fork,

    /// <summary>Goes on elsewhere.</summary>
    Jump,

    /// <summary>Remembers the position as a border of a number.</summary>
    Mark,

    /// <summary>The pattern is through.</summary>
    End,
}

/// <summary>One step of a compiled pattern.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="First">The character, the preferred target, the target, or the index of the border.</param>
/// <param name="Second">The other target of a fork.</param>
/// <param name="Set">The characters of a set.</param>
internal readonly record struct GlobStep(GlobStepKind Kind, int First = 0, int Second = 0, CharacterSet? Set = null);
