using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>Nothing depends on it, but one file reads better in one case, and the outline of a build shows comments that start with the name.</summary>
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
        var others = InstructionCasing.FindOthers(build.Syntax, out var isUpper);
        foreach (var instruction in others)
            findings.Add(Casing(build, instruction.Keyword, BuildKitCheck.ConsistentInstructionCasing, $"'{instruction.Keyword}' is not written in {(isUpper ? "upper" : "lower")} case like most instructions of the file", isUpper));

        foreach (var stage in build.Graph.Stages)
            CheckStage(build, stage.From, isUpper, findings);

        if ((build.Facts & Facts.Expose) != Facts.None)
            CheckPorts(build, findings);

        CheckDescriptions(build, findings);
    }

    private void CheckStage(ContainerBuild build, FromInstruction from, bool isUpper, Findings findings)
    {
        if (from.StageName is { } name && !InstructionCasing.IsLower(name))
            findings.Add(Casing(build, name, BuildKitCheck.StageNameCasing, $"The stage name '{name}' has capital letters: FROM finds a stage by its name in lower case only", isUpper: false));

        if (from.StageName is not null && InstructionCasing.OtherAs(from) is { } between)
            findings.Add(Casing(build, between, BuildKitCheck.FromAsCasing, $"'{between}' and '{from.Keyword}' are not written in the same case", isUpper));
    }

    private void CheckPorts(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.IsTrigger || step.Instruction is not ExposeInstruction expose || !MayHaveCapitals(expose.Arguments))
                    continue;

                foreach (var port in ExposedPorts.Of(step, expose, out _))
                {
                    // What stands in a variable has no case of its own.
                    if (port.HasCapitals && port.Word.ToString().EndsWith("/" + port.Protocol, StringComparison.Ordinal))
                        findings.Add(Casing(build, port.Word.Slice(port.Word.Length - port.Protocol.Length, port.Protocol.Length), BuildKitCheck.ExposeProtoCasing, $"The protocol '{port.Protocol}' is not written in lower case", isUpper: false));
                }
            }
        }
    }

    private static bool MayHaveCapitals(MappedText ports)
    {
        for (var index = 0; index < ports.Length; index++)
        {
            if (ports[index] is (>= 'A' and <= 'Z') or '$' or '\\' or '`')
                return true;
        }

        return false;
    }

    // Comments above FROM and ARG are prose in most files: they are descriptions where the file asks BuildKit to look at them.
    private void CheckDescriptions(ContainerBuild build, Findings findings)
    {
        if (!CheckOptions.Of(build.Source, out _).Allows(BuildKitCheck.InvalidDefinitionDescription, isExperimental: true))
            return;

        for (var index = 0; index < build.Syntax.Instructions.Count; index++)
        {
            if (DefinitionDescription.MissingName(build.Syntax, index) is { } name)
                findings.Add(Described(build, build.Syntax.Instructions[index], name));
        }
    }

    private Finding Described(ContainerBuild build, InstructionSyntax instruction, string name) =>
        At(build.At(instruction.Keyword), $"The comment above does not start with '{name}': '--call=outline' does not show it as a description") with { BuildKitCheck = BuildKitCheck.InvalidDefinitionDescription };

    private Finding Casing(ContainerBuild build, MappedText word, string check, string message, bool isUpper)
    {
        var written = word.ToString();
        var wanted = isUpper ? written.ToUpperInvariant() : written.ToLowerInvariant();
        return (At(build.At(word), message) with { BuildKitCheck = check }).WithFix($"Write '{wanted}'", wanted == written ? null : [build.Replace(word, wanted)]);
    }
}
