using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>The edits of one file that are taken so far, in the order of their places.</summary>
internal sealed class FileEdits(SourceText source)
{
    private readonly List<TextEdit> _edits = [];

    public SourceText Source { get; } = source;

    public bool IsAbout(SourceText text) => ReferenceEquals(text, Source) || (text.IsAbsent == Source.IsAbsent && text.Content == Source.Content);

    /// <summary>Takes an edit, unless it lies outside of the file or overlaps one that is taken. Of two equal ones one is enough.</summary>
    public bool TryAdd(TextEdit edit)
    {
        var span = edit.Where.Span;
        if (span.Start < 0 || span.Length < 0 || span.End > Source.Content.Length || !IsAbout(edit.Where.Source))
            return false;

        var at = FirstBehind(span);
        if (at > 0 && IsEqual(_edits[at - 1], edit))
            return true;

        if ((at > 0 && Overlap(_edits[at - 1].Where.Span, span)) || (at < _edits.Count && Overlap(span, _edits[at].Where.Span)))
            return false;

        _edits.Insert(at, edit);
        return true;
    }

    /// <summary>Whether an edit overlaps another one that is taken, or stands beside one so that it is open which comes first.</summary>
    public bool Touches(TextEdit edit)
    {
        var span = edit.Where.Span;
        var behind = FirstBehind(span);
        var before = behind > 0 && IsEqual(_edits[behind - 1], edit) ? behind - 2 : behind - 1;
        return (before >= 0 && Touch(_edits[before].Where.Span, span)) || (behind < _edits.Count && Touch(span, _edits[behind].Where.Span));
    }

    public SourceText NewText()
    {
        var text = new StringBuilder(Source.Content.Length);
        var at = 0;
        foreach (var edit in _edits)
        {
            text.Append(Source.Content, at, edit.Where.Span.Start - at).Append(edit.NewText);
            at = edit.Where.Span.End;
        }

        return new SourceText(Source.Path, text.Append(Source.Content, at, Source.Content.Length - at).ToString());
    }

    private static bool IsEqual(TextEdit left, TextEdit right) => left.Where.Span == right.Where.Span && left.NewText == right.NewText;

    private static bool Overlap(TextSpan left, TextSpan right) => left == right || (left.Start < right.End && right.Start < left.End);

    private static bool Touch(TextSpan left, TextSpan right) =>
        Overlap(left, right) || ((left.IsEmpty || right.IsEmpty) && left.Start <= right.End && right.Start <= left.End);

    // An insertion comes before what starts at its place.
    private int FirstBehind(TextSpan span)
    {
        var low = 0;
        for (var high = _edits.Count; low < high;)
        {
            var middle = (low + high) / 2;
            var other = _edits[middle].Where.Span;
            if (other.Start < span.Start || (other.Start == span.Start && other.Length <= span.Length))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
