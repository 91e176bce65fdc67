using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Checking;

/// <summary>Where the go command gives up reading, so do the rules that rest on the file.</summary>
internal sealed class UnreadableModule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0006", "unreadable-module")
    {
        Title = "go.mod or go.work cannot be read, and rules that need it are silent",
        Message = "'{0}' cannot be read here: {1}",
        Category = RuleCategory.Checking,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<SourceText>();
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.LoadsModule || invocation.Module is not { } module)
                    continue;

                Add(build, invocation, module.File.Source, module.File.Faults, reported, findings);
                if (module.Workspace is { } workspace)
                    Add(build, invocation, workspace.File.Source, workspace.File.Faults, reported, findings);
            }
        }
    }

    private void Add(ContainerBuild build, GoInvocation invocation, SourceText source, IReadOnlyList<ModuleFault> faults, HashSet<SourceText> reported, Findings findings)
    {
        // A directive that is not known here may be one of a later Go.
        foreach (var fault in reported.Add(source) ? faults : [])
        {
            if (fault.Kind != ModuleFaultKind.UnknownDirective)
                findings.Add(At(new SourceSpan(source, fault.Span), source.Path, fault.Message) with { Related = [new RelatedLocation(build.At(invocation.Span), "this command reads it")] });
        }
    }
}
