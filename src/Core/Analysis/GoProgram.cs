using GoContainerGuard.Go;

namespace GoContainerGuard.Analysis;

/// <summary>One program that a go command builds.</summary>
/// <param name="build">The command.</param>
/// <param name="package">The package that it is built from; <c>null</c> when it is not known.</param>
/// <param name="path">Absolute path in the stage that it is written to.</param>
internal sealed class GoProgram(GoInvocation build, MainPackage? package, string path)
{
    private LoaderNeed? _loaderNeed;
    private LoaderNeed? _loaderNeedWithCgo;
    private CgoUse? _cgoUse;
    private ProgramSources? _sources;
    private bool _sourcesAreFound;

    public GoInvocation Build { get; } = build;

    public MainPackage? Package { get; } = package;

    public string Path { get; } = path;

    /// <summary>Whether it needs a dynamic loader when it starts, and why.</summary>
    public LoaderNeed LoaderNeed => _loaderNeed ??= NeedWith(Build.Cgo);

    /// <summary>Whether it would need one if cgo were on.</summary>
    public LoaderNeed LoaderNeedWithCgo => _loaderNeedWithCgo ??= NeedWith(CgoMode.On);

    /// <summary>Whether it cannot be built without cgo.</summary>
    public Answer NeedsCgo => Package is null ? Answer.Unknown : ProgramLinking.NeedsCgo(Build, Package);

    /// <summary>The C code that it has when cgo is on, that of net and os/user included.</summary>
    public CgoUse CgoUse => _cgoUse ??= Package is null ? CgoUse.LostAt(Path) : ProgramLinking.CgoUseOf(Build, Package);

    /// <summary>How it finds its C library.</summary>
    public Linkage Linkage => LoaderNeed.Answer switch
    {
        Answer.Yes => Linkage.Dynamic,
        Answer.No => Linkage.Static,
        _ => Linkage.Unknown,
    };

    /// <summary>The packages that are its own; <c>null</c> when they cannot be seen.</summary>
    public ProgramSources? Sources
    {
        get
        {
            if (!_sourcesAreFound)
            {
                _sources = Package is null ? null : ProgramLinking.SourcesOf(Build, Package);
                _sourcesAreFound = true;
            }

            return _sources;
        }
    }

    public override string ToString() => Path;

    private LoaderNeed NeedWith(CgoMode cgo) => Package is null ? LoaderNeed.Unknown : ProgramLinking.Of(Build, Package, cgo);
}
