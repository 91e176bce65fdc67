using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>What is said of a file that a go command needs and that no instruction brings, and the COPY that would bring it.</summary>
internal static class UnbroughtFile
{
    private const string SumsFileName = "go.sum";

    /// <summary>Why the file is not there, as the middle of a message.</summary>
    public static string FateOf(MissingNeed need)
    {
        var context = need.Invocation.Stage.Build.Context!;
        if (FolderPath.Join("", need.Path) is not { } path)
            return "lies outside of the build context";

        return context.KindOf(path) is null ? "is not in the build context" : "is in the repository, and no instruction brings it in time";
    }

    /// <summary>The lines that ask for what is missed.</summary>
    public static IReadOnlyList<(SourceSpan Where, string Message)> EvidenceFor(IReadOnlyList<MissingNeed> needs)
    {
        var evidence = new List<(SourceSpan Where, string Message)>();
        foreach (var need in needs)
            evidence.AddRange(need.AskedBy);

        return evidence;
    }

    /// <summary>COPY instructions above the command, one for each thing that is missed; <c>null</c> when one of them cannot be copied.</summary>
    public static TextEdit[]? CopyAbove(IReadOnlyList<MissingNeed> needs)
    {
        var step = needs[0].Invocation.Step;
        if (step.IsTrigger)
            return null;

        var lines = new List<string>();
        foreach (var need in needs)
        {
            if (LineFor(need, step) is not { } line)
                return null;

            if (!lines.Contains(line))
                lines.Add(line);
        }

        return [needs[0].Invocation.Stage.Build.InsertAbove(step.Instruction, string.Join("\n", lines))];
    }

    /// <summary>A COPY of the folder that holds what is missed, above the command; <c>null</c> when it cannot be copied.</summary>
    public static TextEdit[]? CopyFolderAbove(MissingNeed need) =>
        CopyAbove([need with { Path = ModuleSearch.FolderOf(need.Path), StagePath = need.StagePath is { } path ? StagePath.Parent(path) : null }]);

    /// <summary>go.sum as a further source of the COPY that brings go.mod; <c>null</c> when there is no such plain COPY.</summary>
    public static TextEdit[]? CopyBesideModule(MissingNeed need)
    {
        var invocation = need.Invocation;
        if (need.StagePath is not { } stagePath || !IsSent(need, need.Path))
            return null;

        var module = StagePath.Join(StagePath.Parent(stagePath), "go.mod")!;
        if (invocation.Stage.Files.Before(invocation.Step, module).Origin?.Copy is not { IsIntoDirectory: true } copy || copy.Step.IsTrigger)
            return null;

        var written = copy.SourceText.ToString();
        var expected = need.Path.Substring(0, need.Path.Length - SumsFileName.Length) + "go.mod";
        if ((written != expected && written != "./" + expected) || copy.Source != written || copy.SourceText.SourceSpan().Length != written.Length || IsInQuotes(invocation.Stage.Build.Source.Content, copy.SourceText))
            return null;

        return [invocation.Stage.Build.Insert(copy.SourceText.SourceSpan().End, " " + written.Substring(0, written.Length - "go.mod".Length) + SumsFileName)];
    }

    private static string? LineFor(MissingNeed need, StageStep step)
    {
        if (need.StagePath is not { } stagePath || !IsSent(need, need.Path) || !IsPlain(need.Path) || !IsPlain(stagePath) || IsMounted(step, stagePath))
            return null;

        var context = need.Invocation.Stage.Build.Context!;
        var isFolder = context.KindOf(need.Path) == EntryKind.Folder;
        var sources = need.Path;
        if (!isFolder && need.Path.EndsWith("go.mod", System.StringComparison.Ordinal) && need.Path.Substring(0, need.Path.Length - "go.mod".Length) + SumsFileName is var sums && IsSent(need, sums))
            sources += " " + sums;

        var target = isFolder ? stagePath : StagePath.Parent(stagePath);
        var directory = step.Before.WorkingDirectory;
        if (directory is not null && target == directory)
            return $"COPY {sources} ./";

        var destination = directory is not null && StagePath.IsWithin(target, directory) ? "./" + target.Substring(directory.Length).TrimStart('/') : target;
        return $"COPY {sources} {destination}{(destination == "/" ? "" : "/")}";
    }

    private static bool IsSent(MissingNeed need, string path) =>
        FolderPath.Join("", path) == path && need.Invocation.Stage.Build.Context!.Decide(path).Decision == ContextDecision.Sent;

    // What is copied to below a mount is not seen.
    private static bool IsMounted(StageStep step, string path)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount.Target is not { } target || StagePath.IsWithin(path, target))
                return true;
        }

        return false;
    }

    private static bool IsInQuotes(string content, MappedText text) => text.SourceSpan().End is var end && end < content.Length && content[end] == '"';

    private static bool IsPlain(string path)
    {
        foreach (var letter in path)
        {
            if (!(letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '/' or '.' or '_' or '-'))
                return false;
        }

        return true;
    }
}
