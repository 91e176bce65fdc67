using GoContainerGuard.Go;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Works out how a program is linked, from its command, its sources and the environment of both.</summary>
internal static class ProgramLinking
{
    public static LoaderNeed Of(GoInvocation invocation, MainPackage package, CgoMode mode) => Find(invocation, package) is { } found
        ? LoaderNeed.Of(invocation.Go, new PackageGraph(found.Files, found.Map), [found.Folder], TagsOf(invocation, mode))
        : LoaderNeed.Unknown;

    /// <summary>Whether it cannot be built without cgo: it has more C code than net and os/user, which have a form without, or asks for what needs some.</summary>
    public static Answer NeedsCgo(GoInvocation invocation, MainPackage package)
    {
        var go = invocation.Go;
        if (go.IsOn("race").Or(go.IsOn("msan")).Or(go.IsOn("asan")) != Answer.No || go.LinkerFlags.LinksExternally != Answer.No || go.Find("buildmode") is not null)
            return Answer.Unknown;

        if (Find(invocation, package) is not { } found)
            return Answer.Unknown;

        var tags = TagsOf(invocation, CgoMode.On);
        return new PackageGraph(found.Files, found.Map).CgoUseOf([found.Folder], tags with { Given = ["netgo", "osusergo", .. tags.Given ?? []] }).Answer;
    }

    /// <summary>The C code of a program when cgo is on.</summary>
    public static CgoUse CgoUseOf(GoInvocation invocation, MainPackage package) => Find(invocation, package) is { } found
        ? new PackageGraph(found.Files, found.Map).CgoUseOf([found.Folder], TagsOf(invocation, CgoMode.On))
        : CgoUse.LostAt(package.Folder);

    /// <summary>The packages of the program that are its own; <c>null</c> when they cannot be seen.</summary>
    public static ProgramSources? SourcesOf(GoInvocation invocation, MainPackage package) => Find(invocation, package) is { } found
        ? ProgramSources.Of(found.Files, found.Map, found.Folder, TagsOf(invocation, invocation.Cgo))
        : null;

    private static (GoSources Files, ModuleMap Map, string Folder)? Find(GoInvocation invocation, MainPackage package)
    {
        if (invocation.Module is not { } module || invocation.Stage.Build is not { Context: { } context, Sources: { } sources } || !IsForLinux(invocation))
            return null;

        var placement = ModulePlacement.Of(module);
        if (!StagePath.IsWithin(package.Folder, module.StageFolder) || placement.InContext(package.Folder) is not { } folder)
            return null;

        var files = new GoSources(context, sources, placement, invocation.Step) { Only = package.Files is null ? null : (folder, package.Files) };
        return (files, ModuleSearch.MapOf(invocation, module, context), folder);
    }

    /// <summary>The build for which constraints are asked; for Linux.</summary>
    public static BuildTags TagsOf(GoInvocation invocation, CgoMode mode) => new()
    {
        Given = invocation.Go.Tags,
        Cgo = mode switch { CgoMode.On => Answer.Yes, CgoMode.Off => Answer.No, _ => Answer.Unknown },
        Architecture = GoEnvironment.Variable(invocation, "GOARCH") is { IsKnown: true, Text: { Length: > 0 } architecture } ? architecture : null,
        Toolchain = invocation.Toolchain?.Exact ?? invocation.Toolchain?.Release,
    };

    /// <summary>Whether the programs are for the system that Linux images run on.</summary>
    public static bool IsForLinux(GoInvocation invocation)
    {
        // What TARGETOS brings to a Linux image is linux.
        var system = GoEnvironment.Variable(invocation, "GOOS");
        return system.IsKnown ? system.Text is null or "" or "linux" : system.Reason == UnknownReason.Platform;
    }
}
