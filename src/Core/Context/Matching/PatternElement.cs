namespace GoContainerGuard.Context.Matching;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum ElementKind
{
    /// <summary>One character of the set.</summary>
    One,

    /// <summary>One character of the set, or none.</summary>
    Optional,

    /// <summary>Any number of characters of the set.</summary>
    Many,

    /// <summary>The next two elements, or none of them: some folders with the slash behind them.</summary>
    OptionalPair,

    /// <summary>Nothing, at the start of the path.</summary>
    PathStart,

    /// <summary>Nothing, at the end of the path.</summary>
    PathEnd,

    /// <summary>Nothing, between a word character and another one.</summary>
    WordEdge,

    /// <summary>Nothing, where there is no word edge.</summary>
    NoWordEdge,

    /// <summary>What follows is another way to match the same pattern. Not found in a list of several patterns.</summary>
    Or,

    /// <summary>The pattern has matched when the path ends here.</summary>
    Accept,
}

/// <summary>One step of a compiled pattern. Patterns know no nesting, so a list of steps is all there is.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Set">The characters it takes; <c>null</c> when it takes none.</param>
internal readonly record struct PatternElement(ElementKind Kind, CharacterSet? Set = null)
{
    public static PatternElement One(CharacterSet set) => new(ElementKind.One, set);

    public static PatternElement One(int codePoint) => new(ElementKind.One, CharacterSet.Single(codePoint));

    public static PatternElement Many(CharacterSet set) => new(ElementKind.Many, set);

    /// <summary>Whether it decides by its place alone and takes no character.</summary>
    public bool IsAssertion => Kind is ElementKind.PathStart or ElementKind.PathEnd or ElementKind.WordEdge or ElementKind.NoWordEdge;
}
