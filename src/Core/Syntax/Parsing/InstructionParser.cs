using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>One logical line to one instruction (BuildKit <c>newNodeFromLine</c>), laying its tokens on the way.</summary>
internal sealed class InstructionParser(char escape, TokenList tokens, List<SyntaxFault> faults)
{
    /// <summary>ONBUILD inside of ONBUILD is refused at the first, but still read so far down.</summary>
    private const int DeepestTriggers = 50;

    private readonly List<FlagSyntax> _flags = [];
    private readonly List<MappedText> _words = [];
    private readonly List<KeyValue> _pairs = [];
    private readonly List<ExecWord> _exec = [];

    /// <summary>Whether the text of an instruction is at fault in a way that makes BuildKit's parser stop.</summary>
    public bool IsRefused { get; private set; }

    public InstructionSyntax Parse(MappedText original)
    {
        IsRefused = false;
        return Parse(original, depth: 0);
    }

    private InstructionSyntax Parse(MappedText original, int depth)
    {
        var line = Characters.Trim(original);
        var keywordLength = 0;
        while (keywordLength < line.Length && !Characters.IsBlank(line[keywordLength]))
            keywordLength++;

        var keyword = line.Slice(0, keywordLength);
        var kind = InstructionGrammar.Find(keyword);
        tokens.Add(TokenKind.Keyword, keyword);

        var arguments = line.Slice(keywordLength, line.Length - keywordLength);
        _flags.Clear();
        WordScanner.TakeFlags(ref arguments, escape, _flags);
        var head = new InstructionHead(kind, original, line, keywordLength, _flags.Count == 0 ? [] : _flags.ToArray(), arguments);
        for (var index = 0; index < _flags.Count; index++)
            tokens.Add(TokenKind.Flag, _flags[index].Text);

        return kind == InstructionKind.Onbuild ? ParseTrigger(head, depth) : ParseArguments(head, arguments);
    }

    private InstructionSyntax ParseArguments(InstructionHead head, MappedText arguments) => head.Kind switch
    {
        InstructionKind.Add => new AddInstruction(head, ReadWordsOrJson(arguments, out var form), form),
        InstructionKind.Arg => new ArgInstruction(head, ReadDeclarations(arguments)),
        InstructionKind.Cmd => new CmdInstruction(head, arguments, ReadCommand(arguments)),
        InstructionKind.Copy => new CopyInstruction(head, ReadWordsOrJson(arguments, out var form), form),
        InstructionKind.Entrypoint => new EntrypointInstruction(head, arguments, ReadCommand(arguments)),
        InstructionKind.Env => new EnvInstruction(head, ReadPairs(arguments, "ENV", out var form), form),
        InstructionKind.Expose => new ExposeInstruction(head, ReadWords(arguments)),
        InstructionKind.From => new FromInstruction(head, ReadWords(arguments)),
        InstructionKind.Healthcheck => ParseHealthcheck(head, arguments),
        InstructionKind.Label => new LabelInstruction(head, ReadPairs(arguments, "LABEL", out var form), form),
        InstructionKind.Maintainer => new MaintainerInstruction(ReadLine(head, arguments)),
        InstructionKind.Run => new RunInstruction(head, arguments, ReadCommand(arguments)),
        InstructionKind.Shell => new ShellInstruction(head, arguments, ReadCommand(arguments)),
        InstructionKind.Stopsignal => new StopsignalInstruction(ReadLine(head, arguments)),
        InstructionKind.User => new UserInstruction(ReadLine(head, arguments)),
        InstructionKind.Volume => new VolumeInstruction(head, ReadWordsOrJson(arguments, out var form), form),
        InstructionKind.Workdir => new WorkdirInstruction(ReadLine(head, arguments)),
        _ => new UnknownInstruction(head),
    };

    private InstructionHead ReadLine(InstructionHead head, MappedText arguments)
    {
        tokens.Add(TokenKind.Word, arguments);
        return head;
    }

    private MappedText[] ReadWords(MappedText arguments)
    {
        _words.Clear();
        WordScanner.SplitAtBlanks(arguments, _words);
        return LayWords();
    }

    private MappedText[] LayWords()
    {
        if (_words.Count == 0)
            return [];

        for (var index = 0; index < _words.Count; index++)
            tokens.Add(TokenKind.Word, _words[index]);

        return _words.ToArray();
    }

    private MappedText[] ReadWordsOrJson(MappedText arguments, out ArgumentForm form)
    {
        form = ArgumentForm.Words;
        if (!JsonArrayScanner.MayBeArray(arguments))
            return ReadWords(arguments);

        _words.Clear();
        var outcome = JsonArrayScanner.ReadTexts(arguments, _words);
        if (outcome != JsonOutcome.Strings)
        {
            RefuseOtherValues(outcome, arguments);
            return ReadWords(arguments);
        }

        form = ArgumentForm.Json;
        tokens.Add(TokenKind.ExecForm, arguments);
        return _words.ToArray();
    }

