using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>A program that knows nothing of a health command does what it always does: it starts a second time, or complains.</summary>
internal sealed class UnheardHealthRequest : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0908", "unheard-health-request")
    {
        Title = "The health check asks the program for something that its sources do not know",
        Message = "The health check starts '{0}' with '{1}', a word that no source file of it has: it does not check, and does what it does without",
        Category = RuleCategory.Runtime,
        Severity = Severity.Info,
        SpeaksOf = Facts.Healthcheck | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { } context)
            return;

        foreach (var stage in build.ShippedStages)
        {
            if (stage.Last<HealthcheckInstruction>() is { } health && HealthRequest.Of(stage, health) is { } request && request.IsUnheard(context))
                findings.Add(At(build.At(request.Where), request.Program.Path, request.Word));
        }
    }
}
