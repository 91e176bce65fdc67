using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>One logical line to one instruction. Split takes it apart, Build makes the node once its heredocs are known.</summary>
internal sealed class InstructionParser(char escape, List<SyntaxFault> faults)
{
    private readonly InstructionChecker _checker = new(faults);

    public InstructionParts Split(MappedText line, MappedText keyword, MappedText arguments) => Split(line, keyword, arguments, outer: null);

    public static InstructionSyntax Build(InstructionParts parts, TextSpan span, IReadOnlyList<HeredocSyntax> heredocs)
    {
        var head = new InstructionHead(span, parts.Line, parts.Keyword, parts.Flags, parts.Arguments, heredocs);
        return parts.Grammar?.Name switch
        {
            "ADD" => new AddInstruction(head, Sources(parts), Destination(parts)),
            "ARG" => new ArgInstruction(head, parts.Pairs),
            "CMD" => new CmdInstruction(head, parts.Command, parts.Exec),
            "COPY" => new CopyInstruction(head, Sources(parts), Destination(parts)),
            "ENTRYPOINT" => new EntrypointInstruction(head, parts.Command, parts.Exec),
            "ENV" => new EnvInstruction(head, parts.Pairs, parts.PairForm),
            "EXPOSE" => new ExposeInstruction(head, parts.Words),
            "FROM" => new FromInstruction(head, parts.Words.Count > 0 ? parts.Words[0] : parts.Arguments, parts.Words.Count == 3 ? parts.Words[2] : null),
            "HEALTHCHECK" => new HealthcheckInstruction(head, parts.Type, parts.Command, parts.Exec),
            "LABEL" => new LabelInstruction(head, parts.Pairs, parts.PairForm),
            "MAINTAINER" => new MaintainerInstruction(head),
            "ONBUILD" => new OnbuildInstruction(head, parts.Trigger is null ? null : Build(parts.Trigger, parts.Trigger.Line.SourceSpan(), heredocs)),
            "RUN" => new RunInstruction(head, parts.Command, parts.Exec),
            "SHELL" => new ShellInstruction(head, parts.Command, parts.Exec),
            "STOPSIGNAL" => new StopsignalInstruction(head),
            "USER" => new UserInstruction(head),
            "VOLUME" => new VolumeInstruction(head, parts.Words),
            "WORKDIR" => new WorkdirInstruction(head),
            _ => new UnknownInstruction(head),
        };
    }

    private InstructionParts Split(MappedText line, MappedText keyword, MappedText arguments, InstructionParts? outer)
    {
        var flags = WordScanner.TakeFlags(ref arguments);
        var parts = new InstructionParts(line, keyword, InstructionGrammar.Find(keyword)) { Flags = flags, Arguments = arguments };
        parts = parts.Grammar?.Shape switch
        {
            null => parts,
            ArgumentShape.Words => parts with { Words = WordScanner.SplitAtBlanks(arguments) },
            ArgumentShape.WordsOrJson => SplitWordsOrJson(parts),
            ArgumentShape.CommandOrJson => SplitCommand(parts, arguments),
            ArgumentShape.Pairs => SplitPairs(parts),
            ArgumentShape.Declarations => SplitDeclarations(parts),
            ArgumentShape.Healthcheck => SplitHealthcheck(parts),
            ArgumentShape.Trigger => SplitTrigger(parts, outer),
            _ => arguments.Length == 0 ? parts : parts with { Words = [arguments] },
        };

        _checker.Check(parts, outer);
        return parts;
    }

    private InstructionParts SplitWordsOrJson(InstructionParts parts)
    {
        if (TryReadJson(parts.Arguments) is not { } exec)
            return parts with { Words = WordScanner.SplitAtBlanks(parts.Arguments) };

        var words = new List<MappedText>(exec.Count);
        foreach (var word in exec)
            words.Add(word.Text.Slice(1, word.Text.Length - 2));

        return parts with { Words = words, Exec = exec };
    }

