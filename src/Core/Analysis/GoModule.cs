using GoContainerGuard.Go;

namespace GoContainerGuard.Analysis;

/// <summary>The module, and the workspace if there is one, that a go command in a stage works in.</summary>
/// <param name="Folder">Folder of the module from the root of the build context.</param>
/// <param name="StageFolder">Folder of the module in the stage.</param>
/// <param name="File">Its go.mod.</param>
/// <param name="Workspace">The go.work above it; <c>null</c> without one.</param>
/// <param name="WorkspaceFolder">Folder of the go.work from the root of the build context.</param>
internal sealed record GoModule(string Folder, string StageFolder, ModuleFile File, WorkspaceFile? Workspace, string? WorkspaceFolder);
