using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>
/// Applies fixes to the texts that they were made for: one round, each fix whole or not at all. Of fixes that touch each other the first
/// one wins and the others wait. Fixes that ask for the very same edit share it.
/// </summary>
public static class FixApplication
{
    /// <summary>The new texts, and what became of each fix. Where the fixes do not touch each other, their order does not matter.</summary>
    public static FixOutcome Apply(IEnumerable<Fix> fixes)
    {
        var files = new Dictionary<string, FileEdits>(System.StringComparer.Ordinal);
        var order = new List<FileEdits>();
        List<Fix> applied = [];
        List<Fix> waiting = [];
        List<Fix> refused = [];
        foreach (var fix in fixes)
        {
            var edits = Effective(fix);
            var verdict = Judge(edits, files);
            (verdict switch { EditVerdict.Fits => applied, EditVerdict.Touches => waiting, _ => refused }).Add(fix);
            if (verdict == EditVerdict.Fits)
                Add(edits, files, order);
        }

        var changed = new List<ChangedFile>();
        foreach (var file in order)
        {
            var after = file.NewText();
            if (file.Source.IsAbsent || after.Content != file.Source.Content)
                changed.Add(new ChangedFile(file.Source, after));
        }

        return new FixOutcome(changed, applied, waiting, refused);
    }

    private static List<TextEdit> Effective(Fix fix)
    {
        var edits = new List<TextEdit>(fix.Edits.Count);
        foreach (var edit in fix.Edits)
        {
            if (!edit.Where.Span.IsEmpty || edit.NewText.Length > 0)
                edits.Add(edit);
        }

        return edits;
    }

    private static EditVerdict Judge(List<TextEdit> edits, Dictionary<string, FileEdits> files)
    {
        var own = new Dictionary<string, FileEdits>(System.StringComparer.Ordinal);
        var verdict = EditVerdict.Fits;
        foreach (var edit in edits)
        {
            var path = edit.Where.Source.Path;
            if (!own.TryGetValue(path, out var mine))
                own.Add(path, mine = new FileEdits(edit.Where.Source));

            // Within one fix an insertion may stand beside a replacement: the fix says which comes first.
            if (!mine.TryAdd(edit))
                return EditVerdict.IsWrong;

            if (!files.TryGetValue(path, out var others))
                continue;

            if (!others.IsAbout(edit.Where.Source))
                return EditVerdict.IsWrong;

            if (others.Touches(edit))
                verdict = EditVerdict.Touches;
        }

        return verdict;
    }

    private static void Add(List<TextEdit> edits, Dictionary<string, FileEdits> files, List<FileEdits> order)
    {
        foreach (var edit in edits)
        {
            var path = edit.Where.Source.Path;
            if (!files.TryGetValue(path, out var file))
            {
                files.Add(path, file = new FileEdits(edit.Where.Source));
                order.Add(file);
            }

            file.TryAdd(edit);
        }
    }

    private enum EditVerdict
    {
        Fits,
        Touches,
        IsWrong,
    }
}
