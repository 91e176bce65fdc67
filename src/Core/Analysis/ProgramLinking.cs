using GoContainerGuard.Go;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Works out how a program is linked, from its command, its sources and the environment of both.</summary>
internal static class ProgramLinking
{
    public static LoaderNeed Of(GoInvocation invocation, MainPackage package, CgoMode mode)
    {
        if (invocation.Module is not { } module || invocation.Stage.Build is not { Context: { } context, Sources: { } sources } || !IsForLinux(invocation))
            return LoaderNeed.Unknown;

        var placement = ModulePlacement.Of(module);
        if (!StagePath.IsWithin(package.Folder, module.StageFolder) || placement.InContext(package.Folder) is not { } folder)
            return LoaderNeed.Unknown;

        var files = new GoSources(context, sources, placement, invocation.Step) { Only = package.Files is null ? null : (folder, package.Files) };
        var graph = new PackageGraph(files, ModuleSearch.MapOf(module, context));
        return LoaderNeed.Of(invocation.Go, graph, [folder], new BuildTags
        {
            Given = invocation.Go.Tags,
            Cgo = mode switch { CgoMode.On => Answer.Yes, CgoMode.Off => Answer.No, _ => Answer.Unknown },
            Architecture = GoEnvironment.Variable(invocation, "GOARCH") is { IsKnown: true, Text: { Length: > 0 } architecture } ? architecture : null,
            Toolchain = invocation.Toolchain?.Exact ?? invocation.Toolchain?.Release,
        });
    }

    /// <summary>Whether the programs are for the system that Linux images run on.</summary>
    public static bool IsForLinux(GoInvocation invocation)
    {
        // What TARGETOS brings to a Linux image is linux.
        var system = GoEnvironment.Variable(invocation, "GOOS");
        return system.IsKnown ? system.Text is null or "" or "linux" : system.Reason == UnknownReason.Platform;
    }
}
