using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>How exactly images are named is for a team to say; where it has said so, this rule speaks.</summary>
internal sealed class LoosePin : Rule
{
    private static readonly RuleOption Wanted = new(
        "gocontainerguard.image_pin",
        "",
        "How exactly images are named: minor (1.27), patch (1.27.3), os (1.27.3-trixie) or digest; empty asks for nothing.")
    {
        Values = OptionValues.OneOf("minor", "patch", "os", "digest"),
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG0203", "loose-pin")
    {
        Title = "An image is named less exactly than the team wants",
        Message = "'{0}' names {1}, and the team wants {2}: {3}",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Hidden,
        Options = [Wanted],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var wanted = PinLevels.Read(build.Settings.Option(Wanted.Key) ?? "");
        if (wanted == PinLevel.Unknown)
            return;

        foreach (var use in build.Graph.ImageUses)
        {
            var level = PinLevels.Of(use.Image);
            var needed = PinLevels.Reachable(use.Image, wanted);
            if (level != PinLevel.Unknown && level < needed)
                findings.Add(At(build.At(use.Text), use.Image.ToString(), PinLevels.Name(level), PinLevels.Name(needed), PinLevels.Consequence(level)) with { Severity = Severity.Warning });
        }
    }
}
