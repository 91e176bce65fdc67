using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>One go command in a stage, with the module that it works in and what it makes.</summary>
internal sealed class GoInvocation(ContainerStage stage, RunCommand command, GoCommand go)
{
    private GoModule? _module;
    private bool _moduleIsFound;
    private LoaderNeed? _loaderNeed;

    public ContainerStage Stage { get; } = stage;

    public RunCommand Command { get; } = command;

    public GoCommand Go { get; } = go;

    public StageStep Step => Command.Step;

    /// <summary>From the name of the program to the end of the command.</summary>
    public TextSpan Span => TextSpan.FromBounds(Go.Program.Span.Start, Math.Max(Go.Program.Span.End, Command.Span.End));

    /// <summary>Absolute directory in which the command works, <c>-C</c> included; <c>null</c> when it is not known.</summary>
    public string? Directory => Go.ChangedFolder switch
    {
        null => Command.WorkingDirectory,
        { Value: { } folder } => StagePath.Join(Command.WorkingDirectory, folder),
        _ => null,
    };

    /// <summary>Whether it builds programs of the module that it works in.</summary>
    public bool BuildsPrograms => Go.Verb is GoVerb.Build or GoVerb.Install && !TakesVersionedPackages;

    /// <summary>Whether it reads the module around it, which is when the go line counts.</summary>
    public bool LoadsModule => Go.Verb is GoVerb.Build or GoVerb.Generate or GoVerb.Install or GoVerb.List or GoVerb.ModDownload or GoVerb.ModVendor
        or GoVerb.ModVerify or GoVerb.Run or GoVerb.Test or GoVerb.Vet && !TakesVersionedPackages;

    /// <summary>The Go that the command finds; <c>null</c> when it is not known.</summary>
    public StageToolchain? Toolchain => StageToolchain.Of(this);

    /// <summary>Whether it names packages with versions, so that the module around it does not count.</summary>
    public bool TakesVersionedPackages
    {
        get
        {
            foreach (var package in Go.Packages ?? [])
            {
                if (package.Version is not null)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The module that governs the command; <c>null</c> when it cannot be seen.</summary>
    public GoModule? Module
    {
        get
        {
            if (!_moduleIsFound)
            {
                _module = Directory is { } directory && Stage.Build.Sources is { } sources ? ModuleSearch.Find(this, directory, sources) : null;
                _moduleIsFound = true;
            }

            return _module;
        }
    }

    /// <summary>Whether cgo is on for this command (<c>go help environment</c>: CGO_ENABLED; Go 1.20 release notes).</summary>
    public CgoMode Cgo => CgoSetting.Of(this);

    /// <summary>Whether the programs that it builds need a dynamic loader when they start, and why.</summary>
    public LoaderNeed LoaderNeed => _loaderNeed ??= FindLoaderNeed();

    /// <summary>How the programs that it builds find their C library.</summary>
    public Linkage Linkage => LoaderNeed.Answer switch
    {
        Answer.Yes => Linkage.Dynamic,
        Answer.No => Linkage.Static,
        _ => Linkage.Unknown,
    };

    /// <summary>Absolute paths of the programs that it writes; empty when they are not known.</summary>
    public IReadOnlyList<string> Outputs => BuildsPrograms && Directory is { } directory && Go.Packages is { } packages ? OutputsOf(directory, packages) : [];

    public override string ToString() => Command.ToString();

    private LoaderNeed FindLoaderNeed()
    {
        if (Module is not { } module || Stage.Build.Context is not { } context || Go.Packages is not { } packages)
            return LoaderNeed.Unknown;

        var folders = new List<string>();
        foreach (var package in PackageFolders(packages))
        {
            if (package is null || !StagePath.IsWithin(package, module.StageFolder))
                return LoaderNeed.Unknown;

            folders.Add(FolderPath.Join(module.Folder, package.Substring(module.StageFolder.Length).TrimStart('/')) ?? "");
        }

        var graph = new PackageGraph(new GoSources(context), ModuleSearch.MapOf(module, context));
        return LoaderNeed.Of(Go, graph, folders, new BuildTags
        {
            Given = Go.Tags,
            Cgo = Cgo switch { CgoMode.On => Answer.Yes, CgoMode.Off => Answer.No, _ => Answer.Unknown },
            Architecture = Command.Variable("GOARCH") is { IsKnown: true, Text: { Length: > 0 } architecture } ? architecture : null,
            Toolchain = Toolchain?.Exact ?? Toolchain?.Release,
        });
    }

    private IEnumerable<string?> PackageFolders(IReadOnlyList<GoPackageArgument> packages)
    {
        if (packages.Count == 0)
            yield return Directory;

        foreach (var package in packages)
            yield return FolderOf(package);
    }

    // Several packages, files and import paths are not followed: the answer is then unknown.
    private string? FolderOf(GoPackageArgument package) =>
        package is { IsFolder: true, IsPattern: false, IsFile: false, Path: { } path } ? StagePath.Join(Directory, path) : null;

    private List<string> OutputsOf(string directory, IReadOnlyList<GoPackageArgument> packages)
    {
        var output = Go.Output is { } word ? word.Value : "";
        if (output is null)
            return [];

        var names = new List<string>();
        foreach (var folder in PackageFolders(packages))
        {
            if (folder is null && output.Length == 0)
                return [];

            names.Add(folder is null ? "" : ProgramName(folder));
        }

        if (Go.Verb == GoVerb.Install)
            return InstallFolder is { } bin ? names.ConvertAll(name => StagePath.Join(bin, name)!) : [];

        if (output.Length == 0)
            return names.Count == 1 ? [StagePath.Join(directory, names[0])!] : [];

        var path = StagePath.Join(directory, output)!;
        var isFolder = output[output.Length - 1] == '/' || names.Count > 1 || IsKnownFolder(path);
        return isFolder ? names.FindAll(name => name.Length > 0).ConvertAll(name => StagePath.Join(path, name)!) : [path];
    }

    // The last part of the import path, a major version such as v2 left out (go help build).
    private string ProgramName(string folder)
    {
        var path = Module is { } module && module.StageFolder == folder && module.File.Module is { } line ? line.Path : folder;
        var name = StagePath.BaseName(path);
        return name.Length > 1 && name[0] == 'v' && IsNumber(name) && path.Length > name.Length ? StagePath.BaseName(StagePath.Parent(path)) : name;
    }

    private static bool IsNumber(string name)
    {
        for (var index = 1; index < name.Length; index++)
        {
            if (name[index] is < '0' or > '9')
                return false;
        }

        return true;
    }

    private string? InstallFolder
    {
        get
        {
            if (Command.Variable("GOARCH").IsSet || Command.Variable("GOOS").IsSet)
                return null;

            if (Command.Variable("GOBIN") is { IsKnown: true, Text: { Length: > 0 } bin })
                return bin;

            return Command.Variable("GOPATH") is { IsKnown: true, Text: { Length: > 0 } path } ? StagePath.Join(path, "bin") : null;
        }
    }

    // A directory that the stage has worked in exists: "go build -o" then writes into it.
    private bool IsKnownFolder(string path)
    {
        for (var index = 0; index <= Step.Index; index++)
        {
            if (string.Equals(Step.Stage.Steps[index].Before.WorkingDirectory, path, StringComparison.Ordinal))
                return true;
        }

        return Stage.Build.Sources?.Find(path, Step) is { State: Presence.Present, Path: { } source }
            && Stage.Build.Context?.KindOf(source) == Snapshot.EntryKind.Folder;
    }
}
