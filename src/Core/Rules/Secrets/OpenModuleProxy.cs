using System;
using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>Everything that is compiled comes through the module proxy.</summary>
internal sealed class OpenModuleProxy : Rule
{
    private static readonly char[] Separators = [',', '|'];

    public override RuleDescriptor Descriptor { get; } = new("GCG1105", "open-module-proxy")
    {
        Title = "GOPROXY goes over plain HTTP, or holds a password",
        Message = "GOPROXY names '{0}', {1}",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var setting in GoSetting.In(stage))
            {
                if (setting is not { Name: "GOPROXY", Value: { } value })
                    continue;

                foreach (var entry in value.Split(Separators))
                {
                    if (Judge(entry.Trim()) is { } fault)
                        findings.Add(At(build.At(setting.Span), fault.Name, fault.Consequence));
                }
            }
        }
    }

    private static (string Name, string Consequence)? Judge(string entry)
    {
        var start = entry.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        if (start < "://".Length)
            return null;

        var slash = entry.IndexOf('/', start);
        var authority = entry.Substring(start, (slash < 0 ? entry.Length : slash) - start);
        var at = authority.LastIndexOf('@');
        var host = authority.Substring(at + 1);
        if (at > 0 && authority.IndexOf(':') is var colon && colon >= 0 && colon < at - 1)
            return (host, "with a password that everybody reads who has the Dockerfile or the image");

        return entry.StartsWith("http://", StringComparison.Ordinal) && !IsNear(host) ? (entry, "over plain HTTP: whoever is on the way may hand out other modules") : null;
    }

    // The own machine, or a neighbour of a compose file or a cluster, which have no dot in their names.
    private static bool IsNear(string host) => host.StartsWith("127.", StringComparison.Ordinal) || host.IndexOf('.') < 0 || host.StartsWith("host.docker.internal", StringComparison.Ordinal);
}
