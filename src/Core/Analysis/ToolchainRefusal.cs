using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Why a toolchain does not build a module.</summary>
/// <param name="Message">What the go command prints.</param>
/// <param name="Where">The line of go.mod or go.work that it does not take.</param>
/// <remarks>Source of the texts: runs of Go 1.19.8, 1.24.4 and 1.27.3.</remarks>
internal sealed record ToolchainRefusal(string Message, SourceSpan Where)
{
    // Those before have other words for it, below the same head.
    private const int FirstMinorThatNamesForm = 16;

    // The last patches of 1.19 and of 1.20 know more of later releases than those before them.
    private const int FirstMinorNotTried = 19;

    /// <summary>The refusal of a module by a toolchain that must not switch to another; <c>null</c> when it takes it, or that is not known.</summary>
    /// <param name="toolchain">The toolchain.</param>
    /// <param name="module">The module, with its workspace.</param>
    /// <param name="directory">Where the command runs, from which the message names the file.</param>
    public static ToolchainRefusal? Of(StageToolchain toolchain, GoModule module, string directory)
    {
        // In a workspace the go command compares the go lines of its members with that of the workspace, not with itself.
        if (module.Workspace is { } workspace)
        {
            return workspace.File is { Go: { Version: { } version } line, Source: var source } && toolchain.IsCertainlyOlderThan(version)
                ? TooNew(toolchain, SeenPath.Of(directory, StagePath.Join(workspace.StageFolder, "go.work")!), new SourceSpan(source, line.Span))
                : null;
        }

        var acceptance = toolchain.Accepts(module.File);
        var where = new SourceSpan(module.File.Source, acceptance.Span);
        return acceptance.Obstacle switch
        {
            ModuleObstacle.NewerGoLine when toolchain.HasHardGoLine => TooNew(toolchain, SeenPath.Of(directory, StagePath.Join(module.StageFolder, "go.mod")!), where),
            ModuleObstacle.FormOfGoLine when toolchain.Release.Minor < FirstMinorThatNamesForm => new ToolchainRefusal("go: errors parsing go.mod", where),
            ModuleObstacle.FormOfGoLine => new ToolchainRefusal($"invalid go version '{where.Text}': must match format 1.23", where),
            ModuleObstacle.UnknownDirective when toolchain.Release.Minor < FirstMinorNotTried && module.File.Toolchain?.Span == acceptance.Span => new ToolchainRefusal("unknown directive: toolchain", where),
            _ => null,
        };
    }

    private static ToolchainRefusal TooNew(StageToolchain toolchain, string file, SourceSpan where) =>
        new($"go: {file} requires go >= {where.Text} (running go {toolchain.Shown}; GOTOOLCHAIN=local)", where);
}