    private InstructionParts SplitCommand(InstructionParts parts, MappedText command) =>
        parts with { Command = command, Exec = TryReadJson(command) };

    private List<ExecWord>? TryReadJson(MappedText text)
    {
        var words = new List<ExecWord>();
        var outcome = JsonArrayScanner.Read(text, words);
        if (outcome == JsonOutcome.NotStrings)
            faults.Add(new SyntaxFault(FaultKind.Parser, text.SourceSpan(), "when using JSON array syntax, arrays must be comprised of strings only"));

        return outcome == JsonOutcome.Strings ? words : null;
    }

    // The first word decides: with an equals sign in it all words are key=value, without one the line is one old "key value".
    private InstructionParts SplitPairs(InstructionParts parts)
    {
        var words = WordScanner.SplitKeepingQuotes(parts.Arguments, escape);
        if (words.Count == 0)
            return parts;

        if (words[0].IndexOf('=') < 0)
            return SplitOldPair(parts);

        var pairs = new List<KeyValue>(words.Count);
        foreach (var word in words)
        {
            var equals = word.IndexOf('=');
            if (equals < 0)
                faults.Add(new SyntaxFault(FaultKind.Parser, word.SourceSpan(), $"Syntax error - can't find = in \"{word}\". Must be of the form: name=value"));
            else
                pairs.Add(new KeyValue(word.Slice(0, equals), word.Slice(equals + 1, word.Length - equals - 1)));
        }

        return parts with { Pairs = pairs };
    }

    private InstructionParts SplitOldPair(InstructionParts parts)
    {
        var text = parts.Arguments;
        var end = 0;
        while (end < text.Length && !Characters.IsBlank(text[end]))
            end++;

        if (end == text.Length)
        {
            faults.Add(new SyntaxFault(FaultKind.Parser, text.SourceSpan(), $"{parts.Grammar!.Name} must have two arguments"));
            return parts;
        }

        var valueStart = end;
        while (valueStart < text.Length && Characters.IsBlank(text[valueStart]))
            valueStart++;

        var pair = new KeyValue(text.Slice(0, end), text.Slice(valueStart, text.Length - valueStart));
        return parts with { Pairs = [pair], PairForm = KeyValueForm.Space };
    }

    private InstructionParts SplitDeclarations(InstructionParts parts)
    {
        var words = WordScanner.SplitKeepingQuotes(parts.Arguments, escape);
        var pairs = new List<KeyValue>(words.Count);
        foreach (var word in words)
        {
            var equals = word.IndexOf('=');
            pairs.Add(equals < 0
                ? new KeyValue(word, null)
                : new KeyValue(word.Slice(0, equals), word.Slice(equals + 1, word.Length - equals - 1)));
        }

        return parts with { Pairs = pairs };
    }

    private InstructionParts SplitHealthcheck(InstructionParts parts)
    {
        var text = parts.Arguments;
        var end = 0;
        while (end < text.Length && !Characters.IsSpace(text[end]))
            end++;

        var command = Characters.Trim(text.Slice(end, text.Length - end));
        return SplitCommand(parts with { Type = text.Slice(0, end) }, command);
    }

    private InstructionParts SplitTrigger(InstructionParts parts, InstructionParts? outer)
    {
        var line = parts.Arguments;
        if (line.Length == 0 || outer is not null)
            return parts;

        var end = 0;
        while (end < line.Length && !Characters.IsBlank(line[end]))
            end++;

        return parts with { Trigger = Split(line, line.Slice(0, end), Characters.Trim(line.Slice(end, line.Length - end)), parts) };
    }

    private static IReadOnlyList<MappedText> Sources(InstructionParts parts) =>
        parts.Words.Count > 1 ? parts.Words.GetRange(0, parts.Words.Count - 1) : [];

    private static MappedText Destination(InstructionParts parts) =>
        parts.Words.Count > 1 ? parts.Words[parts.Words.Count - 1] : parts.Arguments.Slice(parts.Arguments.Length, 0);
}
