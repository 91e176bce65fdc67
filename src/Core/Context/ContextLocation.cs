namespace GoContainerGuard.Context;

/// <summary>Where a path leads.</summary>
/// <param name="Path">Path below the top of the context.</param>
/// <param name="Kind">What lies there; <c>null</c> when nothing does, or it is not known.</param>
/// <param name="Place">What the ignore file says of it.</param>
/// <param name="State">Whether something lies there.</param>
internal readonly record struct ContextLocation(string Path, ContextEntryKind? Kind, IgnorePlace Place, ContextFolderState State);
