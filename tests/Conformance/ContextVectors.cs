using System.Linq;
using System.Text.Json;

namespace GoContainerGuard.Conformance;

/// <summary>An ignore file and a tree to the entries that a client sends, in the order of the walk.</summary>
internal sealed class ContextVectors : VectorKind
{
    public override string Name => "context";

    public override Verdict Judge(JsonElement vector)
    {
        var tree = new SentTree(DockerignoreVectors.Parse(vector), [.. vector.Strings("files"), .. vector.Strings("emptyDirs").Select(folder => folder + "/")]);
        var expected = vector.GetProperty("expected");
        var sent = expected.TryGetProperty("error", out _) ? SentTree.Failure : string.Join(" ", expected.Strings("sent"));
        var difference = tree.ToString() == sent ? null : $"sent: expected {sent}, was {tree}";
        return new Verdict(difference, difference);
    }
}
