using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Which go.mod, and which go.work above it, a go command in a stage finds.</summary>
internal static class ModuleSearch
{
    private const string ModuleFileName = "go.mod";
    private const string WorkspaceFileName = "go.work";

    public static GoModule? Find(GoInvocation invocation, string directory, SourceMap sources, BuildContext context)
    {
        if (!MaySearch(invocation))
            return null;

        if (Nearest(invocation, directory, ModuleFileName, sources) is not { State: Presence.Present, Folder: { } moduleFolder, Path: { } path }
            || context.Read(path).Text is not { } text)
            return null;

        var module = new GoModule(FolderOf(path), moduleFolder, ModuleFile.Parse(text), null);
        if (!IsFolderOf(module, directory, context))
            return null;

        return GoEnvironment.Variable(invocation, "GOWORK") switch
        {
            { IsKnown: true, Text: "off" } => module,
            { IsKnown: true, Text: null or "" or "auto" } => InWorkspace(invocation, directory, module, sources, context),
            _ => null,
        };
    }

    /// <summary>Where import paths lie for a command: the module itself, and the other members when there is a workspace.</summary>
    public static ModuleMap MapOf(GoInvocation invocation, GoModule module, BuildContext context)
    {
        var own = new PlacedModule(module.Folder, module.File);
        if (module.Workspace is not { } workspace)
            return ModuleMap.Of(own, VendorIn(invocation, module.Folder, context));

        var members = new List<PlacedModule> { own };
        foreach (var use in workspace.File.Uses)
        {
            if (FolderPath.Join(workspace.Folder, use.Path) is not { } folder || folder == module.Folder)
                continue;

            if (context.Read(folder.Length == 0 ? ModuleFileName : folder + "/" + ModuleFileName).Text is { } text)
                members.Add(new PlacedModule(folder, ModuleFile.Parse(text)));
        }

        return ModuleMap.Of(members, new PlacedWorkspace(workspace.Folder, workspace.File), VendorIn(invocation, workspace.Folder, context));
    }

    private static string? VendorIn(GoInvocation invocation, string folder, BuildContext context) =>
        FolderPath.Join(folder, "vendor") is { } vendor && (context.KindOf(vendor) == EntryKind.Folder || MayBeVendored(invocation, folder)) ? vendor : null;

    // A folder that the repository does not have: the command says that it is there, or COPY names it, so that something makes it before the build.
    private static bool MayBeVendored(GoInvocation invocation, string moduleFolder)
    {
        if (invocation.Go.Find("mod") is { Value.Value: "vendor" })
            return true;

        var vendor = FolderPath.Join(moduleFolder, "vendor");
        foreach (var source in invocation.Stage.Build.ContextSources)
        {
            if (source.Path == vendor)
                return true;
        }

        return false;
    }

    /// <summary>The nearest go.mod above a directory, as an instruction sees it: its folder in the stage and its path in the context.</summary>
    public static (Presence State, string? Folder, string? Path) NearestModule(GoInvocation invocation, string directory, SourceMap sources) =>
        Nearest(invocation, directory, ModuleFileName, sources);

    /// <summary>The nearest go.work above a directory in the same way; unknown when a variable names another, or none.</summary>
    public static (Presence State, string? Folder, string? Path) NearestWorkspace(GoInvocation invocation, string directory, SourceMap sources) =>
        GoEnvironment.Variable(invocation, "GOWORK") is { IsKnown: true, Text: null or "" or "auto" } ? Nearest(invocation, directory, WorkspaceFileName, sources) : default;

    /// <summary>Whether the command asks for a module at all, and the files that came are those that it finds.</summary>
    public static bool MaySearch(GoInvocation invocation) => IsInModuleMode(invocation) && invocation.Stage.FirstSourceEdit?.IsBefore(invocation.Command) != true;

    // Without module mode, or with "-modfile", the go.mod that lies there does not count.
    private static bool IsInModuleMode(GoInvocation invocation) =>
        GoEnvironment.Variable(invocation, "GO111MODULE") is { IsKnown: true, Text: null or "" or "on" or "auto" } && invocation.Go.Find("modfile") is null;

    // A folder that the context does not have was made by a command, perhaps with a go.mod of its own.
    private static bool IsFolderOf(GoModule module, string directory, BuildContext context) => directory == module.StageFolder
        || (FolderPath.Join(module.Folder, directory.Substring(module.StageFolder.Length).TrimStart('/')) is { } folder && context.KindOf(folder) == EntryKind.Folder);

    private static GoModule? InWorkspace(GoInvocation invocation, string directory, GoModule module, SourceMap sources, BuildContext context)
    {
        var found = Nearest(invocation, directory, WorkspaceFileName, sources);
        if (found.State == Presence.Absent)
            return module;

        return found is { Path: { } path, Folder: { } folder } && context.Read(path).Text is { } text
            ? module with { Workspace = new GoWorkspace(FolderOf(path), folder, WorkspaceFile.Parse(text)) }
            : null;
    }

    private static (Presence State, string? Folder, string? Path) Nearest(GoInvocation invocation, string directory, string name, SourceMap sources)
    {
        for (var folder = directory; ; folder = StagePath.Parent(folder))
        {
            var origin = sources.Find(StagePath.Join(folder, name)!, invocation.Step);
            if (origin.State == Presence.Present)
                return (Presence.Present, folder, origin.Path);

            if (origin.State == Presence.Unknown || folder == "/")
                return (origin.State, null, null);
        }
    }

    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }
}
