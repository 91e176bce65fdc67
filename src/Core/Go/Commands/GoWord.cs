using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>One argument of a command as the go command receives it. Parts that only the running container knows are holes.</summary>
internal sealed class GoWord
{
    /// <summary>Stands in the text for a part that is not known.</summary>
    public const char Hole = '\uFFFC';

    private readonly GoWordPlaces? _places;
    private readonly int _start;

    private GoWord(string text, TextSpan span, GoWordPlaces? places, int start)
    {
        Text = text;
        Span = span;
        _places = places;
        _start = start;
    }

    /// <summary>The characters after quote removal, with a hole for each unknown part.</summary>
    public string Text { get; }

    /// <summary>Where it stands in the file, quotes included.</summary>
    public TextSpan Span { get; }

    public bool IsKnown => Text.IndexOf(Hole) < 0;

    /// <summary>The argument; <c>null</c> when a part of it is not known.</summary>
    public string? Value => IsKnown ? Text : null;

    /// <summary>A word whose parts have no places of their own.</summary>
    public static GoWord Of(string text, TextSpan span) => new(text, span, null, 0);

    /// <summary>A word with the place of each of its characters.</summary>
    public static GoWord Of(string text, TextSpan span, GoWordPlaces places) => new(text, span, places, 0);

    /// <summary>A part of the word, by 0-based index and length; its place is as exact as the places of the characters are.</summary>
    public GoWord Slice(int start, int length)
    {
        var text = Text.Substring(start, length);
        if (_places is null || length == 0)
            return new GoWord(text, length == Text.Length || _places is null ? Span : PlaceOf(start), _places, _start + start);

        var span = TextSpan.FromBounds(_places.All[_start + start].Start, _places.All[_start + start + length - 1].End);
        return new GoWord(text, span, _places, _start + start);
    }

    /// <summary>The word from an index on.</summary>
    public GoWord From(int start) => Slice(start, Text.Length - start);

    /// <summary>The same word with the quotes around it.</summary>
    public GoWord WithQuotes(TextSpan span) => new(Text, span, _places, _start);

    public override string ToString() => Text;

    private TextSpan PlaceOf(int start)
    {
        var index = _start + start;
        return index < _places!.All.Length ? new TextSpan(_places.All[index].Start, 0) : new TextSpan(Span.End, 0);
    }
}
