using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>What the head of a Go source file says, down to the end of its imports, and the little of its body that matters to an image.</summary>
/// <param name="Package">The name in the package clause; empty when there is none that can be read.</param>
/// <param name="Imports">The imported paths, each once, in the order of the file; without <c>C</c>.</param>
/// <param name="ImportsC">Whether it imports <c>C</c>, which makes it a cgo file.</param>
/// <param name="Constraint">The build constraint as a <c>//go:build</c> expression, also when the file has only the older
/// <c>// +build</c> lines; <c>null</c> without one. An empty text stands for a constraint that the go command refuses.</param>
/// <param name="IsComplete">Whether everything down to the end of the imports was understood; otherwise there may be more imports.</param>
public sealed record GoSourceFile(string Package, IReadOnlyList<string> Imports, bool ImportsC, string? Constraint, bool IsComplete)
{
    /// <summary>The patterns of its <c>//go:embed</c> lines; looked for only when it imports <c>embed</c>, as the go command does.</summary>
    public IReadOnlyList<GoEmbedPattern> Embeds { get; init; } = [];

    /// <summary>The calls that ask the image for certificates, zone data, a temporary folder, users or a port, in the order of the file.</summary>
    public IReadOnlyList<GoUse> Uses { get; init; } = [];
}
