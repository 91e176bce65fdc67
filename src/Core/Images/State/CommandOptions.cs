using System;
using System.Collections.Generic;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>
/// The options and operands of a command, taken apart as getopt does it: letters may stand together, a value is glued to its option or is
/// the next word, and a long name may be cut short.
/// </summary>
internal sealed class CommandOptions
{
    // An abbreviation has at least this many characters, its two hyphens included.
    private const int ShortestLongName = 4;

    private static readonly char[] Blank = [' '];

    private readonly CommandWriteReader _reader;
    private readonly string _withValue;
    private readonly string _withGlued;
    private readonly string _longWithValue;
    private readonly List<CommandOption> _given = [];
    private string[]? _longNames;
    private int _at;

    private CommandOptions(CommandWriteReader reader, string withValue, string longWithValue, string withGlued)
    {
        _reader = reader;
        _withValue = withValue;
        _withGlued = withGlued;
        _longWithValue = longWithValue;
    }

    /// <summary>The words that are no options. Behind <c>--</c> every word is one.</summary>
    public List<ShellWord> Operands { get; } = [];

    /// <summary>Every option, in order: of letters the letter, of long names the name with its hyphens.</summary>
    public IReadOnlyList<CommandOption> Given => _given;

    /// <param name="reader">The command.</param>
    /// <param name="withValue">The letters of options with a value.</param>
    /// <param name="longWithValue">The long options with a value, between spaces.</param>
    /// <param name="withGlued">The letters of options with a value that can only be glued to them.</param>
    /// <param name="first">0-based place of the first word to be read.</param>
    public static CommandOptions Read(CommandWriteReader reader, string withValue, string longWithValue = "", string withGlued = "", int first = 1)
    {
        var options = new CommandOptions(reader, withValue, longWithValue, withGlued);
        options.ReadFrom(first);
        return options;
    }

    /// <summary>The same for commands whose first word may be letters without a hyphen, each of which takes its value from the words behind it.</summary>
    public static CommandOptions ReadBundle(CommandWriteReader reader, string withValue, string longWithValue)
    {
        var options = new CommandOptions(reader, withValue, longWithValue, "");
        options.ReadFrom(reader.Words.Count > 1 && reader.Words[1].Value is { Length: > 0 } bundle && bundle[0] != '-' ? options.PassBundle(bundle) : 1);
        return options;
    }

    /// <summary>Whether an option is given, with or without a value.</summary>
    public bool Has(char letter, string longName = "")
    {
        foreach (var option in _given)
        {
            if (option.Is(letter) || (option.Name.Length >= ShortestLongName && longName.StartsWith(option.Name, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>The values of an option, as often as it is given.</summary>
    public List<CommandOption> Values(char letter, string longName = "")
    {
        var values = new List<CommandOption>();
        foreach (var option in _given)
        {
            if (option.HasValue && (option.Is(letter) || option.Name == longName))
                values.Add(option);
        }

        return values;
    }

    // Most commands have no long option.
    private string[] LongNames => _longNames ??= _longWithValue.Split(Blank, StringSplitOptions.RemoveEmptyEntries);

    private void ReadFrom(int first)
    {
        var onlyOperands = false;
        for (_at = first; _at < _reader.Words.Count; _at++)
        {
            var word = _reader.Words[_at];
            var text = _reader.StartOf(word, out var isWhole);
            if (onlyOperands || text.Length < 2 || text[0] != '-')
                Operands.Add(word);
            else if (text == "--" && isWhole)
                onlyOperands = true;
            else if (word.HasExpansions && !word.IsQuoted && text.IndexOf(' ') >= 0)
                _reader.AddAnything();
            else if (text[1] == '-')
                ReadLong(text, isWhole);
            else
                ReadLetters(text, isWhole);
        }
    }

    private int PassBundle(string letters)
    {
        var next = 2;
        foreach (var letter in letters)
            Add(letter.ToString(), _withValue.IndexOf(letter) >= 0 && next < _reader.Words.Count ? _reader.Words[next++] : null);

        return next;
    }

    private void ReadLong(string text, bool isWhole)
    {
        var equals = text.IndexOf('=');
        var name = LongName(equals < 0 ? text : text.Substring(0, equals));
        if (equals >= 0)
            Add(name, text.Substring(equals + 1), isWhole);
        else
            Add(name, Array.IndexOf(LongNames, name) >= 0 ? NextWord() : null);
    }

    private string LongName(string written) =>
        written.Length < ShortestLongName || Array.IndexOf(LongNames, written) >= 0 ? written
            : Array.Find(LongNames, known => known.StartsWith(written, StringComparison.Ordinal)) ?? written;

    private void ReadLetters(string text, bool isWhole)
    {
        for (var index = 1; index < text.Length; index++)
        {
            var name = text[index].ToString();
            var takesNext = _withValue.IndexOf(text[index]) >= 0;
            if (_withGlued.IndexOf(text[index]) >= 0 || (takesNext && !(isWhole && index + 1 == text.Length)))
            {
                Add(name, text.Substring(index + 1), isWhole);
                return;
            }

            Add(name, takesNext ? NextWord() : null);
        }
    }

    private ShellWord? NextWord() => _at + 1 < _reader.Words.Count ? _reader.Words[++_at] : null;

    private void Add(string name, ShellWord? value) => _given.Add(new CommandOption(name) { Word = value, OperandsBefore = Operands.Count });

    private void Add(string name, string value, bool isWhole) => _given.Add(new CommandOption(name) { Glued = value, IsWhole = isWhole, OperandsBefore = Operands.Count });
}
