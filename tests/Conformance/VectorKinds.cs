using System.Linq;
using GoContainerGuard.Conformance.Lint;

namespace GoContainerGuard.Conformance;

/// <summary>The kinds of vectors, one class each.</summary>
internal static class VectorKinds
{
    private static readonly VectorKind[] All = [new ContextVectors(), new DockerignoreVectors(), new ExpandVectors(), new LintVectors(), new ParserVectors()];

    public static string Names => string.Join('|', All.Select(kind => kind.Name));

    public static VectorKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
