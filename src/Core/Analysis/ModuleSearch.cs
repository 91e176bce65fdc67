using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Which go.mod, and which go.work above it, a go command in a stage finds.</summary>
internal static class ModuleSearch
{
    public static GoModule? Find(GoInvocation invocation, string directory, SourceMap sources)
    {
        if (Nearest(invocation, directory, "go.mod", sources) is not { } moduleFolder
            || Read(invocation, moduleFolder, "go.mod", sources) is not ({ } text, { } path))
            return null;

        var module = new GoModule(FolderOf(path), moduleFolder, ModuleFile.Parse(text), null, null);
        if (invocation.Command.Variable("GOWORK") is { IsSet: true, Text: "off" })
            return module;

        return Nearest(invocation, directory, "go.work", sources) is { } workFolder
            && Read(invocation, workFolder, "go.work", sources) is ({ } workText, { } workPath)
            ? module with { Workspace = WorkspaceFile.Parse(workText), WorkspaceFolder = FolderOf(workPath) }
            : module;
    }

    /// <summary>Where import paths lie: the module itself, and the other members when there is a workspace.</summary>
    public static ModuleMap MapOf(GoModule module, BuildContext context)
    {
        var own = new PlacedModule(module.Folder, module.File);
        var vendor = context.KindOf(FolderPath.Join(module.Folder, "vendor") ?? "") == Snapshot.EntryKind.Folder ? FolderPath.Join(module.Folder, "vendor") : null;
        if (module is not { Workspace: { } workspace, WorkspaceFolder: { } workspaceFolder })
            return ModuleMap.Of(own, vendor);

        var members = new List<PlacedModule> { own };
        foreach (var use in workspace.Uses)
        {
            if (FolderPath.Join(workspaceFolder, use.Path) is not { } folder || folder == module.Folder)
                continue;

            if (context.Read(folder.Length == 0 ? "go.mod" : folder + "/go.mod").Text is { } text)
                members.Add(new PlacedModule(folder, ModuleFile.Parse(text)));
        }

        return ModuleMap.Of(members, new PlacedWorkspace(workspaceFolder, workspace), vendor);
    }

    private static string? Nearest(GoInvocation invocation, string directory, string name, SourceMap sources)
    {
        for (var folder = directory; ; folder = StagePath.Parent(folder))
        {
            var state = sources.Find(StagePath.Join(folder, name)!, invocation.Step).State;
            if (state == Presence.Present)
                return folder;

            if (state == Presence.Unknown || folder == "/")
                return null;
        }
    }

    private static (Text.SourceText? Text, string? Path) Read(GoInvocation invocation, string folder, string name, SourceMap sources)
    {
        // A command that names the file before may have changed it.
        var path = sources.Find(StagePath.Join(folder, name)!, invocation.Step).Path;
        return path is null || IsTouched(invocation, name) ? default : (invocation.Stage.Build.Context!.Read(path).Text, path);
    }

    private static bool IsTouched(GoInvocation invocation, string name)
    {
        foreach (var script in invocation.Stage.Scripts)
        {
            foreach (var command in script.Commands)
            {
                if (ReferenceEquals(command, invocation.Command))
                    return false;

                if (Touches(command, name))
                    return true;
            }
        }

        return false;
    }

    private static bool Touches(RunCommand command, string name)
    {
        var text = command.Shell.Text.ToString();
        return command.Name is "go"
            ? text.Contains("mod edit") || text.Contains("mod init") || text.Contains("mod tidy") || text.Contains("go get") || text.Contains("work init") || text.Contains("work use") || text.Contains("work edit")
            : command.Name is not ("cat" or "ls" or "test" or "[" or "grep" or "echo") && text.Contains(name);
    }

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }
}
