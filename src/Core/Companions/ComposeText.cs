using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>One of the compose files of a folder.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Source">Its text; <c>null</c> when that is not known.</param>
/// <param name="Document">What it says; <c>null</c> when that is not known.</param>
internal sealed record ComposeText(string Path, SourceText? Source, Document? Document)
{
    public string Name => NameOf(Path);

    public bool HasText => Source is not null;

    /// <summary>What it says; <c>null</c> when it says nothing, or when that is not known.</summary>
    public Layer? Root => Source is { } source && Document is { Fault: null, Root: { } root } ? new Layer(root, source) : null;

    /// <summary>Whether it certainly says nothing.</summary>
    public bool IsEmpty => Source is { } source && source.Content.Trim().Length == 0;

    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
