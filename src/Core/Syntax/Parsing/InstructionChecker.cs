using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What BuildKit's second stage refuses in one instruction, in BuildKit's words (<c>instructions/parse.go</c>).</summary>
internal sealed class InstructionChecker(List<SyntaxFault> faults)
{
    private bool _hasStage;

    public void Check(InstructionParts parts, InstructionParts? outer)
    {
        // A trigger is kept as text; only what may not be a trigger at all is refused now.
        if (outer is not null)
        {
            CheckTrigger(parts);
            return;
        }

        if (parts.Grammar is not { } grammar)
        {
            Fault(FaultKind.UnknownInstruction, parts.Keyword, $"unknown instruction: {parts.Keyword}{Suggestion(parts.Keyword)}");
            return;
        }

        CheckFlags(parts, grammar);
        CheckStage(parts, grammar);
        CheckArguments(parts, grammar);
    }

    private void CheckStage(InstructionParts parts, InstructionGrammar grammar)
    {
        if (grammar.Name == "FROM")
            _hasStage = true;
        else if (!_hasStage && grammar.Name != "ARG")
            Fault(FaultKind.Instruction, parts.Keyword, "no build stage in current context");
    }

    private void CheckTrigger(InstructionParts parts)
    {
        if (parts.Grammar is not { } grammar)
            return;

        if (grammar.Name == "ONBUILD")
            Fault(FaultKind.Instruction, parts.Keyword, "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
        else if (grammar.Name is "FROM" or "MAINTAINER")
            Fault(FaultKind.Instruction, parts.Keyword, $"{grammar.Name} isn't allowed as an ONBUILD trigger");
    }

    private void CheckFlags(InstructionParts parts, InstructionGrammar grammar)
    {
        // BuildKit never looks at the flags of an instruction that has none to offer, but for these.
        if (grammar.Name is "ARG" or "STOPSIGNAL")
            return;

        foreach (var flag in parts.Flags)
        {
            if (!grammar.Knows(flag))
                Fault(FaultKind.Instruction, flag.Text, $"unknown flag: --{flag.Name}");
            else if (grammar.NeedsValue(flag) && !flag.HasValue)
                Fault(FaultKind.Instruction, flag.Text, $"missing a value on flag: {flag.Name}");
        }
    }

    private void CheckArguments(InstructionParts parts, InstructionGrammar grammar)
    {
        switch (grammar.Name)
        {
            case "FROM" when parts.Words.Count is not (1 or 3):
                Fault(FaultKind.Instruction, parts, "FROM requires either one or three arguments");
                break;
            case "FROM" when parts.Words.Count == 3 && !parts.Words[1].EqualsIgnoringCase("AS"):
                Fault(FaultKind.Instruction, parts.Words[1], $"FROM: 'AS' is expected before the stage name, not '{parts.Words[1]}'");
                break;
            case "FROM" when parts.Words.Count == 3 && !IsStageName(parts.Words[2].ToString()):
                Fault(FaultKind.Instruction, parts.Words[2], $"invalid name for build stage: \"{parts.Words[2]}\", name can't start with a number or contain symbols");
                break;
            case "ADD" or "COPY" when parts.Words.Count < 2:
                Fault(FaultKind.Instruction, parts, parts.Words.Count == 0
                    ? $"{grammar.Name} requires at least two arguments"
                    : $"{grammar.Name} requires at least two arguments, but only one was provided. Destination could not be determined");
                break;
            case "ARG" or "ENV" or "LABEL":
                CheckPairs(parts, grammar);
                break;
            case "HEALTHCHECK":
                CheckHealthcheck(parts);
                break;
            case "SHELL" when parts.Exec is null:
                Fault(FaultKind.Instruction, parts, "SHELL requires the arguments to be in JSON form");
                break;
            case "EXPOSE" or "ONBUILD" or "VOLUME" when parts.Arguments.Length == 0:
                Fault(FaultKind.Instruction, parts, $"{grammar.Name} requires at least one argument");
                break;
            case "MAINTAINER" or "STOPSIGNAL" or "USER" or "WORKDIR" when parts.Arguments.Length == 0:
                Fault(FaultKind.Instruction, parts, $"{grammar.Name} requires exactly one argument");
                break;
        }
    }

    private void CheckPairs(InstructionParts parts, InstructionGrammar grammar)
    {
        if (parts.Arguments.Length == 0)
            Fault(FaultKind.Instruction, parts, $"{grammar.Name} requires at least one argument");

        foreach (var pair in parts.Pairs)
        {
            if (pair.Key.Length == 0)
                Fault(FaultKind.Instruction, parts, $"{grammar.Name} names can not be blank");
        }
    }

    private void CheckHealthcheck(InstructionParts parts)
    {
        if (parts.Type.Length == 0)
            Fault(FaultKind.Instruction, parts, "HEALTHCHECK requires at least one argument");
        else if (parts.Type.EqualsIgnoringCase("NONE") && parts.Command.Length > 0)
            Fault(FaultKind.Instruction, parts.Command, "HEALTHCHECK NONE takes no arguments");
        else if (parts.Type.EqualsIgnoringCase("CMD") && (parts.Command.Length == 0 || parts.Exec is { Count: 0 }))
            Fault(FaultKind.Instruction, parts, "Missing command after HEALTHCHECK CMD");
        else if (!parts.Type.EqualsIgnoringCase("NONE") && !parts.Type.EqualsIgnoringCase("CMD"))
            Fault(FaultKind.Instruction, parts.Type, $"Unknown type \"{parts.Type}\" in HEALTHCHECK (try CMD)");
    }

    // BuildKit: ^[a-z][a-z0-9-_.]*$ after lower-casing.
    private static bool IsStageName(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            var isLetter = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (index == 0 || character is not ((>= '0' and <= '9') or '-' or '_' or '.')))
                return false;
        }

        return true;
    }

    private static string Suggestion(MappedText keyword)
    {
        var written = keyword.Length <= 12 ? keyword.ToString().ToUpperInvariant() : "";
        foreach (var grammar in InstructionGrammar.All)
        {
            if (written.Length > 0 && EditDistance.AtMostTwo(written, grammar.Name))
                return $" (did you mean {grammar.Name}?)";
        }

        return "";
    }

    private void Fault(FaultKind kind, InstructionParts parts, string message) =>
        Fault(kind, parts.Arguments.Length > 0 ? parts.Arguments : parts.Keyword, message);

    private void Fault(FaultKind kind, MappedText where, string message) => faults.Add(new SyntaxFault(kind, where.SourceSpan(), message));
}
