using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What BuildKit's second stage refuses in one instruction, in BuildKit's words (<c>instructions/parse.go</c>).</summary>
/// <param name="source">The file.</param>
/// <param name="escape">Its continuation character.</param>
/// <param name="faults">Where the faults go.</param>
internal sealed class InstructionChecker(SourceText source, char escape, List<SyntaxFault> faults)
{
    private readonly FlagChecker _flags = new(faults);
    private readonly LostContinuation _lostContinuation = new(source.Content);
    private bool _hasStage;

    public void Check(InstructionSyntax instruction, List<InstructionSyntax> earlier)
    {
        if (instruction.Kind == InstructionKind.Unknown)
        {
            CheckUnknown(instruction, earlier);
            return;
        }

        if (instruction.Kind == InstructionKind.From)
            _hasStage = true;
        else if (!_hasStage && instruction.Kind != InstructionKind.Arg)
            Fault(instruction.Keyword, "no build stage in current context");

        if (instruction.Flags.Count > 0)
            _flags.Check(instruction);

        CheckArguments(instruction);
    }

    private void CheckUnknown(InstructionSyntax instruction, List<InstructionSyntax> earlier)
    {
        var keyword = instruction.Keyword;
        var span = keyword.Length > 0 ? keyword.SourceSpan() : instruction.Extent;
        if (_lostContinuation.OwnerOf(instruction, earlier) is { } owner)
        {
            var name = owner.Keyword.ToString().ToUpperInvariant();
            var rest = $"this line looks like the rest of the {name} above, whose last line does not end in a continuation character: unknown instruction: {keyword}";
            faults.Add(new SyntaxFault(FaultKind.UnknownInstruction, span, rest)
            {
                Correction = EndsInBlanks(earlier[earlier.Count - 1].Original) ? (new TextSpan(earlier[earlier.Count - 1].Span.End, 0), " " + escape) : null,
            });
            return;
        }

        var meant = Suggestion.ForInstruction(keyword);
        faults.Add(new SyntaxFault(FaultKind.UnknownInstruction, span, $"unknown instruction: {keyword}{Suggestion.Sentence(meant)}")
        {
            Correction = meant is not null ? (span, meant) : BlankFor(keyword),
        });
    }

    // Behind a continuation character only blanks may follow; other white space would stand between it and the end of the line.
    private static bool EndsInBlanks(MappedText line)
    {
        var at = line.Length - 1;
        while (at >= 0 && line[at] is ' ' or '\t' or '\r')
            at--;

        return at < 0 || !char.IsWhiteSpace(line[at]);
    }

    // A no-break space behind the name of an instruction looks like a blank.
    private static (TextSpan Where, string NewText)? BlankFor(MappedText keyword) =>
        keyword.IndexOf('\u00A0') is > 0 and var at && InstructionGrammar.Find(keyword.Slice(0, at)) != InstructionKind.Unknown ? (keyword.SourceSpan(at, 1), " ") : null;

    private void CheckArguments(InstructionSyntax instruction)
    {
        switch (instruction)
        {
            case FromInstruction from:
                CheckFrom(from);
                break;
            case TransferInstruction transfer:
                CheckTransfer(transfer);
                break;
            case ArgInstruction arg:
                CheckPairs(arg, "ARG", arg.Declarations);
                break;
            case EnvInstruction env:
                CheckPairs(env, "ENV", env.Pairs);
                break;
            case LabelInstruction label:
                CheckPairs(label, "LABEL", label.Pairs);
                break;
            case HealthcheckInstruction healthcheck:
                CheckHealthcheck(healthcheck);
                break;
            case ShellInstruction shell:
                CheckShell(shell);
                break;
            case VolumeInstruction volume:
                CheckVolume(volume);
                break;
            case OnbuildInstruction onbuild:
                CheckTrigger(onbuild);
                break;
            case ExposeInstruction { Ports.Count: 0 }:
                Fault(instruction, "EXPOSE requires at least one argument");
                break;
            case MaintainerInstruction or StopsignalInstruction or UserInstruction or WorkdirInstruction when instruction.Arguments.Length == 0:
                Fault(instruction, $"{InstructionGrammar.Of(instruction.Kind).Name} requires exactly one argument");
                break;
        }
    }

