using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>What is downloaded into a mount is not in the layer, and what is in the layer cannot be seen below a mount.</summary>
internal sealed class OneSidedCacheMount : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1004", "one-sided-cache-mount")
    {
        Title = "A command does not see the modules that another has downloaded",
        Message = "{0}: they are downloaded again",
        Category = RuleCategory.Caching,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand | Facts.Mount,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (build.FeedsShipped(stage) && FindDownload(stage) is { ModuleCache: { } cache } download)
                CheckUses(stage, download, cache, findings);
        }
    }

    private static GoInvocation? FindDownload(ContainerStage stage)
    {
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.Verb == GoVerb.ModDownload && !invocation.Step.IsTrigger && invocation.Command.IsDecisive)
                return ModuleDownloads.Downloads(invocation) ? invocation : null;

            if (invocation.Go.IsNetworkBound != Answer.No && !invocation.TakesVersionedPackages)
                return null;
        }

        return null;
    }

    private void CheckUses(ContainerStage stage, GoInvocation download, string cache, Findings findings)
    {
        var cover = MountCover.Of(download.Step, cache);
        foreach (var use in stage.GoInvocations)
        {
            if (use.Step.Index <= download.Step.Index || use.Go.IsNetworkBound == Answer.No || use.TakesVersionedPackages)
                continue;

            // From here on nothing is known of what lies where.
            if (!ModuleDownloads.Downloads(use) || ModuleDownloads.MayBeThere(use) || use.ModuleCache != cache || use.Directory is null || use.Directory != download.Directory || MayMove(stage, download, use, cache))
                return;

            var other = MountCover.Of(use.Step, cache);
            if (cover.Cache is { } kept && other.IsNone)
            {
                var finding = At(stage.Build.At(use.Span), $"'{ModuleDownloads.Name(use)}' runs without the cache mount at '{kept.Target}' that '{ModuleDownloads.Name(download)}' has put the modules into") with
                {
                    Related = [new RelatedLocation(stage.Build.At(kept.Flag.Text), "the modules are in this mount")],
                };
                findings.Add(finding.WithFix("Mount it here too", EditsFor(kept, download, use)));
                return;
            }

            if (cover.IsNone && other.Cache is { IsOwnCache: true } hiding)
            {
                var hidden = At(stage.Build.At(hiding.Flag.Text), $"The cache mount at '{hiding.Target}' hides the modules that '{ModuleDownloads.Name(download)}' has put into a layer from '{ModuleDownloads.Name(use)}'") with
                {
                    Related = [new RelatedLocation(stage.Build.At(download.Span), "the modules are in this layer")],
                };
                findings.Add(hidden.WithFix("Mount it there too", EditsFor(hiding, use, download)));
                return;
            }
        }
    }

    // A command in between may copy them from one place to the other.
    private static bool MayMove(ContainerStage stage, GoInvocation download, GoInvocation use, string cache)
    {
        foreach (var script in stage.Scripts)
        {
            if (script.Step.Index < download.Step.Index || script.Step.Index > use.Step.Index)
                continue;

            if (script.IsOpaque)
                return true;

            foreach (var command in script.Commands)
            {
                if (command.Go is null && !command.Writes.Keeps(cache + "/cache/lock"))
                    return true;
            }
        }

        return false;
    }

    // The flag means the same there when nothing in it hangs on the place.
    private static TextEdit[]? EditsFor(RunMount mount, GoInvocation from, GoInvocation to)
    {
        var isPlain = mount.Written("target", "dst") is { Length: > 0 } target && target[0] == '/' && mount.Flag.Text.IndexOf('$') < 0;
        return isPlain && from.Step.Before.User == to.Step.Before.User ? [to.Stage.Build.AddFlag(to.Step.Instruction, mount.Flag.Text.ToString())] : null;
    }
}
