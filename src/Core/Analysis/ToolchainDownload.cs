using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>The download of another Go by a go command, into the module cache.</summary>
/// <param name="Version">The Go that is downloaded, at the least.</param>
/// <param name="AskedBy">The file or the variable that asks for it.</param>
/// <param name="AskedAt">Its line; <c>null</c> for the variable.</param>
/// <remarks>Source: "Go Toolchains"; runs of Go 1.24.4 with every form of GOTOOLCHAIN.</remarks>
internal sealed record ToolchainDownload(GoVersion Version, string AskedBy, SourceSpan? AskedAt)
{
    /// <summary>What brings the sources above the command, so that its layer, and the download with it, is made again with each of their changes; <c>null</c> when nothing does.</summary>
    public TextSpan? RunsAgainWith { get; private init; }

    /// <summary>What a command certainly downloads unless the module cache has it; <c>null</c> when it does not, or that is not known.</summary>
    public static ToolchainDownload? Of(GoInvocation invocation)
    {
        // A Go that may not switch, or none that can, is by far the most frequent.
        if (invocation.Command.Variable("GOTOOLCHAIN") is not { IsKnown: true, IsDefault: false, Text: { Length: > 0 } text } || text == "local")
            return null;

        if (invocation.Toolchain is not { HasHardGoLine: true } toolchain || Asked(invocation, toolchain, ToolchainSetting.Parse(text)) is not { } download)
            return null;

        return download with { RunsAgainWith = SourcesAbove(invocation) };
    }

    private static ToolchainDownload? Asked(GoInvocation invocation, StageToolchain toolchain, ToolchainSetting setting)
    {
        var named = setting is { Named: { } name, Switching: ToolchainSwitching.Never or ToolchainSwitching.Download } && IsOther(toolchain, name)
            ? new ToolchainDownload(name, "GOTOOLCHAIN", null)
            : null;
        if (setting.Switching != ToolchainSwitching.Download || !invocation.LoadsModule || invocation.Module is not { } module || ByModule(module, toolchain) is not { } asked)
            return named;

        return named is not null && named.Version >= asked.Version ? named : asked;
    }

    // Of go.work and go.mod the go command reads the first that there is; its toolchain line counts where it is the newer one.
    private static ToolchainDownload? ByModule(GoModule module, StageToolchain toolchain)
    {
        var (source, line, preferred, name) = module.Workspace is { } workspace
            ? (workspace.File.Source, workspace.File.Go, workspace.File.Toolchain, "go.work")
            : (module.File.Source, module.File.Go, module.File.Toolchain, "go.mod");
        if (preferred is { Version: { } wished } && toolchain.IsCertainlyOlderThan(wished) && !(line?.Version > wished))
            return new ToolchainDownload(wished, name, new SourceSpan(source, preferred.Value.Span));

        return line is { Version: { } version } && toolchain.IsCertainlyOlderThan(version) ? new ToolchainDownload(version, name, new SourceSpan(source, line.Value.Span)) : null;
    }

    private static bool IsOther(StageToolchain toolchain, GoVersion version) => toolchain.Exact is { } exact ? exact != version : toolchain.Release.Family != version.Family;

    private static TextSpan? SourcesAbove(GoInvocation invocation)
    {
        if (invocation.ModuleCache is not { } cache || !MountCover.Of(invocation.Step, cache).IsNone)
            return null;

        foreach (var mount in invocation.Step.Mounts)
        {
            if (mount is { IsContextBind: true, Source: "" })
                return mount.Flag.Text.SourceSpan();
        }

        return ModuleDownloads.SourcesAbove(invocation)?.Step.Instruction.Span;
    }
}
