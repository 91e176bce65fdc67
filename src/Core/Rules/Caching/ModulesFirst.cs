using System.Text;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images.State;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>Two layers above the sources: the files that decide what is downloaded, and the download.</summary>
internal static class ModulesFirst
{
    private const string Download = "RUN go mod download";

    /// <summary>The edits; <c>null</c> unless the module is one by itself, its files are seen, and nothing between the sources and the download matters to it.</summary>
    public static TextEdit[]? EditsFor(GoInvocation download, ImageCopy copy)
    {
        var build = download.Stage.Build;
        var run = download.Step.Instruction;
        if (build.Context is not { } context || download.Module is not { Workspace: null } module || !IsByItself(module.File))
            return null;

        if (copy.Step.Before.WorkingDirectory != module.StageFolder || download.Directory != module.StageFolder || build.IsTrigger(copy.Transfer))
            return null;

        if (!IsUndisturbed(download, copy) || FilesOf(module, context) is not { } files)
            return null;

        var first = $"COPY {FlagsOf(copy.Transfer)}{files} ./";
        if (IsDownloadAlone(download))
        {
            var lines = build.WithComments(run);
            return [build.InsertAbove(copy.Transfer, first + "\n" + build.Source.Slice(lines)), LineEdits.Remove(build.Source, lines)];
        }

        return run.Flags.Count == 0 ? [build.InsertAbove(copy.Transfer, first + "\n" + Download)] : null;
    }

    // A folder that stands in for a module would have to be there too.
    private static bool IsByItself(ModuleFile module)
    {
        foreach (var replacement in module.Replaces)
        {
            if (replacement.IsLocal)
                return false;
        }

        return true;
    }

    private static bool IsUndisturbed(GoInvocation download, ImageCopy copy)
    {
        for (var index = copy.Step.Index + 1; index < download.Step.Index; index++)
        {
            if (download.Stage.Steps[index].Instruction is not (TransferInstruction or LabelInstruction or ExposeInstruction))
                return false;
        }

        return true;
    }

    private static bool IsDownloadAlone(GoInvocation download) =>
        download is { Go.Verb: GoVerb.ModDownload, Command.Script.Commands.Count: 1, Step.Instruction.Heredocs.Count: 0 };

    private static string? FilesOf(GoModule module, Analysis.BuildContext context)
    {
        var folder = module.Folder.Length == 0 ? "" : module.Folder + "/";
        if (folder.IndexOf(' ') >= 0 || GoGlob.HasWildcard(folder) || folder.IndexOf('$') >= 0)
            return null;

        foreach (var name in new[] { "go.mod", "go.sum" })
        {
            if (context.Decide(folder + name).Decision != ContextDecision.Sent)
                return null;
        }

        return $"{folder}go.mod {folder}go.sum";
    }

    // Whoever owns the sources owns these.
    private static string FlagsOf(TransferInstruction transfer)
    {
        var flags = new StringBuilder();
        foreach (var flag in transfer.Flags)
        {
            if (!flag.Is("parents"))
                flags.Append(flag.Text.ToString()).Append(' ');
        }

        return flags.ToString();
    }
}
