using GoContainerGuard.Go;

namespace GoContainerGuard.Analysis;

/// <summary>The module, and the workspace if there is one, that a go command in a stage works in.</summary>
/// <param name="Folder">Folder of the module from the root of the build context.</param>
/// <param name="StageFolder">Folder of the module in the stage.</param>
/// <param name="File">Its go.mod.</param>
/// <param name="Workspace">The workspace above it; <c>null</c> without one.</param>
internal sealed record GoModule(string Folder, string StageFolder, ModuleFile File, GoWorkspace? Workspace);

/// <summary>A workspace that a go command works in.</summary>
/// <param name="Folder">Folder of the go.work from the root of the build context.</param>
/// <param name="StageFolder">Its folder in the stage.</param>
/// <param name="File">The go.work.</param>
internal sealed record GoWorkspace(string Folder, string StageFolder, WorkspaceFile File);
