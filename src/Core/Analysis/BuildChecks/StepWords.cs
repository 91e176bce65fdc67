using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>
/// The words of an instruction in which BuildKit replaces variables and says which of them are undefined, in its order: ENV, ARG, LABEL,
/// COPY, ADD, WORKDIR, USER, VOLUME, STOPSIGNAL and mounts. Plain words are left out, and the list ends at a word that cannot be expanded.
/// </summary>
internal sealed class StepWords
{
    private const char HeredocEscape = '\\';

    private readonly StageStep _step;
    private readonly List<StepWord> _words = [];

    private StepWords(StageStep step) => _step = step;

    /// <summary>The words, and the fault that ends the list.</summary>
    public static IReadOnlyList<StepWord> Of(StageStep step, out BuildStop? stop)
    {
        stop = null;
        if (IsPlain(step.Instruction))
            return [];

        var words = new StepWords(step);
        words.Read(out stop);
        return words._words;
    }

    // Without one of these signs there is nothing to replace and nothing that can be wrong.
    private static bool IsPlain(InstructionSyntax instruction)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.Run:
                return instruction.Flags.Count == 0;
            case InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Expose or InstructionKind.From or InstructionKind.Healthcheck or InstructionKind.Maintainer
                or InstructionKind.Onbuild or InstructionKind.Shell or InstructionKind.Unknown:
                return true;
            default:
                return instruction.Heredocs.Count == 0 && HasNoSigns(instruction.Line);
        }
    }

    private static bool HasNoSigns(MappedText line)
    {
        var buffer = line.Buffer;
        for (var at = line.Start; at < line.Start + line.Length; at++)
        {
            if (buffer[at] is '$' or '"' or '\'' or '\\' or '`' or WordExpander.ByteOrderMark)
                return false;
        }

        return true;
    }

    private void Read(out BuildStop? stop)
    {
        stop = _step.Instruction switch
        {
            EnvInstruction env => AddPairs(env.Pairs),
            LabelInstruction label => AddPairs(label.Pairs),
            ArgInstruction arg => AddDefaults(arg),
            TransferInstruction transfer => AddTransfer(transfer),
            WorkdirInstruction workdir => Add(workdir.Path),
            UserInstruction user => Add(user.User),
            StopsignalInstruction signal => Add(signal.Signal),
            VolumeInstruction volume => AddAll(volume.Paths),
            RunInstruction => MountFields.AddTo(_words, _step),
            _ => null,
        };
    }

    private BuildStop? AddPairs(IReadOnlyList<KeyValue> pairs)
    {
        foreach (var pair in pairs)
        {
            if ((Add(pair.Key) ?? (pair.Value is { } value ? Add(value) : null)) is { } stop)
                return stop;
        }

        return null;
    }

    // The default of an argument that is given is never looked at.
    private BuildStop? AddDefaults(ArgInstruction arg)
    {
        foreach (var declaration in arg.Declarations)
        {
            if (declaration.Value is { } value && !_step.Stage.IsGiven(declaration.Key.ToString()) && Add(value) is { } stop)
                return stop;
        }

        return null;
    }

    private BuildStop? AddTransfer(TransferInstruction transfer)
    {
        var stop = AddFlag("chown") ?? AddFlag("chmod") ?? (transfer is AddInstruction ? AddFlag("checksum") : null);
        foreach (var source in transfer.Sources)
        {
            if (stop is null && transfer.HeredocOf(source) is null)
                stop = Add(source);
        }

        stop ??= Add(transfer.Destination);
        foreach (var source in transfer.Sources)
        {
            if (stop is null && transfer.HeredocOf(source) is { IsExpanded: true } heredoc)
                stop = AddBody(heredoc);
        }

        return stop;
    }

    private BuildStop? AddAll(IReadOnlyList<MappedText> words)
    {
        foreach (var word in words)
        {
            if (Add(word) is { } stop)
                return stop;
        }

        return null;
    }

    private BuildStop? AddFlag(string name) => _step.Instruction.Flag(name) is { } flag ? Add(TextOf(flag), flag) : null;

    private static MappedText TextOf(FlagSyntax flag)
    {
        var value = flag.Value;
        return flag.RawValue.Equals(value) ? flag.RawValue : MappedText.Of(value, new TextSpan(0, value.Length));
    }

    private BuildStop? Add(MappedText text, FlagSyntax? flag = null)
    {
        if (IsLiteral(text))
            return null;

        var place = flag is { } whole && !ReferenceEquals(text.Buffer, whole.RawValue.Buffer) ? whole.Text.SourceSpan() : (TextSpan?)null;
        return Add(new StepWord(text, _step.Expand(text), place));
    }

    // Nothing to replace, and quotes that are closed: then nothing can be wrong either.
    private bool IsLiteral(MappedText text)
    {
        var quote = '\0';
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '$' || character == _step.Stage.Escape || character == WordExpander.ByteOrderMark)
                return false;

            if (quote == character)
                quote = '\0';
            else if (quote == '\0' && character is '"' or '\'')
                quote = character;
        }

        return quote == '\0';
    }

    private BuildStop? AddBody(HeredocSyntax heredoc) =>
        Add(new StepWord(heredoc.Body, WordExpander.Expand(heredoc.Body, HeredocEscape, _step.VariableBefore, ExpansionModes.PlainQuotes), null));

    private BuildStop? Add(StepWord word)
    {
        _words.Add(word);
        return BuildStop.Of(word, word.Text);
    }
}