    private ExecWord[]? ReadCommand(MappedText command)
    {
        if (JsonArrayScanner.MayBeArray(command))
        {
            _exec.Clear();
            var outcome = JsonArrayScanner.ReadValues(command, _exec);
            if (outcome == JsonOutcome.Strings)
            {
                tokens.Add(TokenKind.ExecForm, command);
                return _exec.ToArray();
            }

            RefuseOtherValues(outcome, command);
        }

        tokens.Add(TokenKind.ShellText, command);
        return null;
    }

    private void RefuseOtherValues(JsonOutcome outcome, MappedText text)
    {
        if (outcome == JsonOutcome.NotStrings)
            Refuse(text, "when using JSON array syntax, arrays must be comprised of strings only");
    }

    // The first word decides: with an equals sign in it all words are key=value, without one the line is one old "key value".
    private KeyValue[] ReadPairs(MappedText arguments, string name, out KeyValueForm form)
    {
        form = KeyValueForm.Equals;
        _words.Clear();
        WordScanner.SplitKeepingQuotes(arguments, escape, _words);
        if (_words.Count == 0)
            return [];

        if (_words[0].IndexOf('=') < 0)
            return ReadOldPair(arguments, name, out form);

        _pairs.Clear();
        for (var index = 0; index < _words.Count; index++)
        {
            var word = _words[index];
            var equals = word.IndexOf('=');
            tokens.Add(TokenKind.Word, word);
            if (equals < 0)
                Refuse(word, $"Syntax error - can't find = in \"{word}\". Must be of the form: name=value");
            else
                _pairs.Add(new KeyValue(word.Slice(0, equals), word.Slice(equals + 1, word.Length - equals - 1)));
        }

        return _pairs.ToArray();
    }

    private KeyValue[] ReadOldPair(MappedText text, string name, out KeyValueForm form)
    {
        form = KeyValueForm.Space;
        var end = 0;
        while (end < text.Length && !Characters.IsBlank(text[end]))
            end++;

        if (end == text.Length)
        {
            tokens.Add(TokenKind.Word, text);
            Refuse(text, $"{name} must have two arguments");
            return [];
        }

        var valueStart = end;
        while (valueStart < text.Length && Characters.IsBlank(text[valueStart]))
            valueStart++;

        var key = text.Slice(0, end);
        var value = text.Slice(valueStart, text.Length - valueStart);
        tokens.Add(TokenKind.Word, key);
        tokens.Add(TokenKind.Word, value);
        return [new KeyValue(key, value)];
    }

    private KeyValue[] ReadDeclarations(MappedText arguments)
    {
        _words.Clear();
        WordScanner.SplitKeepingQuotes(arguments, escape, _words);
        if (_words.Count == 0)
            return [];

        var pairs = new KeyValue[_words.Count];
        for (var index = 0; index < pairs.Length; index++)
        {
            var word = _words[index];
            var equals = word.IndexOf('=');
            tokens.Add(TokenKind.Word, word);
            pairs[index] = equals < 0
                ? new KeyValue(word, null)
                : new KeyValue(word.Slice(0, equals), word.Slice(equals + 1, word.Length - equals - 1));
        }

        return pairs;
    }

    // BuildKit looks for the end of the type byte by byte; a character with a byte that looks like white space ends it too.
    private HealthcheckInstruction ParseHealthcheck(InstructionHead head, MappedText arguments)
    {
        var end = 0;
        while (end < arguments.Length && !Characters.IsByteSpace(arguments[end]) && !(arguments[end] >= 0x80 && Utf8Bytes.Of(arguments, end).HoldSpace()))
            end++;

        var start = end;
        while (start < arguments.Length && (Characters.IsByteSpace(arguments[start]) || Characters.IsSpace(arguments[start]) && Utf8Bytes.Of(arguments, start).HoldSpace()))
            start++;

        var type = arguments.Slice(0, end);
        var command = arguments.Slice(start, arguments.Length - start);
        tokens.Add(TokenKind.Keyword, type);
        return new HealthcheckInstruction(head, type, command, ReadCommand(command));
    }

    private OnbuildInstruction ParseTrigger(InstructionHead head, int depth)
    {
        var line = head.Arguments;
        if (line.Length == 0)
            return new OnbuildInstruction(head, null);

        if (depth == DeepestTriggers)
        {
            tokens.Add(TokenKind.Word, line);
            return new OnbuildInstruction(head, null);
        }

        return new OnbuildInstruction(head, Parse(line, depth + 1));
    }

    private void Refuse(MappedText where, string message)
    {
        IsRefused = true;
        faults.Add(new SyntaxFault(FaultKind.Parser, where.SourceSpan(), message));
    }
}
