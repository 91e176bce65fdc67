using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;

namespace GoContainerGuard.Output;

/// <summary>Writes down what builds send, for a person to read.</summary>
internal sealed class ContextReportText
{
    /// <summary>More folders that cannot be read are not named.</summary>
    private const int MostUnreadable = 10;

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(ContextSummary summary)
    {
        if (_lines.Count > 0)
            _lines.Add("");

        _lines.Add(Amounts.Name(summary.Dockerfile));
        AddPossibleFolders(summary);
        foreach (var context in summary.Contexts)
            Add(context, summary.IsNamed);
    }

    private void AddPossibleFolders(ContextSummary summary)
    {
        if (summary.Folders.Count == 0)
        {
            Say(summary.IsNamed
                ? "context: named, and outside of the repository, where nobody looks"
                : "context: not known, no folder from the Dockerfile's own up to the root holds all that it copies; 'gocontainerguard.context' names one");
        }

        if (summary.IsNamed || summary.Folders.Count < 2)
            return;

        Say($"context: not named, possible are {string.Join(", ", Array.ConvertAll([.. summary.Folders], Quoted))}; the first is shown, and an .editorconfig at the root names it:");
        Say($"  [{summary.Dockerfile}]");
        Say($"  gocontainerguard.context = {(summary.Folders[0].Length == 0 ? "." : summary.Folders[0])}");
    }

    private void Add(SentContext context, bool isNamed)
    {
        Say($"context: {Quoted(context.Folder)}{(isNamed ? ", named" : "")}");
        Say($"ignore file: {(context.IgnorePath is { } path ? Amounts.Name(path) : "none")}");
        if (context.Tally is { } tally)
            Add(tally);
        else
            Say("sent: not known, " + WhyNotKnown(context));
    }

    private static string WhyNotKnown(SentContext context)
    {
        if (context.Ignore is not { } ignore)
            return "the ignore file cannot be read";

        return ignore.IsRefused
            ? $"the build stops with '{ignore.Faults[0].Message}' (line {ignore.Source!.Lines.PositionOf(ignore.Faults[0].Span.Start).Line + 1} of the ignore file)"
            : "the folder cannot be read";
    }

    private void Add(ContextTally tally)
    {
        if (tally.Failure is { } failure)
        {
            Say($"sent: not known, {WhyNothingIsSent(failure)}");
            return;
        }

        Say($"sent: {Amounts.Exact(tally.Sent)}");
        Say($"kept back: {KeptBack(tally)}");
        for (var index = 0; index < Math.Min(tally.Unreadable.Count, MostUnreadable); index++)
            Say($"cannot be read, and is in no number here: {Amounts.Name(tally.Unreadable[index])}");

        if (tally.Unreadable.Count > MostUnreadable)
            Say($"cannot be read either: {Amounts.Folders(tally.Unreadable.Count - MostUnreadable)} more");

        AddFolders(tally.LargestFolders);
        AddPatterns(tally.Patterns);
    }

    private static string WhyNothingIsSent(ContextVisit failure)
    {
        var pattern = failure.Place.Verdict.DecidedBy!;
        var said = $"'{Amounts.Name(pattern.Text)}' in line {pattern.Line + 1} of the ignore file";
        return pattern.IsBroken
            ? $"the build stops with 'syntax error in pattern': Docker cannot compile {said} when it comes to '{Amounts.Name(failure.Path)}'"
            : $"nobody can tell what Docker makes of {said}";
    }

    private static string KeptBack(ContextTally tally)
    {
        var seen = Amounts.Exact(tally.KeptBack);
        return tally.FoldersNotOpened == 0 ? seen : $"{seen}, and all that lies in {Amounts.Folders(tally.FoldersNotOpened)} that need not be opened";
    }

    private void AddFolders(IReadOnlyList<FolderTally> folders)
    {
        if (folders.Count == 0)
            return;

        Say("largest folders sent, each with all below it:");
        foreach (var folder in folders)
            Say($"  {Amounts.Round(folder.Sent.Bytes),10}  {Amounts.Files(folder.Sent.Files),12}  {Amounts.Name(folder.Path)}");
    }

    private void AddPatterns(IReadOnlyList<PatternTally> patterns)
    {
        if (patterns.Count == 0)
            return;

        Say("lines of the ignore file:");
        foreach (var pattern in patterns)
            Say($"  {pattern.Pattern.Line + 1,4}  {Amounts.Name(pattern.Pattern.Text)}: {Effect(pattern)}");
    }

    private static string Effect(PatternTally pattern)
    {
        var parts = new List<string>();
        if (pattern.Decided.Files > 0)
            parts.Add($"{Amounts.Files(pattern.Decided.Files)}, {Amounts.Round(pattern.Decided.Bytes)}");

        if (pattern.FoldersNotOpened > 0)
            parts.Add($"{Amounts.Folders(pattern.FoldersNotOpened)} not opened");

        if (parts.Count > 0)
            return (pattern.Pattern.IsNegated ? "brings back " : "keeps back ") + string.Join(", ", parts);

        return pattern.HasSpoken ? "decides about no file in the end" : "does nothing in this tree";
    }

    private static string Quoted(string folder) => folder.Length == 0 ? "'.'" : $"'{Amounts.Name(folder)}'";

    private void Say(string line) => _lines.Add("  " + line);
}
