using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>One argument of a command as the go command receives it. Parts that only the running container knows are holes.</summary>
internal sealed class GoWord
{
    /// <summary>Stands in the text for a part that is not known.</summary>
    public const char Hole = '\uFFFC';

    private readonly int _start;

    // A literal word as the shell has it, until somebody asks for the places of its characters, which is seldom.
    private readonly ShellWord? _literal;
    private GoWordPlaces? _places;

    private GoWord(string text, TextSpan span, GoWordPlaces? places, int start)
    {
        Text = text;
        Span = span;
        _places = places;
        _start = start;
    }

    private GoWord(string text, ShellWord literal)
    {
        Text = text;
        Span = literal.Span;
        _literal = literal;
    }

    /// <summary>The characters after quote removal, with a hole for each unknown part.</summary>
    public string Text { get; }

    private GoWordPlaces? Places => _places ??= _literal is null ? null
        : _literal.Text is { IsContiguous: true } text && text.Length == Text.Length ? new GoWordPlaces(Span)
        : new GoWordPlaces(_literal, static _ => ShellValue.Unknown);

    /// <summary>Where it stands in the file, quotes included.</summary>
    public TextSpan Span { get; }

    public bool IsKnown => Text.IndexOf(Hole) < 0;

    /// <summary>The argument; <c>null</c> when a part of it is not known.</summary>
    public string? Value => IsKnown ? Text : null;

    /// <summary>A word whose parts have no places of their own.</summary>
    public static GoWord Of(string text, TextSpan span) => new(text, span, null, 0);

    /// <summary>A word of a shell that has nothing but characters.</summary>
    public static GoWord OfLiteral(string value, ShellWord literal) => new(value, literal);

    /// <summary>A word with the place of each of its characters.</summary>
    public static GoWord Of(string text, TextSpan span, GoWordPlaces places) => new(text, span, places, 0);

    /// <summary>A part of the word, by 0-based index and length; its place is as exact as the places of the characters are.</summary>
    public GoWord Slice(int start, int length)
    {
        var text = Text.Substring(start, length);
        if (Places is not { } places)
            return new GoWord(text, Span, null, _start + start);

        if (length == 0)
            return new GoWord(text, Text.Length == 0 ? Span : PlaceOf(places, start), places, _start + start);

        var span = TextSpan.FromBounds(places.StartOf(_start + start), places.EndOf(_start + start + length - 1));
        return new GoWord(text, span, places, _start + start);
    }

    /// <summary>The word from an index on.</summary>
    public GoWord From(int start) => Slice(start, Text.Length - start);

    /// <summary>The same word with the quotes around it.</summary>
    public GoWord WithQuotes(TextSpan span) => new(Text, span, Places, _start);

    public override string ToString() => Text;

    private TextSpan PlaceOf(GoWordPlaces places, int start)
    {
        var index = _start + start;
        return index < places.Count ? new TextSpan(places.StartOf(index), 0) : new TextSpan(Span.End, 0);
    }
}
