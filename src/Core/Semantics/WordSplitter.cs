using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Semantics;

/// <summary>Collects the words of an expanded text.</summary>
internal sealed class WordSplitter
{
    private readonly List<string> _words = [];
    private readonly StringBuilder _unfinished = new();

    /// <summary>Adds characters of which white space ends a word.</summary>
    public void AddSplitting(string text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                Finish();
            else
                _unfinished.Append(character);
        }
    }

    /// <summary>Adds characters that belong to one word, whatever they are.</summary>
    public void AddProtected(string text) => _unfinished.Append(text);

    /// <summary>Forgets the word that is not finished: BuildKit does so whenever it has read the text of a modifier, and loses what stood before it.</summary>
    public void DropUnfinished() => _unfinished.Clear();

    public IReadOnlyList<string> ToWords()
    {
        Finish();
        return _words;
    }

    private void Finish()
    {
        if (_unfinished.Length == 0)
            return;

        _words.Add(_unfinished.ToString());
        _unfinished.Clear();
    }
}
