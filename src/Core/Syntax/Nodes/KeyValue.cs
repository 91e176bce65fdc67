using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary>One <c>key=value</c> of ENV, LABEL or ARG.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The value as written, quotes included; <c>null</c> for an ARG without default.</param>
internal readonly record struct KeyValue(MappedText Key, MappedText? Value)
{
    /// <summary>From the key to the end of the value, in offsets of the file.</summary>
    public TextSpan Span => Value is { } value
        ? TextSpan.FromBounds(Key.SourceSpan().Start, System.Math.Max(Key.SourceSpan().End, value.SourceSpan().End))
        : Key.SourceSpan();
}
