using System;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Images.State;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Docker lets everybody listen on low ports since 20.10; other runtimes, and the host network, keep them for root.</summary>
internal sealed class PrivilegedPort : Rule
{
    private const int FirstOrdinaryPort = 1024;

    public override RuleDescriptor Descriptor { get; } = new("GCG0807", "privileged-port")
    {
        Title = "A port below 1024 is exposed by a container that does not run as root",
        Message = "Port {0} is below 1024 and the container runs as the user {1}: where the runtime keeps such ports for root, listening ends in 'bind: permission denied'",
        Category = RuleCategory.Identity,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.Expose,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.RunsAs is not { IsOrdinary: true, UserId: { } id } || MayHaveTheRight(build))
                continue;

            foreach (var step in stage.Steps)
            {
                if (step.Instruction is not ExposeInstruction expose)
                    continue;

                foreach (var port in ExposedPorts.Of(step, expose, out _))
                {
                    if (port.Problem is null && NumberOf(port.Text) is > 0 and < FirstOrdinaryPort and { } number)
                        findings.Add(At(build.At(port.Word), number.ToString(CultureInfo.InvariantCulture), id.ToString(CultureInfo.InvariantCulture)));
                }
            }
        }
    }

    // "setcap cap_net_bind_service=+ep" on the program.
    private static bool MayHaveTheRight(ContainerBuild build) => build.Source.Content.IndexOf("setcap", StringComparison.Ordinal) >= 0;

    // The first of a range, behind the part for the host.
    private static int? NumberOf(string text)
    {
        var start = text.LastIndexOf(':') + 1;
        var end = text.IndexOfAny(['/', '-'], start);
        return AccountLines.Number(text.Substring(start, (end < 0 ? text.Length : end) - start));
    }
}
