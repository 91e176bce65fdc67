namespace GoContainerGuard.Go;

/// <summary>Something in the body of a Go source file that asks the image for more than the program itself.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">The address, the zone or the function, as a message names it; empty when it is not known.</param>
/// <param name="Start">Offset of the call in the file, in UTF-16 code units.</param>
/// <param name="Length">Length of the call up to its bracket, in UTF-16 code units.</param>
public readonly record struct GoUse(GoUseKind Kind, string Text, int Start, int Length);
