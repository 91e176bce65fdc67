using GoContainerGuard.Go;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>The Go that a command finds in its stage.</summary>
/// <param name="Release">The release family, <c>1.27</c>.</param>
/// <param name="Exact">With its patch; <c>null</c> while the tag may still move on.</param>
/// <param name="IsLocal">Whether a newer Go is certainly not downloaded in its place.</param>
internal sealed record StageToolchain(GoVersion Release, GoVersion? Exact, bool IsLocal)
{
    private const int FirstMinorWithHardGoLine = 21;

    /// <summary>The version as a message shows it.</summary>
    public string Shown => (Exact ?? Release).ToString();

    /// <summary>What the go command says when it certainly refuses a module; <c>null</c> when it takes it, or that is not known.</summary>
    public ToolchainRefusal? Refuses(GoModule module)
    {
        if (module.Workspace is { Go: { Version: { } version } line } workspace && IsCertainlyOlderThan(version))
            return new ToolchainRefusal($"go: go.work requires go >= {version} (running go {Shown}; GOTOOLCHAIN=local)", new SourceSpan(workspace.Source, line.Span));

        var acceptance = Exact is { } exact ? ModuleAcceptance.Of(exact, module.File) : ModuleAcceptance.OfFamily(Release.Family, module.File);
        var where = new SourceSpan(module.File.Source, acceptance.Span);
        return acceptance.Obstacle switch
        {
            ModuleObstacle.NewerGoLine => new ToolchainRefusal($"go: go.mod requires go >= {where.Text} (running go {Shown}; GOTOOLCHAIN=local)", where),
            ModuleObstacle.FormOfGoLine => new ToolchainRefusal($"invalid go version '{where.Text}': must match format 1.23", where),
            _ => null,
        };
    }

    public static StageToolchain? Of(GoInvocation invocation)
    {
        if (invocation.Go.Toolchain is not null || invocation.Stage.Base?.Certain is not { IsGoToolchain: true } image)
            return null;

        if (image.Go.Release is not { } written || !GoVersion.TryParse(written, out var release))
            return null;

        GoVersion? exact = image.Go.Exact is { } patch && GoVersion.TryParse(patch, out var version) ? version : null;
        return new StageToolchain(release, exact, IsLocalIn(invocation, image));
    }

    // Of a release that still gets patches only the family counts.
    private bool IsCertainlyOlderThan(GoVersion version) =>
        Release.Minor >= FirstMinorWithHardGoLine && (Exact is { } exact ? exact < version : Release.Minor < version.Minor);

    private static bool IsLocalIn(GoInvocation invocation, BaseImage image)
    {
        var choice = invocation.Command.Variable("GOTOOLCHAIN");
        if (choice is { IsKnown: true, Text: "local" })
            return true;

        return image.GoToolchain is GoToolchainChoice.BeforeChoice || (!choice.IsSet && image.GoToolchain == GoToolchainChoice.Local);
    }
}
