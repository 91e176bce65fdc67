using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// Suppressions of other tools that a Dockerfile carries: <c># hadolint ignore=DL3006</c> above an instruction, <c># hadolint global ignore=DL3006</c>
/// for the file, BuildKit's <c># check=skip=UndefinedVar</c> as a directive or above an instruction.
/// </summary>
internal sealed class PeerSuppressions(DockerfileSyntax syntax)
{
    private const string Hadolint = "hadolint";
    private const string Global = "global";
    private const string Ignore = "ignore=";
    private const string Check = "check";

    private static readonly char[] Separators = [',', ' ', '\t', '\r'];

    private List<(TextSpan? Instruction, PeerRule Rule)>? _rules;
    private List<(TextSpan? Instruction, CheckOptions Options)>? _checks;
    private int _checkedAbove = -1;

    /// <summary>Reads the directive.</summary>
    public void AddDirective()
    {
        if (CheckOptions.Of(syntax.Source, out _) is { } options && options != CheckOptions.None)
            (_checks ??= []).Add((null, options));
    }

    /// <summary>Reads a comment above or inside the instruction of an index, or behind the last one.</summary>
    public void Add(TextSpan comment, int index)
    {
        var content = syntax.Source.Content;
        var start = comment.Start + 1;
        while (start < comment.End && content[start] is ' ' or '\t')
            start++;

        if (Starts(start, comment.End, Hadolint))
            AddHadolint(content.Substring(start + Hadolint.Length, comment.End - start - Hadolint.Length), InstructionBelow(comment, index));
        else if (Starts(start, comment.End, Check) && InstructionBelow(comment, index) is { } instruction)
            AddCheck(index, instruction);
    }

    /// <summary>Whether one of them silences a finding.</summary>
    public bool Cover(Finding finding)
    {
        if (_rules is not null && IsSilenced(finding, _rules))
            return true;

        return _checks is not null && finding.BuildKitCheck is { } check && IsSkipped(finding, check, _checks);
    }

    private bool IsSilenced(Finding finding, List<(TextSpan? Instruction, PeerRule Rule)> rules)
    {
        foreach (var (instruction, rule) in rules)
        {
            if (rule.RuleId == finding.Rule.Id && (rule.Severity ?? finding.Severity) == finding.Severity && Reaches(instruction, finding) && IsAbout(rule, finding))
                return true;
        }

        return false;
    }

    private bool IsSkipped(Finding finding, string check, List<(TextSpan? Instruction, CheckOptions Options)> checks)
    {
        foreach (var (instruction, options) in checks)
        {
            if (options.Skips(check) && Reaches(instruction, finding))
                return true;
        }

        return false;
    }

    private bool Starts(int at, int end, string word) =>
        at + word.Length < end && string.CompareOrdinal(syntax.Source.Content, at, word, 0, word.Length) == 0;

    private TextSpan? InstructionBelow(TextSpan comment, int index) =>
        index < syntax.Instructions.Count && comment.End <= syntax.Instructions[index].Span.Start ? syntax.Instructions[index].Span : null;

    private void AddHadolint(string text, TextSpan? instruction)
    {
        var isGlobal = TryStripWord(ref text, Global);
        if (!TryStripWord(ref text, "") || !text.StartsWith(Ignore, StringComparison.Ordinal) || (!isGlobal && instruction is null))
            return;

        foreach (var name in text.Substring(Ignore.Length).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsCode(name))
                break;

            foreach (var rule in PeerRules.All)
            {
                if (rule.Tool == PeerTool.Hadolint && string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase))
                    (_rules ??= []).Add((isGlobal ? null : instruction, rule));
            }
        }
    }

    // White space and the word behind it.
    private static bool TryStripWord(ref string text, string word)
    {
        var rest = text.TrimStart();
        if (rest.Length == text.Length || !rest.StartsWith(word, StringComparison.Ordinal))
            return false;

        text = rest.Substring(word.Length);
        return true;
    }

    // The first comment that is one decides for its instruction, so one look is enough.
    private void AddCheck(int index, TextSpan instruction)
    {
        if (_checkedAbove == index)
            return;

        _checkedAbove = index;
        if (CheckOptions.Above(syntax, index) is { } options && options != CheckOptions.None)
            (_checks ??= []).Add((instruction, options));
    }

    private static bool IsCode(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    private bool Reaches(TextSpan? instruction, Finding finding) =>
        instruction is not { } span || (ReferenceEquals(finding.Where.Source, syntax.Source) && InstructionPlace.Holds(span, finding.Where.Span));

    private bool IsAbout(PeerRule rule, Finding finding)
    {
        if (rule.Instruction is not { } keyword)
            return true;

        return ReferenceEquals(finding.Where.Source, syntax.Source)
            && FindInstruction(finding.Where.Span) is { } instruction
            && string.Equals(instruction.Keyword.ToString(), keyword, StringComparison.OrdinalIgnoreCase);
    }

    private InstructionSyntax? FindInstruction(TextSpan place)
    {
        foreach (var instruction in syntax.Instructions)
        {
            if (InstructionPlace.Holds(instruction.Span, place))
                return instruction;
        }

        return null;
    }
}
