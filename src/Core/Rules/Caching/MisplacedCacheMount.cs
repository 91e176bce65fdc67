using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>A cache mount that go never looks into keeps nothing for the next build.</summary>
internal sealed class MisplacedCacheMount : Rule
{
    private static readonly string[] BuildNames = ["go-build", "gobuild", "go_build", "go-cache", "gocache", "go_cache"];
    private static readonly string[] ModuleNames = ["modcache", "gomodcache", "go-mod", "gomod", "go-modules", "gomodules"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1003", "misplaced-cache-mount")
    {
        Title = "A cache mount lies where go does not keep its cache",
        Message = "The cache mount lies at '{0}', but '{1}' keeps {2} in '{3}': nothing is kept for the next build",
        Category = RuleCategory.Caching,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Mount,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step is { IsTrigger: false, Instruction: RunInstruction, Mounts.Count: > 0 } && stage.Contents.ScriptOf(step) is { IsOpaque: false } script)
                    CheckMounts(stage, step, script, findings);
            }
        }
    }

    private void CheckMounts(ContainerStage stage, StageStep step, RunScript script, Findings findings)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount is not { IsOwnCache: true, Target: { } target })
                continue;

            var isForBuilds = Array.IndexOf(BuildNames, StagePath.BaseName(target).ToLowerInvariant()) >= 0 || (StagePath.BaseName(target) == ".cache" && IsAllGo(script));
            if ((!isForBuilds && !IsForModules(target, script)) || !IsUnderstood(script))
                continue;

            if (Missed(stage, step, target, isForBuilds) is not { } missed || IsNamedElsewhere(stage, target))
                continue;

            var cache = isForBuilds ? missed.BuildCache! : missed.ModuleCache!;
            var where = mount.Written("target", "dst") ?? mount.Flag.Text;
            findings.Add(At(stage.Build.At(where), target, ModuleDownloads.Name(missed), isForBuilds ? "what it has compiled" : "its modules", cache)
                .WithFix("Mount it where go looks", EditsFor(missed, mount, cache)));
        }
    }

    // A command that may do anything may also use the folder, or tell go of it.
    private static bool IsUnderstood(RunScript script)
    {
        foreach (var command in script.Commands)
        {
            if (command.Go is null && command.Writes.MayWriteAnything)
                return false;
        }

        return true;
    }

    private static bool IsAllGo(RunScript script)
    {
        foreach (var command in script.Commands)
        {
            if (command.Go is null && command.Name is not ("cd" or "set" or "export" or "mkdir"))
                return false;
        }

        return true;
    }

    // Whoever copies from it, or makes a link to it, uses it.
    private static bool IsNamedElsewhere(ContainerStage stage, string target)
    {
        foreach (var script in stage.Scripts)
        {
            if (Names(script.Run.Command, target))
                return true;

            foreach (var heredoc in script.Run.Heredocs)
            {
                if (Names(heredoc.Body, target))
                    return true;
            }
        }

        return false;
    }

    private static bool Names(MappedText text, string target) => text.Buffer.IndexOf(target, text.Start, text.Length, StringComparison.Ordinal) >= 0;

    private static bool IsForModules(string target, RunScript script)
    {
        var name = StagePath.BaseName(target).ToLowerInvariant();
        if (name is "mod" or "mods")
            return StagePath.BaseName(StagePath.Parent(target)) is "pkg" or "go";

        return Array.IndexOf(ModuleNames, name) >= 0 || (name == "go" && IsAllGo(script));
    }

    // The first command that would use such a cache, when no command of the RUN can have any use of this one.
    private static GoInvocation? Missed(ContainerStage stage, StageStep step, string target, bool isForBuilds)
    {
        GoInvocation? first = null;
        foreach (var invocation in stage.GoInvocationsOf(step))
        {
            foreach (var cache in new[] { invocation.ModuleCache, invocation.BuildCache })
            {
                if (cache is null || StagePath.IsWithin(cache, target) || StagePath.IsWithin(target, cache))
                    return null;
            }

            if (!(isForBuilds ? invocation.Go.CompilesPackages == Answer.Yes : invocation.TakesVersionedPackages || ModuleDownloads.Downloads(invocation)))
                continue;

            if (!MountCover.Of(step, isForBuilds ? invocation.BuildCache! : invocation.ModuleCache!).IsNone)
                return null;

            first ??= invocation;
        }

        return first;
    }

    // The folder has to be one that the user of the command may write to.
    private static TextEdit[]? EditsFor(GoInvocation missed, RunMount mount, string cache)
    {
        if (mount.Written("target", "dst") is not { } target || GoCaches.UserOf(missed) is not { UserId: not null } user)
            return null;

        return [missed.Stage.Build.Replace(target, cache + (mount.Names("uid") || mount.Names("gid") ? "" : MountOwner.FieldsFor(user)))];
    }
}
