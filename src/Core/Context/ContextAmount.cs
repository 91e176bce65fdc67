namespace GoContainerGuard.Context;

/// <summary>How much something is.</summary>
/// <param name="Files">Number of files; a link counts as one.</param>
/// <param name="Bytes">Their bytes together.</param>
internal readonly record struct ContextAmount(int Files, long Bytes)
{
    public ContextAmount With(ContextAmount other) => new(Files + other.Files, Bytes + other.Bytes);
}