    private void CheckFrom(FromInstruction from)
    {
        const string wrongCount = "FROM requires either one or three arguments";
        if (from.Words.Count is not (1 or 3))
            Fault(from, wrongCount);
        else if (from.Words.Count == 3 && !Characters.EqualsFolded(from.Words[1], "as"))
            Fault(from.Words[1], $"{wrongCount}: 'AS' is expected before the stage name, not '{from.Words[1]}'");
        else if (from.StageName is { } name && !IsStageName(name))
            Fault(name, $"invalid name for build stage: \"{name}\", name can't start with a number or contain symbols");
    }

    private void CheckTransfer(TransferInstruction transfer)
    {
        var name = InstructionGrammar.Of(transfer.Kind).Name;
        if (transfer.Words.Count < 2)
            Fault(transfer, $"{name} requires at least two arguments, but only one was provided. Destination could not be determined");
        else if (HeredocScanner.IsMarker(transfer.Destination))
            Fault(transfer.Destination, $"{name} cannot accept a heredoc as a destination");
    }

    private void CheckPairs(InstructionSyntax instruction, string name, IReadOnlyList<KeyValue> pairs)
    {
        if (pairs.Count == 0)
            Fault(instruction, $"{name} requires at least one argument");

        for (var index = 0; index < pairs.Count; index++)
        {
            if (pairs[index].Key.Length == 0)
                faults.Add(new SyntaxFault(FaultKind.Instruction, pairs[index].Span, $"{name} names can not be blank"));
        }
    }

    private void CheckHealthcheck(HealthcheckInstruction healthcheck)
    {
        if (healthcheck.Type.Length == 0)
            Fault(healthcheck, "HEALTHCHECK requires at least one argument");
        else if (healthcheck.IsNone && healthcheck.Command.Length > 0 && healthcheck.Exec is not { Count: 0 })
            Fault(healthcheck.Command, "HEALTHCHECK NONE takes no arguments");
        else if (!healthcheck.IsNone && !Characters.EqualsFolded(healthcheck.Type, "cmd"))
            Fault(healthcheck.Type, $"Unknown type {GoQuote.Of(healthcheck.Type.ToString().ToUpperInvariant())} in HEALTHCHECK (try CMD)");
        else if (!healthcheck.IsNone && (healthcheck.Command.Length == 0 || healthcheck.Exec is { Count: 0 }))
            Fault(healthcheck, "Missing command after HEALTHCHECK CMD");
    }

    private void CheckShell(ShellInstruction shell)
    {
        if (shell.Command.Length == 0 || shell.Exec is { Count: 0 })
            Fault(shell, "SHELL requires at least one argument");
        else if (shell.Exec is null)
            Fault(shell, "SHELL requires the arguments to be in JSON form");
    }

    private void CheckVolume(VolumeInstruction volume)
    {
        if (volume.Paths.Count == 0)
            Fault(volume, "VOLUME requires at least one argument");

        for (var index = 0; index < volume.Paths.Count; index++)
        {
            var path = volume.Paths[index];
            if (Characters.Trim(path).Length == 0)
                Fault(path.Length == 0 ? volume.Arguments : path, "VOLUME specified can not be an empty string");
        }
    }

    private void CheckTrigger(OnbuildInstruction onbuild)
    {
        if (onbuild.Trigger is not { } trigger)
            Fault(onbuild, "ONBUILD requires at least one argument");
        else if (trigger.Kind == InstructionKind.Onbuild)
            Fault(FaultKind.OnbuildTrigger, trigger.Keyword, "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
        else if (trigger.Kind is InstructionKind.From or InstructionKind.Maintainer)
            Fault(FaultKind.OnbuildTrigger, trigger.Keyword, $"{InstructionGrammar.Of(trigger.Kind).Name} isn't allowed as an ONBUILD trigger");
    }

    // BuildKit: ^[a-z][a-z0-9-_.]*$ after lower-casing.
    private static bool IsStageName(MappedText name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            var character = Characters.Fold(name[index]);
            var isLetter = character is >= 'a' and <= 'z';
            if (!isLetter && (index == 0 || character is not ((>= '0' and <= '9') or '-' or '_' or '.')))
                return false;
        }

        return true;
    }

    private void Fault(InstructionSyntax instruction, string message) =>
        Fault(instruction.Arguments.Length > 0 ? instruction.Arguments : instruction.Keyword, message);

    private void Fault(MappedText where, string message) => Fault(FaultKind.Instruction, where, message);

    private void Fault(FaultKind kind, MappedText where, string message) => faults.Add(new SyntaxFault(kind, where.SourceSpan(), message));
}
