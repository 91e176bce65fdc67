using System;
using GoContainerGuard.Json;
using GoContainerGuard.Text;

namespace GoContainerGuard.Output;

/// <summary>A span in the numbers of SARIF: 1-based, the end column just behind the last character (§3.30).</summary>
internal readonly record struct SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The region of a span; what of the span lies outside of the file is cut off.</summary>
    public static SarifRegion Of(SourceSpan where)
    {
        var length = where.Source.Content.Length;
        var start = PositionOf(where.Source, Math.Min(where.Span.Start, length));
        var end = PositionOf(where.Source, Math.Min(where.Span.End, length));
        return new SarifRegion(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }

    public void Write(JsonWriter json, string name)
    {
        json.OpenObject(name);
        json.Property("startLine", StartLine);
        json.Property("startColumn", StartColumn);
        json.Property("endLine", EndLine);
        json.Property("endColumn", EndColumn);
        json.CloseObject();
    }

    // Behind the last line feed there is no further line for SARIF: the end of the file is the place behind that line feed,
    // on its line (§3.30.2, example 8).
    private static LinePosition PositionOf(SourceText source, int offset)
    {
        var position = source.Lines.PositionOf(offset);
        if (offset < source.Content.Length || position.Character > 0 || position.Line == 0)
            return position;

        return new LinePosition(position.Line - 1, offset - source.Lines.StartOf(position.Line - 1));
    }
}
