using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>A value and the file that it stands in.</summary>
internal readonly record struct Layer(DocumentNode Node, SourceText Source)
{
    public SourceSpan Where => new(Source, Node.Span);

    public Layer? Find(string name) => (Node as DocumentMapping)?.Find(name) is { } value ? new Layer(value, Source) : null;
}
