namespace GoContainerGuard.Images.State;

/// <summary>Whether a script of sed writes files or runs commands. What is not understood may. Source: POSIX, and the manual of GNU sed.</summary>
internal sealed class SedScript
{
    /// <summary>Stands for a part of the script that is not known.</summary>
    public const char Hole = '\uFFFC';

    private readonly string _text;
    private int _at;

    private SedScript(string text) => _text = text;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    public static bool MayWrite(string text)
    {
        var script = new SedScript(text);
        while (script.PassAddresses())
        {
            if (!script.PassCommand())
                return true;
        }

        return false;
    }

    // False at the end of the script.
    private bool PassAddresses()
    {
        for (; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (character is '/' or '\\')
            {
                _at += character == '/' ? 0 : 1;
                if (!PassDelimited(Next))
                    return true;

                _at--;
            }
            else if (!(char.IsWhiteSpace(character) || char.IsDigit(character) || character is ';' or '{' or '}' or '$' or ',' or '~' or '+' or '!' or 'I' or 'M'))
            {
                return true;
            }
        }

        return false;
    }

    // Behind a command; false when it may write, or is not understood.
    private bool PassCommand()
    {
        var command = Next;
        _at++;
        switch (command)
        {
            case 's':
                return PassDelimited(Next, 2) && PassFlags();
            case 'y':
                return PassDelimited(Next, 2);
            case 'a' or 'i' or 'c' or 'r' or 'R' or '#':
                PassLine();
                return true;
            case 'b' or 't' or 'T' or ':':
                PassLabel();
                return true;
            case 'd' or 'D' or 'g' or 'G' or 'h' or 'H' or 'l' or 'L' or 'n' or 'N' or 'p' or 'P' or 'q' or 'Q' or 'x' or 'z' or '=' or 'F':
                return true;
            default:
                return false;
        }
    }

    private bool PassFlags()
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] is 'w' or 'e' or Hole)
                return false;

            if (!char.IsLetterOrDigit(_text[_at]))
                break;
        }

        return true;
    }

    // From one delimiter behind the next one, or the one after that. In brackets it may be no delimiter.
    private bool PassDelimited(char delimiter, int parts = 1)
    {
        if (delimiter is '\0' or '\n' or Hole)
            return false;

        _at++;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\\')
                _at++;
            else if (_text[_at] == '[' && HasInBrackets(delimiter))
                return false;
            else if (_text[_at] == delimiter && --parts == 0)
                break;
        }

        return _at++ < _text.Length;
    }

    private bool HasInBrackets(char delimiter)
    {
        var found = _text.IndexOf(delimiter, _at);
        return found >= 0 && found < _text.IndexOf(']', _at);
    }

    private void PassLine()
    {
        for (; _at < _text.Length && _text[_at] != '\n'; _at++)
        {
            if (_text[_at] == '\\')
                _at++;
        }
    }

    private void PassLabel()
    {
        while (_at < _text.Length && _text[_at] is not ('\n' or ';'))
            _at++;
    }
}
