using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Past a proxy the go command fetches nothing itself: it runs git, and git runs ssh.</summary>
internal sealed class MissingFetchClient : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0415", "missing-fetch-client")
    {
        Title = "Modules are fetched from their repositories, and the image has no git, or no ssh",
        Message = "'{0}' fetches {1}, and '{2}' has no {3}: the build stops with '{4}'",
        Category = RuleCategory.GoModules,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!stage.StartsWithout("git") && !stage.StartsWithout("ssh"))
                continue;

            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                if (!ModuleDownloads.Downloads(invocation) || Missing(stage, invocation) is not var (what, client, complaint))
                    continue;

                // What another command or a stage below has fetched is there already.
                if (ModuleDownloads.MayBeThere(invocation))
                    break;

                var finding = At(build.At(invocation.Span), ModuleDownloads.Name(invocation), what, stage.ImageName, client, complaint) with
                {
                    Related = [new RelatedLocation(build.At(stage.RootImageText), $"the image without {client}")],
                };
                findings.Add(finding.WithFix($"Install {client}", Install(stage, client == "git" && !UsesSsh(invocation) ? "git" : client == "git" ? "git openssh-client" : "openssh-client")));
                break;
            }
        }
    }

    private static (string What, string Client, string Complaint)? Missing(ContainerStage stage, GoInvocation invocation)
    {
        var direct = DirectModules.First(invocation);
        var usesSsh = UsesSsh(invocation);
        if (direct is null && !usesSsh)
            return null;

        var what = direct is null ? "modules over ssh" : $"'{direct}' from its repository";
        if (stage.Files.ProgramBefore(invocation.Command, "git") is not Presence.Present and var git)
            return git == Presence.Absent ? (what, "git", "exec: \"git\": executable file not found in $PATH") : null;

        return usesSsh && stage.Files.ProgramBefore(invocation.Command, "ssh") == Presence.Absent ? (what, "ssh", "ssh: not found") : null;
    }

    // An agent that is mounted, and addresses that git replaces by those of ssh.
    private static bool UsesSsh(GoInvocation invocation)
    {
        var hasAgent = false;
        foreach (var mount in invocation.Step.Mounts)
            hasAgent |= mount.Type == "ssh";

        return hasAgent && GitRewrites.Before(invocation).Exists(static rewrite => rewrite.IsToSsh);
    }

    // Where the stage begins, so that it stays in the cache when sources change.
    private static TextEdit[]? Install(ContainerStage stage, string packages) =>
        stage.Base?.PackageManager == PackageManager.Apk && stage.Steps.Count > 0 && UserIdentity.Of(stage, stage.Steps[0].Before.User, 0).IsRoot
            ? [stage.Build.InsertBelow(stage.Stage.From, "RUN apk add --no-cache " + packages)]
            : null;
}
