using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>A host key that is asked for over the same network proves nothing about the host.</summary>
internal sealed class UnverifiedHostKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1107", "unverified-host-key")
    {
        Title = "A host key is taken on trust by ssh-keyscan",
        Message = "'ssh-keyscan' takes the key of whoever answers, and nothing compares it: the layer trusts that key from then on",
        Category = RuleCategory.Secrets,
        Severity = Severity.Info,
        SpeaksOf = Facts.Command,
        Words = ["ssh-keyscan"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Step.IsTrigger ? [] : script.Commands)
                {
                    if (command.Name is "ssh-keyscan" && !IsCompared(script))
                        findings.Add(At(build.At(command.Span)));
                }
            }
        }
    }

    private static bool IsCompared(RunScript script)
    {
        foreach (var command in script.Commands)
        {
            if (command.Name is "ssh-keygen" or "grep" or "diff" or "cmp" or "sha256sum" or "test" or "[" or "[[")
                return true;
        }

        return false;
    }
}
