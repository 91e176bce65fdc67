using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>The version of a compose file has meant nothing since compose 2.</summary>
internal sealed class ObsoleteVersionKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1506", "obsolete-version-key")
    {
        Title = "A compose file has the key version, which is obsolete",
        Message = "The key 'version' of '{0}' is obsolete, and compose warns that it will be ignored",
        Category = RuleCategory.Companions,
        Severity = Severity.Hidden,
    };

    public override void Check(CompanionBuilds companions, Findings findings)
    {
        foreach (var file in companions.Files)
        {
            if (file.VersionKey is { } key)
                findings.Add(At(new SourceSpan(file.Source, key), file.Source.Path));
        }
    }
}
