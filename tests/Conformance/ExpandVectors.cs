using System.Text.Json;

namespace GoContainerGuard.Conformance;

/// <summary>Words and their variables to what becomes of them.</summary>
internal sealed class ExpandVectors : VectorKind
{
    public override string Name => "expand";

    public override Verdict Judge(JsonElement vector)
    {
        var comparison = new ExpandComparison(vector);
        return new Verdict(comparison.FirstDifference(), comparison.HasSameMessage ? null : "wordError: another message");
    }
}
