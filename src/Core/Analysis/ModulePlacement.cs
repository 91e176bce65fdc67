using GoContainerGuard.Go;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Where in a stage the folders of the build context lie, as seen from the module that is built.</summary>
/// <param name="ContextFolder">A folder of the context.</param>
/// <param name="StageFolder">The folder in the stage that holds its files.</param>
internal readonly record struct ModulePlacement(string ContextFolder, string StageFolder)
{
    /// <summary>The placement by which the folders above the module are found too, as far up as stage and context agree.</summary>
    public static ModulePlacement Of(GoModule module) => Of(module.Folder, module.StageFolder);

    /// <summary>The placement of a folder by which the folders above it are found too, as far up as stage and context agree.</summary>
    public static ModulePlacement Of(string contextFolder, string stageFolder)
    {
        var (context, stage) = (contextFolder, stageFolder);
        while (context.Length > 0 && stage != "/" && StagePath.BaseName(context) == StagePath.BaseName(stage))
        {
            context = context.IndexOf('/') < 0 ? "" : context.Substring(0, context.LastIndexOf('/'));
            stage = StagePath.Parent(stage);
        }

        return new ModulePlacement(context, stage);
    }

    /// <summary>The folder of the context behind a folder of the stage; <c>null</c> when there is none.</summary>
    public string? InContext(string stageFolder) => StagePath.IsWithin(stageFolder, StageFolder)
        ? FolderPath.Join(ContextFolder, stageFolder.Substring(StageFolder.Length).TrimStart('/'))
        : null;

    /// <summary>The folder of the stage for a folder of the context; <c>null</c> when there is none.</summary>
    public string? InStage(string contextFolder)
    {
        if (ContextFolder.Length == 0)
            return StagePath.Join(StageFolder, contextFolder);

        return contextFolder == ContextFolder || contextFolder.StartsWith(ContextFolder + "/", System.StringComparison.Ordinal)
            ? StagePath.Join(StageFolder, contextFolder.Substring(ContextFolder.Length).TrimStart('/'))
            : null;
    }
}
