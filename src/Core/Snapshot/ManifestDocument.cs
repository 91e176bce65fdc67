using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>A YAML file that is read back from the lines of a manifest: a value comes before what is in it, and says how much that is.</summary>
internal sealed class ManifestDocument
{
    private readonly Stack<Open> _open = new();

    /// <summary>Nothing until the last of its values was added.</summary>
    public Document Document { get; private set; } = new(null, null);

    public void AddFault(TextSpan span, string message) => Document = new Document(null, new DocumentFault(span, message));

    public void AddScalar(TextSpan span, bool isQuoted, string text) => Add(new DocumentScalar(text, isQuoted, span));

    public void AddOpaque(TextSpan span) => Add(new DocumentOpaque(span));

    public void OpenList(TextSpan span, int count) => Add(new Open(span, IsMapping: false, count, []));

    public void OpenMapping(TextSpan span, int count) => Add(new Open(span, IsMapping: true, 2L * count, []));

    private void Add(Open open)
    {
        if (open.IsWhole)
            Add(open.Close());
        else
            _open.Push(open);
    }

    private void Add(DocumentNode? node)
    {
        while (node is not null && _open.Count > 0)
        {
            var open = _open.Peek();
            open.Children.Add(node);
            if (!open.IsWhole)
                return;

            node = _open.Pop().Close();
        }

        Document = new Document(node, null);
    }

    private sealed record Open(TextSpan Span, bool IsMapping, long Count, List<DocumentNode> Children)
    {
        public bool IsWhole => Children.Count >= Count;

        // Nothing when somebody spoiled the lines.
        public DocumentNode? Close()
        {
            if (!IsMapping)
                return new DocumentList(Children, Span);

            var entries = new List<DocumentEntry>(Children.Count / 2);
            for (var index = 0; index + 1 < Children.Count; index += 2)
            {
                if (Children[index] is not DocumentScalar key)
                    return null;

                entries.Add(new DocumentEntry(key, Children[index + 1]));
            }

            return new DocumentMapping(entries, Span);
        }
    }
}
