using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>When a stage fetches modules, and what stands above that in its layers.</summary>
internal static class ModuleDownloads
{
    // A place that nobody writes to by name: only a command of which nothing is known may.
    private const string AnyModule = "/go/pkg/mod/cache/lock";

    /// <summary>More folders than this are not searched for Go sources.</summary>
    private const int MostFolders = 256;

    /// <summary>
    /// The first command that downloads the modules of the project into a layer; <c>null</c> when there is none, when a cache mount keeps
    /// them, when they are there already, when a vendor folder or a module without requirements makes a download needless, or when that is not known.
    /// </summary>
    public static GoInvocation? First(ContainerStage stage) => stage.FirstDownload;

    internal static GoInvocation? FindFirst(ContainerStage stage)
    {
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.IsNetworkBound == Answer.No || invocation.TakesVersionedPackages || !LoadsModules(invocation.Go.Verb))
                continue;

            return invocation.Go.IsNetworkBound == Answer.Unknown || IsNeedless(invocation) ? null : invocation;
        }

        return null;
    }

    /// <summary>The copy above a download that brings source files, and so changes with every edit.</summary>
    public static ImageCopy? SourcesAbove(GoInvocation download)
    {
        foreach (var copy in download.Stage.Copies)
        {
            if (copy.Step.Index >= download.Step.Index)
                return null;

            if (copy.Origin.Kind == CopyOriginKind.BuildContext && BringsSources(copy, download.Stage.Build.Context))
                return MayHaveDownloaded(download, copy.Step) ? null : copy;
        }

        return null;
    }

    /// <summary>Whether a command certainly downloads the modules of the project unless they are there, into a layer or into a mount.</summary>
    public static bool Downloads(GoInvocation invocation) =>
        invocation.Go.IsNetworkBound == Answer.Yes && !invocation.TakesVersionedPackages && LoadsModules(invocation.Go.Verb) && !IsOffline(invocation) && !IsVendored(invocation);

    /// <summary>The command as people call it: <c>go mod download</c>.</summary>
    public static string Name(GoInvocation download) => download.Go.Verb switch
    {
        GoVerb.ModDownload => "go mod download",
        GoVerb.ModTidy => "go mod tidy",
        GoVerb.ModVendor => "go mod vendor",
        GoVerb.WorkSync => "go work sync",
        GoVerb.WorkVendor => "go work vendor",
        var verb => "go " + verb.ToString().ToLowerInvariant(),
    };

    private static bool LoadsModules(GoVerb verb) => verb is GoVerb.Build or GoVerb.Get or GoVerb.Install or GoVerb.List or GoVerb.ModDownload or GoVerb.ModTidy
        or GoVerb.ModVendor or GoVerb.Run or GoVerb.Test or GoVerb.Vet or GoVerb.WorkSync or GoVerb.WorkVendor;

    private static bool IsNeedless(GoInvocation invocation)
    {
        var cache = invocation.ModuleCache;
        foreach (var mount in RunMount.Of(invocation.Step))
        {
            // A bind mount of the sources leaves no layer below them; a cache mount keeps the modules.
            if (mount.Type == "bind" || (mount.Type == "cache" && (mount.Target is not { } target || cache is null || StagePath.IsWithin(cache, target))))
                return true;
        }

        return IsOffline(invocation) || IsVendored(invocation) || MayBeThere(invocation);
    }

    private static bool IsOffline(GoInvocation invocation) =>
        invocation.Step.Instruction.Flag("network") is { Value: "none" }
        || (invocation.Command.Variable("GOPROXY") is var proxy && (!proxy.IsKnown || proxy.Text == "off" || proxy.Text?.StartsWith("file:", StringComparison.Ordinal) == true));

    // Whoever says "go mod download" has something to download; whether "go build" has is for the module to say.
    private static bool IsVendored(GoInvocation invocation)
    {
        if (invocation.Module is not { } module)
            return invocation.Go.Verb is not (GoVerb.ModDownload or GoVerb.ModTidy or GoVerb.ModVendor);

        return (module.File.Requires.Count == 0 && module.Workspace is null) || HoldsVendor(invocation, module.Folder) || HoldsVendor(invocation, module.Workspace?.Folder);
    }

    private static bool HoldsVendor(GoInvocation invocation, string? folder) =>
        folder is not null && FolderPath.Join(folder, "vendor") is { } vendor && invocation.Stage.Build.Context?.KindOf(vendor) is EntryKind.Folder or EntryKind.Link;

    /// <summary>Whether the modules may have come with the stage that this one starts from, or by a copy.</summary>
    public static bool MayBeThere(GoInvocation invocation)
    {
        var cache = invocation.ModuleCache;
        foreach (var ancestor in invocation.Step.Stage.Ancestry)
        {
            var isOwn = ReferenceEquals(ancestor, invocation.Step.Stage);
            if (!isOwn && MayDownload(invocation.Stage.Build.Of(ancestor), ancestor.Steps.Count))
                return true;

            foreach (var copy in invocation.Stage.Build.Of(ancestor).Copies)
            {
                if (isOwn && copy.Step.Index >= invocation.Step.Index)
                    break;

                if (copy.Origin.Kind != CopyOriginKind.BuildContext && MayBringModules(copy, cache, invocation.Directory))
                    return true;
            }
        }

        return false;
    }

    private static bool MayBringModules(ImageCopy copy, string? cache, string? directory)
    {
        if (copy.Destination is not { } destination || cache is null || directory is null)
            return true;

        var vendor = directory + "/vendor";
        return StagePath.IsWithin(cache, destination) || StagePath.IsWithin(destination, cache) || StagePath.IsWithin(vendor, destination) || StagePath.IsWithin(destination, vendor);
    }

    // A make target or a script above the copied sources may be the one that downloads.
    private static bool MayHaveDownloaded(GoInvocation download, StageStep copy) => MayDownload(download.Stage, copy.Index);

    private static bool MayDownload(ContainerStage stage, int steps)
    {
        foreach (var script in stage.Scripts)
        {
            if (script.Step.Index >= steps)
                continue;

            if (script.IsOpaque)
                return true;

            foreach (var command in script.Commands)
            {
                // What the go command itself downloads is looked at below.
                if (command.Writes.MayWriteAnything || (command.Name != "go" && !command.Writes.Keeps(AnyModule)))
                    return true;
            }
        }

        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Step.Index < steps && LoadsModules(invocation.Go.Verb) && !invocation.TakesVersionedPackages)
                return true;
        }

        return false;
    }

    /// <summary>Whether a copy from the context brings Go files, or all that there is.</summary>
    public static bool BringsSources(ImageCopy copy, BuildContext? context)
    {
        if (copy.Source is not { } written || copy.Transfer.Flag("exclude") is not null)
            return false;

        var source = StagePath.BelowTop(written);
        return source.Length == 0 || source.EndsWith(".go", StringComparison.Ordinal) || (context is not null && HoldsSources(source, context));
    }

    private static bool HoldsSources(string folder, BuildContext context)
    {
        var open = new Queue<string>();
        open.Enqueue(folder);
        for (var searched = 0; open.Count > 0 && searched < MostFolders; searched++)
        {
            var path = open.Dequeue();
            if (FolderPath.Join(context.Folder, path) is not { } fullPath || context.KindOf(path) != EntryKind.Folder)
                continue;

            foreach (var entry in context.Tree.List(fullPath) ?? [])
            {
                if (entry.Kind == EntryKind.File && entry.Name.EndsWith(".go", StringComparison.Ordinal))
                    return true;

                if (entry.Kind == EntryKind.Folder)
                    open.Enqueue(path + "/" + entry.Name);
            }
        }

        return false;
    }
}
