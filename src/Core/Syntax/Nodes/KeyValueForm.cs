namespace GoContainerGuard.Syntax.Nodes;

/// <summary>How ENV and LABEL write their pairs.</summary>
internal enum KeyValueForm
{
    /// <summary><c>key=value key=value</c>.</summary>
    Equals,

    /// <summary>The old <c>key value</c>: one pair, the value reaches to the end of the line.</summary>
    Space,
}
