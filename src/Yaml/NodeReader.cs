using System;
using System.Collections.Generic;
using System.IO;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GoContainerGuard.Yaml;

/// <summary>From the events of the library to values. Aliases and merge keys are resolved here, so that nobody else hears of them.</summary>
internal sealed class NodeReader
{
    private const string OrdinaryTags = "tag:yaml.org,2002:";
    private const string MergeKey = "<<";

    // The library ends a list or a mapping in front of its closing bracket.
    private const int Bracket = 1;

    private readonly Parser _parser;
    private readonly int _offset;
    private readonly Dictionary<AnchorName, Anchored> _anchors = [];
    private int _nodes;

    /// <param name="text">What is read.</param>
    /// <param name="offset">How many characters of the file stand before it.</param>
    public NodeReader(TextReader text, int offset)
    {
        _parser = new Parser(text);
        _offset = offset;
    }

    public Document ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return new Document(null, null);

        _parser.Consume<DocumentStart>();
        var root = ReadNode(depth: 1);
        _parser.Consume<DocumentEnd>();

        // How several documents go together is not for us to say.
        return new Document(_parser.TryConsume<StreamEnd>(out _) ? root : null, null);
    }

    private DocumentNode ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias);

        if (!_parser.Accept<NodeEvent>(out var node))
            throw new SemanticErrorException("a value is expected");

        if (depth > DocumentBounds.MostDepth)
            throw new SemanticErrorException(node.Start, node.End, "there are too many values in each other");

        var before = _nodes;
        Count(node, 1);
        var value = node switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            _ => (DocumentNode)ReadMapping(depth),
        };
        if (!IsOrdinary(node.Tag))
            value = new DocumentOpaque(value.Span);

        // Known from here on, so that no value can hold itself.
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = new Anchored(value, _nodes - before);

        return value;
    }

    private DocumentScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var isQuoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var quote = isQuoted ? 1 : 0;
        return new DocumentScalar(scalar.Value, scalar.Style is not ScalarStyle.Plain, Span(scalar.Start.Index + quote, scalar.End.Index - quote));
    }

    private DocumentList ReadList(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<DocumentNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));

        return new DocumentList(items, Span(start.Start.Index, _parser.Consume<SequenceEnd>().End.Index + (start.Style is SequenceStyle.Flow ? Bracket : 0)));
    }

    private DocumentMapping ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<DocumentEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var merged = new List<DocumentMapping>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var written = _parser.Current!;
            if (ReadNode(depth + 1) is not DocumentScalar key)
                throw new SemanticErrorException(written.Start, written.End, "a name is expected");

            var value = ReadNode(depth + 1);
            if (key is { IsQuoted: false, Text: MergeKey })
                AddMerged(merged, value, written);
            else if (names.Add(key.Text))
                entries.Add(new DocumentEntry(key, value));
            else
                throw new SemanticErrorException(written.Start, written.End, $"'{key.Text}' is there already");
        }

        var end = _parser.Consume<MappingEnd>();
        foreach (var mapping in merged)
        {
            Count(end, mapping.Entries.Count);
            foreach (var entry in mapping.Entries)
            {
                if (names.Add(entry.Key.Text))
                    entries.Add(entry);
            }
        }

        return new DocumentMapping(entries, Span(start.Start.Index, end.End.Index + (start.Style is MappingStyle.Flow ? Bracket : 0)));
    }

    private static void AddMerged(List<DocumentMapping> merged, DocumentNode value, ParsingEvent where)
    {
        if (value is DocumentMapping mapping)
        {
            merged.Add(mapping);
            return;
        }

        foreach (var item in (value as DocumentList)?.Items ?? [value])
            merged.Add(item as DocumentMapping ?? throw new SemanticErrorException(where.Start, where.End, "only mappings can be merged"));
    }

    private DocumentNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var anchored))
            throw new SemanticErrorException(alias.Start, alias.End, $"nothing above is marked as '{alias.Value}'");

        Count(alias, anchored.Nodes);
        return anchored.Value;
    }

    // What an alias stands for counts again: a small text can stand for an enormous tree.
    private void Count(ParsingEvent where, int nodes)
    {
        _nodes += nodes;
        if (_nodes > DocumentBounds.MostNodes)
            throw new SemanticErrorException(where.Start, where.End, "there are too many values");
    }

    private static bool IsOrdinary(TagName tag) =>
        tag.IsEmpty || tag.IsNonSpecific || tag.Value.StartsWith(OrdinaryTags, StringComparison.Ordinal);

    private TextSpan Span(long start, long end) => TextSpan.FromBounds(_offset + (int)start, _offset + (int)Math.Max(start, end));

    private readonly record struct Anchored(DocumentNode Value, int Nodes);
}
