using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>A secret mount leaves nothing behind unless a command writes down what it read.</summary>
internal sealed class MountedSecretKept : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1102", "mounted-secret-kept")
    {
        Title = "A mounted secret is written into the layer",
        Message = "the secret '{0}' is written to '{1}' and stays there: whoever has the layer, or the build cache, reads it",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Mount,
        Fix = FixSafety.Unsafe,
        Words = ["secret"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                if (script.Step.IsTrigger || script.Step.Mounts.Count == 0)
                    continue;

                var kept = SecretFlow.In(stage, script);
                foreach (var secret in kept)
                    findings.Add(At(build.At(secret.Where), secret.Secret, secret.Place).WithFix("Tell git by its environment", ByEnvironment(build, secret, kept)));
            }
        }
    }

    // git reads settings from these variables since 2.31; they hold for the rest of this RUN and for nothing else.
    private static TextEdit[]? ByEnvironment(ContainerBuild build, KeptSecret secret, IReadOnlyList<KeptSecret> all)
    {
        var shell = secret.Command.Shell;
        if (all.Count > 1 || shell.IsInSubshell || shell.Certainty != Certainty.Always || shell.Words.Count != 5)
            return null;

        if (!shell.Words[0].Is("git") || !shell.Words[1].Is("config") || !shell.Words[2].Is("--global"))
            return null;

        return
        [
            build.Replace(TextSpan.FromBounds(shell.Words[0].Span.Start, shell.Words[3].Span.Start), "export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="),
            build.Insert(shell.Words[4].Span.Start, "GIT_CONFIG_VALUE_0="),
        ];
    }
}
