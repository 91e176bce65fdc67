using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Images.State;

/// <summary>What a go command writes, as far as its command line says it. Which programs it builds is for those who know the sources.</summary>
internal static class GoWrites
{
    private static readonly string[] Reports = ["debug-actiongraph", "debug-runtime-trace", "debug-trace", "pkgdir"];

    /// <summary>Reads a go command; false when it is none, or one that may run anything.</summary>
    public static bool TryRead(CommandWriteReader reader, RunCommand command)
    {
        if (command.Go?.Under(FlagsFor(command)) is not { } go)
            return false;

        if (go.Verb is GoVerb.Unknown or GoVerb.Run or GoVerb.Generate or GoVerb.Tool)
            return false;

        if (RunsTests(go) || RunsOtherTools(go))
            reader.AddAnything();

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
                AddOutput(reader, go, folder);
                AddHeader(reader, go, folder);
                break;
            case GoVerb.Install or GoVerb.Get:
                AddInstalled(reader, command, go);
                break;
            case GoVerb.Clean or GoVerb.Fix or GoVerb.Format or GoVerb.WorkVendor or GoVerb.WorkUse or GoVerb.WorkSync or GoVerb.ModVendor:
                reader.Add(CommandWriteKind.Unknown, folder);
                break;
        }

        if (go.Verb is GoVerb.ModVendor or GoVerb.WorkVendor && go.Output is { } vendor)
            AddFile(reader, vendor, folder);

        foreach (var flag in go.Flags)
        {
            if (Array.IndexOf(Reports, flag.Name) >= 0 && flag.Value is { } report)
                AddFile(reader, report, folder);
        }

        if (MayChangeModule(go))
            AddModuleFiles(reader, folder);

        return true;
    }

    private static string? FlagsFor(RunCommand command) => command.Variable("GOFLAGS") is { IsKnown: true } flags ? flags.Text ?? "" : null;

    // What a test does nobody can see from here.
    private static bool RunsTests(GoCommand go) => go.Verb == GoVerb.Test && go.IsOn("c") != Answer.Yes && go.IsOn("n") != Answer.Yes;

    private static bool RunsOtherTools(GoCommand go)
    {
        foreach (var flag in go.Flags)
        {
            if (flag.Name is "fixtool" or "toolexec" or "vettool" && flag.Value is not { Value: "" })
                return true;
        }

        return false;
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

    private static void AddOutput(CommandWriteReader reader, GoCommand go, string? folder)
    {
        if (go.Output is { } output)
            AddFile(reader, output, folder);
        else
            reader.Add(go.Verb == GoVerb.Test ? CommandWriteKind.Unknown : CommandWriteKind.Programs, folder);
    }

    private static void AddFile(CommandWriteReader reader, GoWord output, string? folder)
    {
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

    // A library for C has a header beside it.
    private static void AddHeader(CommandWriteReader reader, GoCommand go, string? folder)
    {
        if (go.Find("buildmode") is not { Value: not { Value: "archive" or "default" or "exe" or "pie" or "plugin" or "shared" } })
            return;

        if (go.Output is not { } output)
        {
            reader.Add(CommandWriteKind.Unknown, folder);
            return;
        }

        if (output.Value is { Length: > 0 } library && library[library.Length - 1] != '/' && StagePath.Join(folder, library) is { } path)
        {
            var dot = path.LastIndexOf('.');
            reader.Add(CommandWriteKind.Unknown, (dot > path.LastIndexOf('/') ? path.Substring(0, dot) : path) + ".h");
        }
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
