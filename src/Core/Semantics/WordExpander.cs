using System;
using System.Text;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Replaces variables in a word of an instruction as BuildKit's shell lexer does: single quotes keep, double quotes and the escape
/// character are taken off, <c>$name</c>, <c>${name}</c> and the modifiers <c>-</c>, <c>+</c> and <c>?</c> with and without colon.
/// </summary>
internal ref struct WordExpander
{
    private readonly MappedText _word;
    private readonly char _escape;
    private readonly Func<string, VariableValue> _lookUp;
    private readonly StringBuilder _value;
    private int _at;
    private bool _isDefault;
    private string? _unknownVariable;
    private UnknownReason _reason;

    private WordExpander(MappedText word, char escape, Func<string, VariableValue> lookUp)
    {
        _word = word;
        _escape = escape;
        _lookUp = lookUp;
        _value = new StringBuilder(word.Length);
        _at = 0;
        _isDefault = false;
        _unknownVariable = null;
        _reason = UnknownReason.None;
    }

    public static Expansion Expand(MappedText word, char escape, Func<string, VariableValue> lookUp)
    {
        if (IsPlain(word, escape))
            return Expansion.Of(word.ToString());

        var expander = new WordExpander(word, escape, lookUp);
        expander.Read('\0');
        return expander._reason == UnknownReason.None
            ? new Expansion(expander._value.ToString(), expander._isDefault, null, UnknownReason.None)
            : new Expansion(null, false, expander._unknownVariable, expander._reason);
    }

    private static bool IsPlain(MappedText word, char escape)
    {
        for (var index = 0; index < word.Length; index++)
        {
            var character = word[index];
            if (character == escape || character is '$' or '\'' or '"')
                return false;
        }

        return true;
    }

    // Reads up to the stop character, or to the end when it is '\0'.
    private void Read(char stop)
    {
        while (_at < _word.Length)
        {
            var character = _word[_at];
            if (character == stop && stop != '\0')
                return;

            if (character == '\'')
                ReadSingleQuoted();
            else if (character == '"')
                ReadDoubleQuoted();
            else if (character == '$')
                ReadVariable();
            else
                ReadPlain(character);
        }
    }

    private void ReadPlain(char character)
    {
        _at++;
        if (character != _escape)
            _value.Append(character);
        else if (_at < _word.Length)
            _value.Append(_word[_at++]);
    }

    private void ReadSingleQuoted()
    {
        for (_at++; _at < _word.Length && _word[_at] != '\''; _at++)
            _value.Append(_word[_at]);

        CloseQuote();
    }

    private void ReadDoubleQuoted()
    {
        _at++;
        while (_at < _word.Length && _word[_at] != '"')
        {
            if (_word[_at] == '$')
            {
                ReadVariable();
                continue;
            }

            // In double quotes the escape counts before a quote, a dollar sign and itself only.
            if (_word[_at] == _escape && _at + 1 < _word.Length && (_word[_at + 1] is '"' or '$' || _word[_at + 1] == _escape))
                _at++;

            _value.Append(_word[_at++]);
        }

        CloseQuote();
    }

    private void CloseQuote()
    {
        if (_at >= _word.Length)
            Fail("", UnknownReason.Form);
        else
            _at++;
    }

    private void ReadVariable()
    {
        _at++;
        if (_at < _word.Length && _word[_at] == '{')
        {
            _at++;
            ReadBraced();
            return;
        }

        var name = ReadName();
        if (name.Length == 0)
            _value.Append('$');
        else
            Append(name, _lookUp(name));
    }

    private void ReadBraced()
    {
        var name = ReadName();
        if (name.Length == 0 || _at >= _word.Length)
        {
            Fail(name, UnknownReason.Form);
            _at = _word.Length;
            return;
        }

        var value = _lookUp(name);
        if (_word[_at] == '}')
        {
            _at++;
            Append(name, value);
            return;
        }

        var countsEmpty = _word[_at] == ':';
        if (countsEmpty)
            _at++;

        var modifier = _at < _word.Length ? _word[_at++] : '\0';
        ReadModifier(name, value, countsEmpty, modifier);
        if (_at >= _word.Length)
            Fail(name, UnknownReason.Form);
        else
            _at++;
    }

    private void ReadModifier(string name, VariableValue value, bool countsEmpty, char modifier)
    {
        var start = _value.Length;
        var isDefault = _isDefault;
        var unknownVariable = _unknownVariable;
        var reason = _reason;
        Read('}');
        if (modifier is not ('-' or '+' or '?'))
        {
            Fail(name, UnknownReason.Form);
            return;
        }

        var alternative = _value.ToString(start, _value.Length - start);
        var usesVariable = value.IsSet && !(countsEmpty && value.Text!.Length == 0);
        var usesAlternative = value.IsKnown && usesVariable == (modifier == '+');
        if (usesAlternative && modifier != '?')
        {
            _isDefault |= value.IsDefault;
            return;
        }

        // The alternative was read for its length only.
        _value.Length = start;
        _isDefault = isDefault;
        _unknownVariable = unknownVariable;
        _reason = reason;
        if (!value.IsKnown && !(modifier == '+' && alternative.Length == 0))
            Fail(name, value.Reason);
        else if (modifier != '+' && usesVariable)
            Append(name, value);
        else if (modifier == '?')
            Fail(name, UnknownReason.Form);
    }

    private string ReadName()
    {
        var start = _at;
        if (_at < _word.Length && _word[_at] is >= '0' and <= '9')
            return _word.Substring(_at++, 1);

        while (_at < _word.Length && (_word[_at] == '_' || char.IsLetter(_word[_at]) || (_at > start && _word[_at] is >= '0' and <= '9')))
            _at++;

        return _word.Substring(start, _at - start);
    }

    private void Append(string name, VariableValue value)
    {
        if (!value.IsKnown)
        {
            Fail(name, value.Reason);
            return;
        }

        _value.Append(value.Text);
        _isDefault |= value.IsDefault;
    }

    private void Fail(string name, UnknownReason reason)
    {
        if (_reason != UnknownReason.None)
            return;

        _unknownVariable = name;
        _reason = reason;
    }
}
