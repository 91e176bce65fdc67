using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What BuildKit's second stage refuses in flags (<c>instructions/bflag.go</c> and the readers of each flag).</summary>
internal sealed class FlagChecker(List<SyntaxFault> faults)
{
    public void Check(InstructionSyntax instruction)
    {
        // BuildKit never looks at the flags of these.
        if (instruction.Kind is InstructionKind.Arg or InstructionKind.Stopsignal || instruction is HealthcheckInstruction { IsNone: true })
            return;

        var grammar = InstructionGrammar.Of(instruction.Kind);
        var seen = 0;
        for (var index = 0; index < instruction.Flags.Count; index++)
        {
            var flag = instruction.Flags[index];
            var number = grammar.NumberOf(flag);
            if (number < 0)
            {
                CheckName(flag, NearestName.To(flag.Name, grammar.FlagNames));
                continue;
            }

            var row = grammar.Flags[number];
            if (row.Type != FlagType.List && (seen & (1 << number)) != 0)
                Fault(flag, $"duplicate flag specified: --{row.Name}");
            else
                CheckValue(flag, row);

            seen |= 1 << number;
        }
    }

    private void CheckName(FlagSyntax flag, string? meant)
    {
        var name = flag.Name;
        var isWrittenOut = 2 + name.Length <= flag.Text.Length && flag.Text.Slice(2, name.Length).Equals(name);
        faults.Add(new SyntaxFault(FaultKind.UnknownFlag, flag.Text.SourceSpan(), $"unknown flag: --{name}{Suggestion.Sentence(meant)}")
        {
            Correction = meant is not null && isWrittenOut ? (flag.Text.SourceSpan(2, name.Length), meant) : null,
        });
    }

    private void CheckValue(FlagSyntax flag, FlagGrammar row)
    {
        if (row.Type == FlagType.Switch)
        {
            CheckSwitch(flag, row);
            return;
        }

        if (!flag.HasValue)
        {
            Fault(flag, $"missing a value on flag: --{row.Name}");
            return;
        }

        switch (row.Name)
        {
            case "interval" or "timeout" or "start-period" or "start-interval":
                Fault(flag, GoDuration.Problem(flag.Value, row.Name));
                break;
            case "retries":
                Fault(flag, RetriesProblem(flag.Value));
                break;
            case "network" when flag.Value is not ("default" or "none" or "host"):
                Fault(flag, $"invalid network mode {GoQuote.Of(flag.Value)}");
                break;
            case "security" when flag.Value is not ("sandbox" or "insecure"):
                Fault(flag, $"security {GoQuote.Of(flag.Value)} is not valid");
                break;
            case "mount":
                MountSyntax.Check(flag, faults);
                break;
            case "device":
                MountSyntax.CheckDevice(flag, faults);
                break;
        }
    }

    private void CheckSwitch(FlagSyntax flag, FlagGrammar row)
    {
        if (!flag.HasValue)
            return;

        var value = flag.Value;
        if (value.Length == 0)
            Fault(flag, $"missing a value on flag: --{row.Name}");
        else if (!value.Equals("true", StringComparison.OrdinalIgnoreCase) && !value.Equals("false", StringComparison.OrdinalIgnoreCase))
            Fault(flag, $"expecting boolean value for flag --{row.Name}, not: {value}");
    }

    // Go: strconv.ParseInt(value, 10, 32).
    private static string? RetriesProblem(string value)
    {
        if (value.Length == 0)
            return null;

        var start = value[0] is '+' or '-' ? 1 : 0;
        long number = 0;
        for (var at = start; at < value.Length; at++)
        {
            if (value[at] is not (>= '0' and <= '9'))
                return $"strconv.ParseInt: parsing {GoQuote.Of(value)}: invalid syntax";

            number = Math.Min(number * 10 + (value[at] - '0'), long.MaxValue / 100);
        }

        if (start == value.Length)
            return $"strconv.ParseInt: parsing {GoQuote.Of(value)}: invalid syntax";

        if (number > int.MaxValue + (value[0] == '-' ? 1L : 0L))
            return $"strconv.ParseInt: parsing {GoQuote.Of(value)}: value out of range";

        return value[0] == '-' && number > 0 ? $"--retries cannot be negative (-{number})" : null;
    }

    private void Fault(FlagSyntax flag, string? message)
    {
        if (message is not null)
            faults.Add(new SyntaxFault(FaultKind.Instruction, flag.Text.SourceSpan(), message));
    }
}
