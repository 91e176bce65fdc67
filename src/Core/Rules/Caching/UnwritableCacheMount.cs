using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A new cache mount belongs to root with mode 0755, whoever runs the command.</summary>
internal sealed class UnwritableCacheMount : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1005", "unwritable-cache-mount")
    {
        Title = "The user of the build may not write to a cache mount of go",
        Message = "The cache mount at '{0}' belongs to {1} with mode {2}, and go runs as {3}: the build stops with '{4}'",
        Category = RuleCategory.Caching,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Mount,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            var last = -1;
            foreach (var invocation in stage.GoInvocations)
            {
                // Where one command has stopped the build, those behind it do not run.
                if (invocation.Step.Index != last && !invocation.Step.IsTrigger && TryCheck(invocation, findings))
                    last = invocation.Step.Index;
            }
        }
    }

    private bool TryCheck(GoInvocation invocation, Findings findings)
    {
        if (!invocation.Step.Mounts.Exists(static mount => mount.IsOwnCache) || !invocation.Command.IsDecisive)
            return false;

        if (GoCaches.UserOf(invocation) is not { IsOrdinary: true, UserId: { } user } identity || !IsUndisturbed(invocation))
            return false;

        return (invocation.Go.CompilesPackages == Answer.Yes && TryCheck(invocation, invocation.BuildCache, identity, user, "failed to initialize build cache at {0}: mkdir {1}: permission denied", "00", findings))
            || (CertainlyFetches(invocation) && TryCheck(invocation, invocation.ModuleCache, identity, user, "mkdir {1}: permission denied", "cache", findings));
    }

    private bool TryCheck(GoInvocation invocation, string? cache, UserIdentity identity, int user, string text, string first, Findings findings)
    {
        if (cache is null || MountCover.Of(invocation.Step, cache).Cache is not { IsOwnCache: true, IsReadOnly: false, Target: { } target } mount || IsShared(invocation, mount))
            return false;

        // Who is not root may not even pass through the home of root.
        if (mount.UserId is not { } owner || !int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var ownerId) || ownerId == user || StagePath.IsWithin(target, "/root"))
            return false;

        if (mount.Mode is not { } written || PathMode.Octal(written) is not { } number || PathMode.Exactly(number) is var mode && !(mode.Lacks(PathMode.WriteByOthers) && mode.Lacks(PathMode.WriteByGroup)))
            return false;

        var build = invocation.Stage.Build;
        var says = string.Format(CultureInfo.InvariantCulture, text, cache, FirstBelow(target, cache) ?? StagePath.Clean(cache + "/" + first));
        var finding = At(build.At(mount.Flag.Text), target, owner, mode.ToString(), Text(user), says) with
        {
            Related = [new RelatedLocation(build.At(invocation.Span), "the command that writes there")],
            Severity = MayBeAnother(invocation, mount) ? Severity.Warning : Severity.Error,
        };
        findings.Add(finding.WithFix("Give the cache to the user", MountOwner.EditsFor(build, mount, identity)));
        return true;
    }

    // Whoever builds may say something else than the default of an argument.
    private static bool MayBeAnother(GoInvocation invocation, RunMount mount)
    {
        foreach (var name in new[] { "GOCACHE", "GOMODCACHE", "GOPATH", "XDG_CACHE_HOME", "HOME" })
        {
            if (invocation.Command.Variable(name).IsDefault)
                return true;
        }

        return mount.Flag.Text.IndexOf('$') >= 0 || invocation.Step.Before.User is { Value.IsDefault: true };
    }

    // What was done to the folder before by somebody who may is not followed.
    private static bool IsUndisturbed(GoInvocation invocation)
    {
        if (invocation.Command.Script.IsOpaque)
            return false;

        foreach (var command in invocation.Command.Script.Commands)
        {
            if (command.Index < invocation.Command.Index && command is { Go: null, Name: not (null or "cd" or "set" or "export" or "echo" or "mkdir" or "test" or "[" or "true") })
                return false;
        }

        return true;
    }

    // A module of which everything lies in folders, or of which nobody sees the requirements, may have nothing to fetch.
    private static bool CertainlyFetches(GoInvocation invocation) => invocation.Go.Verb switch
    {
        GoVerb.Install => invocation.TakesVersionedPackages,
        GoVerb.ModDownload => invocation.Module is { Workspace: null, File.Replaces.Count: 0 } && ModuleDownloads.Downloads(invocation),
        _ => false,
    };

    // Another command that has the same cache may have made it writable, or filled it.
    private static bool IsShared(GoInvocation invocation, RunMount mount)
    {
        foreach (var stage in invocation.Stage.Build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                foreach (var other in step.Mounts)
                {
                    if (other.Type == "cache" && (other.Id is null || other.Id == mount.Id) && !UserIdentity.Of(stage, step.Before.User, step.Index).IsOrdinary)
                        return true;
                }
            }
        }

        return mount.Id is null;
    }

    private static string? FirstBelow(string target, string cache)
    {
        if (target == cache)
            return null;

        var start = target == "/" ? 1 : target.Length + 1;
        var slash = cache.IndexOf('/', start);
        return slash < 0 ? cache : cache.Substring(0, slash);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
