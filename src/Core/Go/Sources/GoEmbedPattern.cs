namespace GoContainerGuard.Go;

/// <summary>A pattern of a <c>//go:embed</c> line: files that must be there when the package is compiled.</summary>
/// <param name="Pattern">The pattern without quotes, with the prefix <c>all:</c> where it is given.</param>
/// <param name="Start">0-based offset in the file of the pattern as written.</param>
/// <param name="Length">Number of characters of the pattern as written, quotes included.</param>
public readonly record struct GoEmbedPattern(string Pattern, int Start, int Length);
