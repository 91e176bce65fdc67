using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>When a stage fetches modules, and what stands above that in its layers.</summary>
internal static class ModuleDownloads
{
    /// <summary>
    /// The first command that downloads the modules of the project into a layer; <c>null</c> when there is none, when a cache mount keeps
    /// them, when a vendor folder or a module without requirements makes a download needless, or when that is not known.
    /// </summary>
    public static GoInvocation? First(ContainerStage stage)
    {
        foreach (var invocation in stage.GoInvocations)
        {
            if (invocation.Go.IsNetworkBound == Answer.No || invocation.TakesVersionedPackages || invocation.Go.Verb is GoVerb.Tool or GoVerb.Unknown)
                continue;

            return IsNeedless(invocation) ? null : invocation;
        }

        return null;
    }

    /// <summary>The copy above a download that brings source files, and so changes with every edit.</summary>
    public static ImageCopy? SourcesAbove(GoInvocation download)
    {
        foreach (var step in download.Step.Stage.Steps)
        {
            if (step.Index >= download.Step.Index)
                return null;

            foreach (var copy in ImageCopy.Of(download.Stage.Build.Graph, step))
            {
                if (copy.Origin.Kind == CopyOriginKind.BuildContext && BringsSources(copy, download.Stage.Build.Context))
                    return copy;
            }
        }

        return null;
    }

    /// <summary>The command as people call it: <c>go mod download</c>.</summary>
    public static string Name(GoInvocation download) => download.Go.Verb switch
    {
        GoVerb.ModDownload => "go mod download",
        GoVerb.ModTidy => "go mod tidy",
        GoVerb.ModVendor => "go mod vendor",
        GoVerb.ModVerify => "go mod verify",
        var verb => "go " + verb.ToString().ToLowerInvariant(),
    };

    private static bool IsNeedless(GoInvocation invocation)
    {
        foreach (var mount in RunMount.Of(invocation.Step))
        {
            // A bind mount of the sources leaves no layer below them; a cache mount keeps the modules.
            if (mount.Type is "cache" or "bind" && (mount.Target is not { } target || mount.Type == "bind" || StagePath.IsWithin(ModuleCache(invocation), target)))
                return true;
        }

        if (invocation.Module is not { } module)
            return false;

        var vendor = FolderPath.Join(module.Folder, "vendor");
        return module.File.Requires.Count == 0 || (vendor is not null && invocation.Stage.Build.Context?.KindOf(vendor) == EntryKind.Folder);
    }

    private static string ModuleCache(GoInvocation invocation)
    {
        if (invocation.Command.Variable("GOMODCACHE") is { IsKnown: true, Text: { Length: > 0 } cache })
            return StagePath.Clean(cache);

        var path = invocation.Command.Variable("GOPATH") is { IsKnown: true, Text: { Length: > 0 } text } ? text : "/go";
        return StagePath.Clean(path + "/pkg/mod");
    }

    private static bool BringsSources(ImageCopy copy, BuildContext? context)
    {
        if (copy.Source is not { } written)
            return false;

        var source = StagePath.Clean(written).Substring(1);
        return source.Length == 0 || source.EndsWith(".go", StringComparison.Ordinal) || context?.KindOf(source) == EntryKind.Folder;
    }
}
