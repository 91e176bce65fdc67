namespace GoContainerGuard.Text;

/// <summary>A span that knows its file, so that a finding about one file can point into another.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The half-open range in it.</param>
public readonly record struct SourceSpan(SourceText Source, TextSpan Span)
{
    /// <summary>0-based position of the first character.</summary>
    public LinePosition Start => Source.Lines.PositionOf(Span.Start);

    /// <summary>0-based position just behind the last character.</summary>
    public LinePosition End => Source.Lines.PositionOf(Span.End);

    /// <summary>The characters of the span.</summary>
    public string Text => Source.Slice(Span);

    /// <inheritdoc/>
    public override string ToString() => $"{Source.Path}({Start.Line + 1},{Start.Character + 1})";
}
