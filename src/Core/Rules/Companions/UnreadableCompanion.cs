using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>Where a compose or bake file cannot be read, nobody knows how the images are built.</summary>
internal sealed class UnreadableCompanion : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0013", "unreadable-companion")
    {
        Title = "A compose or bake file cannot be read",
        Message = "'{0}' cannot be read, and what it says of how images are built does not count here: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Companion,
    };

    public override void Check(CompanionBuilds companions, Findings findings)
    {
        foreach (var file in companions.Files)
        {
            if (file.Fault is { } fault)
                findings.Add(At(new SourceSpan(file.Source, fault.Span), file.Source.Path, fault.Message));
        }
    }
}
