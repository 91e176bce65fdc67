using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>The old form takes the whole rest of the line for the value, also what was meant as a second pair.</summary>
internal sealed class LegacyKeyValue : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0105", "legacy-key-value")
    {
        Title = "ENV or LABEL is written without an equals sign",
        Message = "{0} '{1}' has no equals sign: the whole rest of the line is its value, and BuildKit calls the form legacy",
        Category = RuleCategory.Syntax,
        Severity = Severity.Warning,
        SpeaksOf = Facts.SpacedPair,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var instruction in build.Syntax.Instructions)
        {
            IReadOnlyList<KeyValue>? pairs = instruction switch
            {
                EnvInstruction { Form: KeyValueForm.Space } env => env.Pairs,
                LabelInstruction { Form: KeyValueForm.Space } label => label.Pairs,
                _ => null,
            };
            if (pairs is not [var pair])
                continue;

            var finding = At(build.At(pair.Key), instruction.Keyword.ToString().ToUpperInvariant(), pair.Key.ToString()) with { BuildKitCheck = BuildKitCheck.LegacyKeyValueFormat };
            findings.Add(finding.WithFix("Write it with an equals sign", EqualsForm.EditsFor(build, pair)));
        }
    }
}
