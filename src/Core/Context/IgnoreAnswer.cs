namespace GoContainerGuard.Context;

/// <summary>What an ignore file says of a path.</summary>
internal enum IgnoreAnswer
{
    /// <summary>It is part of the context, if it is there.</summary>
    Kept,

    /// <summary>It is kept out of the context.</summary>
    Excluded,

    /// <summary>No build gets this far: Docker refuses the file, or a pattern that it cannot compile was reached.</summary>
    Fails,
}
