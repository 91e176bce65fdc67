using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Analysis.Needs;
using GoContainerGuard.Images.State;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Identity;

/// <summary>EXPOSE opens nothing: it tells people and tools where to ask, and may tell them wrong.</summary>
internal sealed class UnheardPort : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0810", "unheard-port")
    {
        Title = "The exposed port is not the one that the program listens on",
        Message = "Port {0} is exposed, and '{1}' listens on '{2}' alone: whoever asks where EXPOSE says gets 'connection refused'",
        Category = RuleCategory.Identity,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.Expose | Facts.Start | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (OnlyPort(stage) is not { } exposed || StartedProgram.Of(stage) is not { } binary || ListenPort.Of(binary.Program.Sources) is not { } listened || listened.Number == exposed.Number)
                continue;

            findings.Add(At(build.At(exposed.Port.Word), exposed.Number.ToString(CultureInfo.InvariantCulture), binary.Path, listened.Use.Use.Text));
        }
    }

    // The one port that the Dockerfile exposes; where there are several, others may be for another program.
    private static (ExposedPort Port, int Number)? OnlyPort(ContainerStage stage)
    {
        (ExposedPort Port, int Number)? only = null;
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var step in ancestor.Steps)
            {
                foreach (var port in step.Instruction is ExposeInstruction expose ? ExposedPorts.Of(step, expose, out _) : [])
                {
                    if (only is not null || step.IsTrigger || port is not { Problem: null, IsDefault: false } || port.Protocol.Length > 0 && !port.Protocol.Equals("tcp", System.StringComparison.OrdinalIgnoreCase))
                        return null;

                    var slash = port.Text.IndexOf('/');
                    if (AccountLines.Number(slash < 0 ? port.Text : port.Text.Substring(0, slash)) is not { } number)
                        return null;

                    only = (port, number);
                }
            }
        }

        return only;
    }
}
