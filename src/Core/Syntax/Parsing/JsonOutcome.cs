namespace GoContainerGuard.Syntax.Parsing;

/// <summary>How reading an exec form ended.</summary>
internal enum JsonOutcome
{
    /// <summary>An array of strings: exec form.</summary>
    Strings,

    /// <summary>No valid JSON array: the text is taken as it is, without a word.</summary>
    NotJson,

    /// <summary>A valid array with something other than strings in it: BuildKit refuses it.</summary>
    NotStrings,
}
