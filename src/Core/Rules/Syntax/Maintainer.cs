using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>Deprecated since Docker 1.13; a label says the same and can be asked for.</summary>
internal sealed class Maintainer : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0106", "maintainer")
    {
        Title = "MAINTAINER is deprecated",
        Message = "MAINTAINER is deprecated: '{0}' is in no label, where tools look for it",
        Category = RuleCategory.Syntax,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Maintainer,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var instruction in build.Syntax.Instructions)
        {
            if (instruction is not MaintainerInstruction maintainer)
                continue;

            var finding = At(build.At(maintainer.Keyword), maintainer.Name.ToString()) with { BuildKitCheck = BuildKitCheck.MaintainerDeprecated };
            findings.Add(finding.WithFix("Say it in a label", AuthorLabel.EditsFor(build, maintainer)));
        }
    }
}
