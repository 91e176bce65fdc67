using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>
/// Mappings that are laid over each other, the uppermost first: what a service says itself, what it extends, what the file says that it is
/// laid over.
/// </summary>
internal sealed class Layers
{
    private readonly List<Layer> _layers = [];

    /// <summary>Whether something lies below all of them that is not known; nothing can be added any more.</summary>
    public bool IsOpen { get; private set; }

    public bool IsEmpty => _layers.Count == 0;

    public void Add(Layer layer)
    {
        if (IsOpen)
            return;

        if (layer.Node is DocumentMapping)
            _layers.Add(layer);
        else if (layer.Node is not DocumentScalar { IsNull: true })
            IsOpen = true;
    }

    public void Open() => IsOpen = true;

    /// <summary>The uppermost value of a name; <c>null</c> when no known layer has one.</summary>
    public Layer? Find(string name)
    {
        foreach (var layer in _layers)
        {
            if (layer.Find(name) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>The values of a name in all layers, the uppermost first.</summary>
    public IEnumerable<Layer> All(string name)
    {
        foreach (var layer in _layers)
        {
            if (layer.Find(name) is { } value)
                yield return value;
        }
    }

    /// <summary>The mappings of a name in all layers; <paramref name="asMapping"/> says what a value stands for that is none.</summary>
    public Layers Below(string name, Func<DocumentNode, DocumentNode>? asMapping = null)
    {
        var below = new Layers();
        foreach (var value in All(name))
            below.Add(asMapping is null ? value : value with { Node = asMapping(value.Node) });

        if (IsOpen)
            below.Open();

        return below;
    }

    /// <summary>A text; <c>null</c> without one, and a value without a text where it is not known.</summary>
    public CompanionValue? Value(string name, Func<string, string?> interpolate, SourceSpan orElse)
    {
        if (Find(name) is not { } value)
            return IsOpen ? new CompanionValue(null, orElse) : null;

        return value.Node switch
        {
            DocumentScalar { IsNull: true } => null,
            DocumentScalar scalar => new CompanionValue(interpolate(scalar.Text), value.Where),
            _ => new CompanionValue(null, value.Where),
        };
    }

    /// <summary>Names with values, written as a mapping or as a list of <c>NAME=value</c>; of a name that repeats the uppermost counts.</summary>
    public List<CompanionArgument> Pairs(string name, Func<DocumentScalar, string?> read)
    {
        var pairs = new List<CompanionArgument>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in All(name))
        {
            foreach (var pair in PairsOf(value, read))
            {
                if (names.Add(pair.Name))
                    pairs.Add(pair);
            }
        }

        return pairs;
    }

    /// <summary>The known texts of a list.</summary>
    public List<string> Texts(string name, Func<string, string?> interpolate)
    {
        var texts = new List<string>();
        foreach (var item in (Find(name)?.Node as DocumentList)?.Items ?? [])
        {
            if (item is DocumentScalar scalar && interpolate(scalar.Text) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    private static IEnumerable<CompanionArgument> PairsOf(Layer value, Func<DocumentScalar, string?> read)
    {
        if (value.Node is DocumentMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var text = entry.Value is DocumentScalar { IsNull: false } scalar ? read(scalar) : null;
                yield return new CompanionArgument(entry.Key.Text, text, new SourceSpan(value.Source, entry.Key.Span));
            }
        }

        foreach (var item in (value.Node as DocumentList)?.Items ?? [])
        {
            if (item is not DocumentScalar scalar || scalar.IsNull)
                continue;

            var equals = scalar.Text.IndexOf('=');
            var name = equals < 0 ? scalar.Text : scalar.Text.Substring(0, equals);
            var text = equals < 0 ? null : read(new DocumentScalar(scalar.Text.Substring(equals + 1), IsQuoted: true, scalar.Span));

            // An escape before the name would move it; then the whole item is shown.
            var isPlain = string.CompareOrdinal(value.Source.Content, scalar.Span.Start, name, 0, name.Length) == 0;
            var span = isPlain ? new TextSpan(scalar.Span.Start, name.Length) : scalar.Span;
            yield return new CompanionArgument(name, text, new SourceSpan(value.Source, span));
        }
    }
}
