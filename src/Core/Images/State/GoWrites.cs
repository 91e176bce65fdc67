using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>What a go command writes, as far as its command line says it. Which programs it builds is for those who know the sources.</summary>
internal static class GoWrites
{
    /// <summary>Reads a go command; false when it is none, or one that may run anything.</summary>
    public static bool TryRead(CommandWriteReader reader, RunCommand command)
    {
        if (command.Go is not { } go)
            return false;

        if (go.Verb is GoVerb.Unknown or GoVerb.Run or GoVerb.Generate or GoVerb.Tool)
            return false;

        AddCaches(reader, command);
        var folder = go.ChangedFolder switch
        {
            null => command.WorkingDirectory,
            { Value: { } changed } => StagePath.Join(command.WorkingDirectory, changed),
            _ => null,
        };
        switch (go.Verb)
        {
            case GoVerb.Build or GoVerb.Test:
                AddOutput(reader, command, go, folder);
                break;
            case GoVerb.Install or GoVerb.Get:
                AddInstalled(reader, command, go);
                break;
            case GoVerb.Clean or GoVerb.Fix or GoVerb.Format or GoVerb.WorkVendor or GoVerb.WorkUse or GoVerb.WorkSync or GoVerb.ModVendor:
                reader.Add(CommandWriteKind.Unknown, folder);
                break;
        }

        if (MayChangeModule(go))
            AddModuleFiles(reader, folder);

        return true;
    }

    private static void AddCaches(CommandWriteReader reader, RunCommand command)
    {
        AddCache(reader, command.Variable("GOCACHE"), "");
        AddCache(reader, command.Variable("GOMODCACHE"), "");
        AddCache(reader, command.Variable("GOTMPDIR"), "");
        AddCache(reader, command.Variable("GOPATH"), "/pkg");
        var home = command.Variable("HOME");
        AddCache(reader, home, "/.cache");
        AddCache(reader, home, "/go/pkg");
        reader.Add(CommandWriteKind.Caches, "/");
    }

    private static void AddCache(CommandWriteReader reader, VariableValue folder, string below)
    {
        if (folder is { IsKnown: true, Text: { Length: > 0 } path } && StagePath.IsAbsolute(path) && !UsualCaches.Hold(path + below))
            reader.Add(CommandWriteKind.Unknown, StagePath.Clean(path + below));
    }

    // Since Go 1.16 commands that only read the module do not write its files unless they are told to with -mod=mod.
    private static bool MayChangeModule(GoCommand go) => go.Verb switch
    {
        GoVerb.Env or GoVerb.Version or GoVerb.Clean or GoVerb.Format or GoVerb.ModVerify or GoVerb.Other => false,
        GoVerb.Build or GoVerb.Install or GoVerb.List or GoVerb.Test or GoVerb.Vet => !go.IsComplete || go.Find("mod") is { Value.Value: null or "mod" },
        _ => true,
    };

    private static void AddModuleFiles(CommandWriteReader reader, string? folder)
    {
        if (folder is null)
        {
            reader.Add(CommandWriteKind.Unknown, (string?)null);
            return;
        }

        reader.Add(CommandWriteKind.ModuleFiles, folder);
    }

    private static void AddOutput(CommandWriteReader reader, RunCommand command, GoCommand go, string? folder)
    {
        if (go.Output is not { } output)
        {
            reader.Add(go.Verb == GoVerb.Test ? CommandWriteKind.Unknown : CommandWriteKind.Programs, folder);
            return;
        }

        if (output.Value is { Length: > 0 } path)
        {
            reader.Add(CommandWriteKind.Unknown, StagePath.Join(folder, path));
            return;
        }

        // "-o /out/$NAME" writes below /out, whatever the name.
        var hole = output.Text.IndexOf(GoWord.Hole);
        var slash = hole < 0 ? -1 : output.Text.LastIndexOf('/', hole);
        reader.Add(CommandWriteKind.Unknown, slash < 0 ? hole > 0 ? folder : null : StagePath.Join(folder, output.Text.Substring(0, slash + 1)));
    }

    private static void AddInstalled(CommandWriteReader reader, RunCommand command, GoCommand go)
    {
        var bin = command.Variable("GOBIN");
        var path = command.Variable("GOPATH");
        var folder = bin is { IsKnown: true, Text: { Length: > 0 } named } ? named
            : bin.IsKnown && path is { IsKnown: true, Text: { Length: > 0 } gopath } && gopath.IndexOf(':') < 0 ? gopath + "/bin"
            : null;
        if (folder is null)
        {
            reader.Add(CommandWriteKind.Unknown, (string?)null);
            return;
        }

        // A program from elsewhere is named for the last part of its path; for another platform there is a folder in between.
        var isNative = command.Variable("GOOS") is { IsKnown: true, Text: null or "" } && command.Variable("GOARCH") is { IsKnown: true, Text: null or "" };
        foreach (var package in go.Packages ?? [])
        {
            if (isNative && package is { Version: not null, Path: { } import, IsPattern: false } && ProgramName(import) is { } name)
                reader.Add(CommandWriteKind.File, StagePath.Join("/", folder + "/" + name));
            else
                reader.Add(CommandWriteKind.Programs, StagePath.Clean(folder));
        }

        if (go.Packages is null or { Count: 0 })
            reader.Add(CommandWriteKind.Programs, StagePath.Clean(folder));
    }

    private static string? ProgramName(string import)
    {
        var name = StagePath.BaseName(import);
        if (name.Length > 1 && name[0] == 'v' && name[1] is >= '0' and <= '9')
            name = StagePath.BaseName(import.Substring(0, import.Length - name.Length).TrimEnd('/'));

        return name.Length > 0 ? name : null;
    }
}
