using System.Text.Json;

namespace GoContainerGuard.Conformance;

/// <summary>One kind of vectors: how a case is answered and compared.</summary>
internal abstract class VectorKind
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Answers a case with the product and compares with what was expected.</summary>
    public abstract Verdict Judge(JsonElement vector);
}

/// <summary>How a case ended.</summary>
/// <param name="Must">The first difference of what has to be equal; <c>null</c> when there is none.</param>
/// <param name="Wanted">The first difference of what is wanted to be equal; <c>null</c> when there is none.</param>
internal readonly record struct Verdict(string? Must, string? Wanted);
