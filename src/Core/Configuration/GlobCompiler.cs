using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Configuration;

/// <summary>Turns the name of a section into steps.</summary>
internal sealed class GlobCompiler(string name)
{
    /// <summary>Braces within braces beyond this depth are not a pattern. People write two.</summary>
    private const int DeepestNesting = 64;

    /// <summary>More number ranges than this are not a pattern. People write one.</summary>
    private const int MostRanges = 16;

    private readonly List<GlobStep> _steps = [];
    private readonly List<SectionGlob.NumberRange> _ranges = [];
    private int _position;
    private int _depth;
    private int _joined;

    public GlobStep[] Steps => _steps.ToArray();

    public IReadOnlyList<SectionGlob.NumberRange> Ranges => _ranges;

    /// <summary>The plain characters at the end of the pattern: what every path that fits must end with.</summary>
    public string Suffix { get; private set; } = "";

    public bool TryCompile()
    {
        if (name.IndexOf('/') < 0)
        {
            AddLoop(GlobStepKind.Any);
            Add(GlobStepKind.Character, '/');
        }
        else if (name[0] != '/')
        {
            Add(GlobStepKind.Character, '/');
        }

        if (!TryCompileItems() || _position < name.Length)
            return false;

        Suffix = PlainEnd();
        Add(GlobStepKind.End);
        return true;
    }

    /// <summary>Stops at the end of the name, or in front of a comma or closing brace, which only a choice may have.</summary>
    private bool TryCompileItems()
    {
        while (_position < name.Length && name[_position] is not (',' or '}'))
        {
            if (!TryCompileItem(name[_position++]))
                return false;
        }

        return true;
    }

    private bool TryCompileItem(char character)
    {
        switch (character)
        {
            case '*' when _position < name.Length && name[_position] == '*':
                _position++;
                AddLoop(GlobStepKind.Any);
                return true;
            case '*':
                AddLoop(GlobStepKind.AnyButSlash);
                return true;
            case '?':
                Add(GlobStepKind.Any);
                return true;
            case '[':
                return TryCompileSet();
            case '{':
                return TryReadRange(out var range) ? TryAddRange(range) : TryCompileChoice();
            case '\\' when _position == name.Length:
                return false;
            case '\\':
                Add(GlobStepKind.Character, name[_position++]);
                return true;
            default:
                Add(GlobStepKind.Character, character);
                return true;
        }
    }

    /// <summary>
    /// Inside brackets a backslash makes the next character itself. Roslyn hands it on to its regular expressions, where
    /// <c>[\d]</c> is any digit and an empty or backward set throws; such a set is not a pattern here.
    /// </summary>
    private bool TryCompileSet()
    {
        var sense = CharacterSet.Sense.Listed;
        if (_position < name.Length && name[_position] == '!')
        {
            sense = CharacterSet.Sense.NotListed;
            _position++;
        }

        var ranges = new List<CharacterSet.Range>();
        while (TryReadSetCharacter(out var first))
        {
            var last = first;
            if (_position + 1 < name.Length && name[_position] == '-' && name[_position + 1] != ']')
            {
                _position++;
                if (!TryReadSetCharacter(out last) || last < first)
                    return false;
            }

            ranges.Add(new CharacterSet.Range(first, last));
        }

        if (ranges.Count == 0 || _position >= name.Length || name[_position++] != ']')
            return false;

        _steps.Add(new GlobStep(GlobStepKind.OneOf, Set: new CharacterSet(ranges, sense)));
        return true;
    }

    /// <summary>Stops in front of the closing bracket.</summary>
    private bool TryReadSetCharacter(out char character)
    {
        character = '\0';
        if (_position < name.Length && name[_position] == '\\')
            _position++;
        else if (_position < name.Length && name[_position] == ']')
            return false;

        if (_position == name.Length)
            return false;

        character = name[_position++];
        return true;
    }

    private bool TryCompileChoice()
    {
        if (_depth++ == DeepestNesting)
            return false;

        var exits = new List<int>();
        while (true)
        {
            var fork = _steps.Count;
            Add(GlobStepKind.Fork);
            if (!TryCompileItems() || _position == name.Length)
                return false;

            var isLast = name[_position++] == '}';
            if (isLast)
            {
                // The last branch has no alternative: its fork leads into it on both sides.
                _steps[fork] = new GlobStep(GlobStepKind.Jump, fork + 1);
                break;
            }

            exits.Add(_steps.Count);
            Add(GlobStepKind.Jump);
            _steps[fork] = new GlobStep(GlobStepKind.Fork, fork + 1, _steps.Count);
        }

        foreach (var exit in exits)
            _steps[exit] = new GlobStep(GlobStepKind.Jump, _steps.Count);

        _joined = _steps.Count;
        _depth--;
        return true;
    }

    /// <summary>Looks for <c>1..3}</c> behind an opening brace, and stays there when it is something else.</summary>
    private bool TryReadRange(out (string First, string Last) range)
    {
        range = default;
        var start = _position;
        if (ReadNumber() is { } first && TryTake('.') && TryTake('.') && ReadNumber() is { } last && TryTake('}'))
        {
            range = (first, last);
            return true;
        }

        _position = start;
        return false;
    }

    private string? ReadNumber()
    {
        var start = _position;
        if (_position < name.Length && name[_position] == '-')
            _position++;

        var digits = _position;
        while (_position < name.Length && char.IsDigit(name[_position]))
            _position++;

        return _position > digits ? name.Substring(start, _position - start) : null;
    }

    private bool TryTake(char character)
    {
        if (_position == name.Length || name[_position] != character)
            return false;

        _position++;
        return true;
    }

    private bool TryAddRange((string First, string Last) written)
    {
        if (_ranges.Count == MostRanges || !TryParse(written.First, out var first) || !TryParse(written.Last, out var last))
            return false;

        Add(GlobStepKind.Mark, 2 * _ranges.Count);
        Add(GlobStepKind.Fork, _steps.Count + 1, _steps.Count + 2);
        Add(GlobStepKind.Character, '-');
        var digit = _steps.Count;
        Add(GlobStepKind.Digit);
        Add(GlobStepKind.Fork, digit, _steps.Count + 1);
        Add(GlobStepKind.Mark, 2 * _ranges.Count + 1);
        _ranges.Add(first < last ? new(first, last) : new(last, first));
        return true;
    }

    private static bool TryParse(string written, out int number) =>
        int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private void AddLoop(GlobStepKind kind)
    {
        var fork = _steps.Count;
        Add(GlobStepKind.Fork, fork + 1, fork + 3);
        Add(kind);
        Add(GlobStepKind.Jump, fork);
    }

    private void Add(GlobStepKind kind, int first = 0, int second = 0) => _steps.Add(new GlobStep(kind, first, second));

    // The characters of a choice's last branch are not on every way: only what follows the place where its branches join is.
    private string PlainEnd()
    {
        var start = _steps.Count;
        while (start > _joined && _steps[start - 1].Kind is GlobStepKind.Character)
            start--;

        var characters = new char[_steps.Count - start];
        for (var at = 0; at < characters.Length; at++)
            characters[at] = (char)_steps[start + at].First;

        return new string(characters);
    }
}
