namespace GoContainerGuard.Fixes;

/// <summary>How far a fix may be trusted.</summary>
public enum FixSafety
{
    /// <summary>There is no fix.</summary>
    None,

    /// <summary>What is built stays what was meant, and comments and layout are kept: it may be applied unseen.</summary>
    Safe,

    /// <summary>Probably what was meant, but it may change what is built: a person looks at it first.</summary>
    Unsafe,
}
