namespace GoContainerGuard.Text;

/// <summary>A place for display. Both numbers are 0-based and count UTF-16 code units; hosts add one where their users expect it.</summary>
/// <param name="Line">0-based line. A line ends at its line feed, as in BuildKit's parser.</param>
/// <param name="Character">0-based code unit within the line.</param>
public readonly record struct LinePosition(int Line, int Character);
