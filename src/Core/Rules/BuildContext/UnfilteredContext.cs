using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>The whole context is taken, and nothing says what does not belong to it.</summary>
internal sealed class UnfilteredContext : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1201", "unfiltered-context")
    {
        Title = "The whole build context is taken, and there is no ignore file",
        Message = "'{0}' takes the whole build context, and there is no ignore file: {1}",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Context,
        Fix = FixSafety.Unsafe,
        Options = [ContextSize.Limit],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: null } context || ContextTakes.FirstWhole(build) is not { } take || ReleaseTool.MayBuild(build))
            return;

        if (context.Tree.List(context.Folder) is null)
            return;

        var freight = ContextFreight.Of(context);
        var names = ContextSize.FreightOf(build, freight);
        foreach (var secret in freight.Secrets)
            names.Add($"'{secret}'");

        if (names.Count == 0 && !take.IsMount)
            findings.Add(At(take.Where, take.Name, "whatever is put there is sent, and each change in there runs this step and all after it again") with { Severity = Severity.Info });
        else if (names.Count > 0)
            findings.Add(At(take.Where, take.Name, $"{ContextSize.WithVerb(names)} sent as well").WithFix("Make an ignore file", IgnoreLines.EditsFor(context, Unwanted(build, freight))));
    }

    private static List<string> Unwanted(ContainerBuild build, ContextFreight freight)
    {
        var lines = new List<string>();
        if (freight.HasRepository && !VersionControlUse.IsPossible(build))
            lines.Add(".git");

        if (freight.HasNodePackages)
            lines.Add("**/node_modules");

        lines.AddRange(freight.Secrets);
        return lines;
    }
}
