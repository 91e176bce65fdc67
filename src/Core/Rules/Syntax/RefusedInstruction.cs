using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>It can be read, and still the builder refuses it: a mode, a mount, a signal, a word that asks for a variable.</summary>
internal sealed class RefusedInstruction : Rule
{
    private const string DeviceSince = "device feature is only supported in Dockerfile frontend 1.14.0-labs or later";

    public override RuleDescriptor Descriptor { get; } = new("GCG0111", "refused-instruction")
    {
        Title = "The builder refuses an instruction that it can read",
        Message = "{0} stops with '{1}'",
        Category = RuleCategory.Syntax,
        Severity = Severity.Error,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        CheckOptions.Of(build.Source, out var problem);
        if (problem is not null && CheckDirective(build) is { } directive)
            findings.Add(At(build.At(directive), "The build", $"failed to parse check options: {problem}"));

        foreach (var stage in build.Graph.Stages)
        {
            if (FromName.StageNameFault(stage) is { } stop)
                findings.Add(At(build.At(stop.Where), "The build", stop.Message));
        }

        foreach (var expanded in build.ExpandedSteps)
        {
            if (expanded.Stop is { } stop)
                findings.Add(Refused(build, expanded, stop));
        }

        if (build.Syntax.Mentions("--device"))
            CheckDevices(build, findings);
    }

    private Finding Refused(ContainerBuild build, ExpandedStep expanded, BuildStop stop)
    {
        var isReachable = build.IsReachable(expanded.Step.Stage);
        var who = stop.IsDefault ? "A build with the default of its argument" : isReachable ? "The build" : "A build of this stage";
        return At(build.At(stop.Where), who, stop.Message) with { Severity = isReachable && !stop.IsDefault ? Severity.Error : Severity.Warning };
    }

    // Which frontend a syntax line brings is not known here; without one it is the stable one of the builder.
    private void CheckDevices(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.Instruction is RunInstruction run && run.Flag("device") is { } flag && build.IsReachable(stage) && FrontendDirective.Syntax(build.Source) is null)
                    findings.Add(At(build.At(flag.Text), "The build", DeviceSince));
            }
        }
    }

    private static TextSpan? CheckDirective(ContainerBuild build)
    {
        foreach (var directive in build.Syntax.Directives)
        {
            if (directive.Name == "check")
                return directive.Value.SourceSpan();
        }

        return null;
    }
}
