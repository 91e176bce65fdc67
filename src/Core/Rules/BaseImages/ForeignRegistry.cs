using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>A team that takes images from few places wants to hear of others.</summary>
internal sealed class ForeignRegistry : Rule
{
    private static readonly RuleOption Allowed = new(
        "gocontainerguard.allowed_registries",
        "",
        "The registries that images may come from, separated by commas, each with or without the beginning of a path; empty allows all.")
    {
        Values = OptionValues.List("registry/path", FaultOf),
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG0211", "foreign-registry")
    {
        Title = "An image comes from a registry that the team does not allow",
        Message = "'{0}' comes from '{1}', which is none of the allowed registries ({2})",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Hidden,
        Options = [Allowed],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var allowed = OptionValues.Items(build.Settings.Option(Allowed.Key));
        if (allowed.Count == 0)
            return;

        foreach (var use in build.Graph.ImageUses)
        {
            var place = use.Image.WholeName;
            if (!Allows(allowed, place))
                findings.Add(At(build.At(use.Text), use.Image.ToString(), place.Substring(0, place.IndexOf('/')), string.Join(", ", allowed)) with { Severity = Severity.Warning });
        }
    }

    // The whole name of an image starts with a registry, which a dot, a colon or "localhost" tells from a user.
    private static (string Problem, string? Meant)? FaultOf(string item)
    {
        if (item.IndexOf(' ') >= 0)
            return ($"'{item}' is no registry", item.Replace(" ", ", "));

        var scheme = item.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            return ($"'{item}' has a scheme, and names of images have none", item.Substring(scheme + "://".Length));

        var registry = item.Split('/')[0];
        return registry.IndexOf('.') >= 0 || registry.IndexOf(':') >= 0 || registry == "localhost" ? null : ($"'{item}' is no registry", "docker.io/" + item);
    }

    private static bool Allows(IReadOnlyList<string> allowed, string place)
    {
        foreach (var entry in allowed)
        {
            var prefix = entry.TrimEnd('/');
            if (place.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (place.Length == prefix.Length || place[prefix.Length] == '/'))
                return true;
        }

        return false;
    }
}
