using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>One go command in a stage, with the module that it works in and what it makes.</summary>
internal sealed class GoInvocation(ContainerStage stage, RunCommand command, GoCommand go)
{
    private GoModule? _module;
    private bool _moduleIsFound;
    private IReadOnlyList<GoProgram>? _programs;
    private IReadOnlyList<MissingNeed>? _missing;
    private StageToolchain? _toolchain;
    private bool _toolchainIsFound;
    private CgoMode? _cgo;
    private string? _moduleCache;
    private bool _moduleCacheIsFound;
    private string? _buildCache;
    private bool _buildCacheIsFound;
    private bool? _mayRestOnFile;
    private bool? _takesVersionedPackages;

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
    /// <remarks>Source: runs of Go 1.24.4 and 1.27.3. <c>go env</c>, <c>go mod edit</c> and <c>go clean</c> do not ask for the go line.</remarks>
    public bool LoadsModule => !TakesVersionedPackages
        && Go.Verb is GoVerb.Build or GoVerb.Generate or GoVerb.Install or GoVerb.List or GoVerb.ModDownload or GoVerb.ModTidy or GoVerb.ModVendor
            or GoVerb.ModVerify or GoVerb.Run or GoVerb.Test or GoVerb.Vet;

    /// <summary>The Go that the command finds; <c>null</c> when it is not known.</summary>
    public StageToolchain? Toolchain
    {
        get
        {
            if (!_toolchainIsFound)
            {
                _toolchain = StageToolchain.Of(this);
                _toolchainIsFound = true;
            }

            return _toolchain;
        }
    }

    /// <summary>Whether it names packages with versions, so that the module around it does not count.</summary>
    public bool TakesVersionedPackages => _takesVersionedPackages ??= Go.TakesVersionedPackages;

    /// <summary>The module that governs the command; <c>null</c> when it cannot be seen.</summary>
    public GoModule? Module
    {
        get
        {
            if (!_moduleIsFound)
            {
                _module = Directory is { } directory && Stage.Build is { Sources: { } sources, Context: { } context }
                    ? ModuleSearch.Find(this, directory, sources, context)
                    : null;
                _moduleIsFound = true;
            }

            return _module;
        }
    }

    /// <summary>Whether it certainly runs where no module is, and asks for one.</summary>
    public bool IsOutsideOfModules => Command.IsDecisive && !IsChosenByDefault && Directory is { } directory && Stage.Build.Context is { } context && ModuleSearch.MaySearch(this)
        && GoEnvironment.Variable(this, "GO111MODULE").Text != "auto" && new UnbroughtModules(this, context, directory).IsOutsideOfModules();

    /// <summary>Where it keeps modules; <c>null</c> when it is not known.</summary>
    public string? ModuleCache
    {
        get
        {
            if (!_moduleCacheIsFound)
            {
                _moduleCache = GoCaches.OfModules(this);
                _moduleCacheIsFound = true;
            }

            return _moduleCache;
        }
    }

    /// <summary>Where it keeps what it has compiled; <c>null</c> when it is not known.</summary>
    public string? BuildCache
    {
        get
        {
            if (!_buildCacheIsFound)
            {
                _buildCache = GoCaches.OfBuilds(this);
                _buildCacheIsFound = true;
            }

            return _buildCache;
        }
    }

    /// <summary>Whether the file that <c>go env -w</c> writes may hold any variable for it.</summary>
    public bool MayRestOnFile => _mayRestOnFile ??= GoEnvironment.MayRestOnFile(Stage, Command);

    /// <summary>Whether cgo is on for this command (<c>go help environment</c>: CGO_ENABLED; Go 1.20 release notes).</summary>
    public CgoMode Cgo => _cgo ??= CgoSetting.Of(this);

    /// <summary>Whether the default of a build argument has a say in what it reads; a version that the linker writes into the program has none.</summary>
    public bool IsChosenByDefault => Command.UsesDefaultOutside(Go.Find("ldflags")?.Span ?? default);

    /// <summary>Whether the default of a build argument, which whoever builds may replace, has a say in how it builds.</summary>
    public bool RestsOnDefault => Stage.IsImageDefault || Command.UsesDefault || CgoSetting.IsArgumentDefault(this)
        || Command.Variable("GOFLAGS").IsDefault || Command.Variable("GOARCH").IsDefault;

    /// <summary>What it needs, lies in the repository and does not reach it; empty when that is not known.</summary>
    public IReadOnlyList<MissingNeed> Missing => _missing ??= MissingNeeds.Of(this);

    /// <summary>The programs that it writes; empty when they are not known.</summary>
    public IReadOnlyList<GoProgram> Programs => _programs ??= GoOutputs.Of(this);

    /// <summary>Whether <see cref="Programs"/> are all that it writes beside its caches.</summary>
    public bool ProgramsAreKnown => GoOutputs.AreKnown(this);

    public override string ToString() => Command.ToString();
}
