using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Rules.Caching;

/// <summary>What is mounted decides whether a step is taken from the cache, whether the command reads it or not.</summary>
internal sealed class UnfilteredMount : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1011", "unfiltered-mount")
    {
        Title = "The whole build context is mounted, and there is no ignore file",
        Message = "The whole build context is mounted for '{0}', and there is no ignore file: each change of any file in there runs it again",
        Category = RuleCategory.Caching,
        Severity = Severity.Info,
        SpeaksOf = Facts.Mount | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: null } context)
            return;

        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                foreach (var mount in script.Step.Mounts)
                {
                    if (mount is not { IsContextBind: true, Source: "" } || mount.Flag.Value.IndexOf('$') >= 0 || script.Step.IsTrigger || !build.IsReachable(stage.Stage))
                        continue;

                    // A folder that nobody has looked at may hold one, and some tools build in a folder of their own.
                    if (context.Tree.List(context.Folder) is null || ReleaseTool.MayBuild(build))
                        return;

                    findings.Add(At(build.At(mount.Flag.Text), NameOf(script)));
                }
            }
        }
    }

    private static string NameOf(RunScript script) => script.Commands.Count > 0 ? ShownCommand.Of(script.Commands[0]) : "RUN";
}
