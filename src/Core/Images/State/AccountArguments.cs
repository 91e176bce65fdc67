using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>The arguments of an account program taken apart as <c>getopt</c> does it: options may stand together and behind the operands.</summary>
internal sealed class AccountArguments
{
    private readonly AccountProgram _program;
    private readonly RunCommand _command;
    private readonly IReadOnlyList<ShellWord> _words;
    private readonly Dictionary<string, string?> _options = new(StringComparer.Ordinal);
    private int _at;

    private AccountArguments(AccountProgram program, RunCommand command)
    {
        _program = program;
        _command = command;
        _words = command.Unwrapped.Words;
    }

    /// <summary>What is no option.</summary>
    public List<string> Operands { get; } = [];

    /// <summary>The words of <see cref="Operands"/>.</summary>
    public List<ShellWord> OperandWords { get; } = [];

    /// <summary>Whether an argument was not understood: then nothing may be concluded.</summary>
    public bool IsUnknown { get; private set; }

    public static AccountArguments Read(AccountProgram program, RunCommand command)
    {
        var arguments = new AccountArguments(program, command);
        arguments.Read();
        return arguments;
    }

    /// <summary>Whether an option is given: a letter, or a name without its dashes.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>Whether one of two spellings is given.</summary>
    public bool Has(string option, string other) => Has(option) || Has(other);

    /// <summary>The number that an option in one of two spellings has; <c>null</c> when neither is given, or it is none that an account has.</summary>
    public int? NumberOf(string option, string other) => AccountLines.Number(ValueOf(option, other));

    /// <summary>The value of an option in one of two spellings; <c>null</c> when neither is given or its value is not known.</summary>
    public string? ValueOf(string option, string other) =>
        _options.TryGetValue(option, out var value) || _options.TryGetValue(other, out value) ? value : null;

    private void Read()
    {
        var onlyOperands = false;
        for (_at = 1; _at < _words.Count && !IsUnknown; _at++)
        {
            if (Text(_words[_at]) is not { } text)
                IsUnknown = true;
            else if (onlyOperands || text.Length < 2 || text[0] != '-')
                AddOperand(text);
            else if (text == "--")
                onlyOperands = true;
            else if (text[1] == '-')
                ReadLong(text.Substring(2));
            else
                ReadLetters(text);
        }
    }

    private void AddOperand(string text)
    {
        Operands.Add(text);
        OperandWords.Add(_words[_at]);
    }

    private void ReadLong(string option)
    {
        var equals = option.IndexOf('=');
        var name = equals < 0 ? option : option.Substring(0, equals);
        if (!AccountProgram.KnowsLong(name))
            IsUnknown = true;
        else if (equals >= 0)
            _options[name] = option.Substring(equals + 1);
        else
            _options[name] = AccountProgram.LongTakesValue(name) ? NextValue() : null;
    }

    private void ReadLetters(string text)
    {
        for (var index = 1; index < text.Length; index++)
        {
            if (!_program.Knows(text[index]))
            {
                IsUnknown = true;
                return;
            }

            var name = text.Substring(index, 1);
            if (!_program.TakesValue(text[index]))
            {
                _options[name] = null;
                continue;
            }

            _options[name] = index + 1 < text.Length ? text.Substring(index + 1) : NextValue();
            return;
        }
    }

    // The value itself may be unknown: it is not the name that is created, nor an option.
    private string? NextValue() => ++_at < _words.Count ? _command.Expand(_words[_at]) : null;

    // A variable that nobody saw set may have been read from somewhere; one with blanks in it becomes several arguments.
    private string? Text(ShellWord word)
    {
        var text = _command.Expand(word);
        return text is null || (word.HasExpansions && (text.Length == 0 || text.IndexOf(' ') >= 0)) ? null : text;
    }
}
