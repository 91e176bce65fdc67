using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Identity;

/// <summary>EXPOSE names a port of the container; the host has no place in it.</summary>
internal sealed class InvalidPort : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0811", "invalid-port")
    {
        Title = "EXPOSE names no port, or a port of the host",
        Message = "'{0}' {1}",
        Category = RuleCategory.Identity,
        Severity = Severity.Error,
        SpeaksOf = Facts.Expose,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is ExposeInstruction expose && !step.IsTrigger)
                    Check(build, step, expose, findings);
            }
        }
    }

    private void Check(ContainerBuild build, StageStep step, ExposeInstruction expose, Findings findings)
    {
        var isReachable = build.IsReachable(step.Stage);
        var ports = ExposedPorts.Of(step, expose, out var stop);
        if (stop is not null)
            findings.Add(At(build.At(stop.Where), expose.Arguments.ToString(), Consequence(stop.Message)) with { Severity = SeverityOf(isReachable, stop.IsDefault) });

        foreach (var port in ports)
        {
            if (port.Problem is { } problem)
                findings.Add(At(build.At(port.Word), port.Text, Consequence(problem)) with { Severity = SeverityOf(isReachable, port.IsDefault) });
            else if (port.MapsToHost)
                findings.Add(Mapping(build, port));
        }
    }

    // Everything in front of the last colon is dropped.
    private Finding Mapping(ContainerBuild build, ExposedPort port)
    {
        var kept = port.Text.Substring(port.Text.LastIndexOf(':') + 1);
        var finding = At(build.At(port.Word), port.Text, $"names a port of the host, which an image cannot choose: only '{kept}' is kept, and BuildKit announces that it will be refused") with
        {
            Severity = Severity.Warning,
            BuildKitCheck = BuildKitCheck.ExposeInvalidFormat,
        };
        return finding.WithFix($"Write '{kept}'", port.Word.Equals(port.Text) ? [build.Replace(port.Word, kept)] : null);
    }

    private static string Consequence(string message) => $"is no port: the build stops with '{message}'";

    private static Severity SeverityOf(bool isReachable, bool isDefault) => isReachable && !isDefault ? Severity.Error : Severity.Warning;
}
