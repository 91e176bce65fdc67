namespace GoContainerGuard.Syntax.Nodes;

/// <summary>How COPY, ADD and VOLUME write their words.</summary>
internal enum ArgumentForm
{
    /// <summary>Words between blanks.</summary>
    Words,

    /// <summary>A JSON array of strings.</summary>
    Json,
}
