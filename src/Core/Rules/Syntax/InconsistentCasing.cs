using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>Nothing depends on it, but one file reads better in one case.</summary>
internal sealed class InconsistentCasing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0109", "inconsistent-casing")
    {
        Title = "A keyword or name is written in another case than the rest",
        Message = "{0}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Hidden,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var isUpper = IsMostlyUpper(build);
        foreach (var instruction in build.Syntax.Instructions)
        {
            CheckKeyword(build, instruction, isUpper, findings);
            if (instruction is FromInstruction { StageName: { } name } from)
                CheckStage(build, from, name, isUpper, findings);
            else if (instruction is ExposeInstruction expose)
                CheckPorts(build, expose, findings);
        }
    }

    private void CheckKeyword(ContainerBuild build, InstructionSyntax instruction, bool isUpper, Findings findings)
    {
        var keyword = instruction.Keyword.ToString();
        if (instruction is not UnknownInstruction && !IsIn(keyword, isUpper))
            findings.Add(Said(build, instruction.Keyword, $"'{keyword}' is not written in {(isUpper ? "upper" : "lower")} case like most instructions of the file", isUpper));
    }

    private void CheckStage(ContainerBuild build, FromInstruction from, MappedText name, bool isUpper, Findings findings)
    {
        var written = name.ToString();
        if (!IsIn(written, isUpper: false))
            findings.Add(Said(build, name, $"The stage name '{written}' has capital letters: FROM finds a stage by its name in lower case only", isUpper: false));

        var keyword = AsKeyword(from, name);
        if (IsUpper(from.Keyword.ToString()) != IsUpper(keyword.ToString()))
            findings.Add(Said(build, keyword, $"'{keyword}' and '{from.Keyword}' are not written in the same case", isUpper));
    }

    private void CheckPorts(ContainerBuild build, ExposeInstruction expose, Findings findings)
    {
        foreach (var port in expose.Ports)
        {
            var slash = port.IndexOf('/');
            if (slash < 0)
                continue;

            var protocol = port.Slice(slash + 1, port.Length - slash - 1);
            if (!IsIn(protocol.ToString(), isUpper: false) && protocol.IndexOf('$') < 0)
                findings.Add(Said(build, protocol, $"The protocol '{protocol}' is not written in lower case", isUpper: false));
        }
    }

    private Finding Said(ContainerBuild build, MappedText word, string message, bool isUpper)
    {
        var written = word.ToString();
        var wanted = isUpper ? written.ToUpperInvariant() : written.ToLowerInvariant();
        return At(build.At(word), message).WithFix($"Write '{wanted}'", wanted == written ? null : [build.Replace(word, wanted)]);
    }

    private static MappedText AsKeyword(FromInstruction from, MappedText name)
    {
        // FROM image AS name: the word between the two.
        var text = from.Arguments;
        var end = name.Start - text.Start;
        while (end > 0 && text[end - 1] is ' ' or '\t')
            end--;

        return text.Slice(end - 2, 2);
    }

    // BuildKit counts FROM and what follows it; a keyword in mixed case has no vote, and a tie is upper case.
    private static bool IsMostlyUpper(ContainerBuild build)
    {
        var upper = 0;
        var lower = 0;
        foreach (var stage in build.Graph.Stages)
        {
            Count(stage.From, ref upper, ref lower);
            foreach (var step in stage.Steps)
                Count(step.Instruction, ref upper, ref lower);
        }

        return upper >= lower;
    }

    private static void Count(InstructionSyntax instruction, ref int upper, ref int lower)
    {
        if (instruction is UnknownInstruction)
            return;

        var keyword = instruction.Keyword.ToString();
        if (IsIn(keyword, isUpper: true))
            upper++;
        else if (IsIn(keyword, isUpper: false))
            lower++;
    }

    private static bool IsUpper(string word) => IsIn(word, isUpper: true);

    private static bool IsIn(string word, bool isUpper) =>
        string.Equals(word, isUpper ? word.ToUpperInvariant() : word.ToLowerInvariant(), StringComparison.Ordinal);
}
