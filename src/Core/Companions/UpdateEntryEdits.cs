using System;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>One folder more in the file of a dependency bot, in the notation of those that are there: in the list of an entry that has one, else in an entry of its own.</summary>
internal static class UpdateEntryEdits
{
    private const string UsualInterval = "weekly";

    private static readonly string[] Intervals = ["daily", "weekly", "monthly", "quarterly", "semiannually", "yearly"];

    /// <summary>The edit; <c>null</c> where the list is written in a way that is not understood.</summary>
    public static TextEdit[]? For(UpdatePlan plan, string ecosystem, string folder) =>
        plan.IsOfManagers ? ForRenovate(plan, ecosystem) : ForDependabot(plan, ecosystem, folder);

    // Behind the closing quote of the last one.
    private static TextEdit[]? ForRenovate(UpdatePlan plan, string ecosystem)
    {
        if (plan.List.Items[plan.List.Items.Count - 1] is not DocumentScalar last)
            return null;

        var name = ecosystem == UpdateEntry.Images ? "dockerfile" : ecosystem;
        return [new TextEdit(new SourceSpan(plan.Source, new TextSpan(last.Span.End + 1, 0)), $", \"{name}\"")];
    }

    private static TextEdit[]? ForDependabot(UpdatePlan plan, string ecosystem, string folder)
    {
        var content = plan.Source.Content;
        if (FoldersOf(plan.List, ecosystem) is { } folders)
            return Beside(plan.Source, folders, "/" + folder) is { } edit ? [edit] : null;

        var first = plan.List.Items[0].Span.Start;
        var start = LineEdits.StartOfLine(content, first);
        var lead = content.Substring(start, first - start);
        var indentation = LineEdits.Indentation(plan.Source, first);
        if (lead.Trim() != "-" || content[first] is '{' or '&' || EndOf(plan.List.Items[plan.List.Items.Count - 1], content) is not { } end)
            return null;

        var inner = indentation + "  ";
        var entry = $"{indentation}- package-ecosystem: {ecosystem}\n{inner}directories:\n{inner}  - /{folder}\n{inner}schedule:\n{inner}  interval: {IntervalOf(plan.List)}";
        return [LineEdits.Below(plan.Source, end, entry)];
    }

    // Those of the first entry for the ecosystem that lists several.
    private static DocumentList? FoldersOf(DocumentList updates, string ecosystem)
    {
        foreach (var item in updates.Items)
        {
            if (item is DocumentMapping entry && entry.Find("package-ecosystem") is DocumentScalar { Text: var name } && name == ecosystem
                && entry.Find("directories") is DocumentList { Items.Count: > 0 } folders)
                return folders;
        }

        return null;
    }

    // In the quotes of its neighbour; behind a comma where the list stands in brackets, else on a line of its own.
    private static TextEdit? Beside(SourceText source, DocumentList folders, string folder)
    {
        var content = source.Content;
        if (folders.Items[folders.Items.Count - 1] is not DocumentScalar last || last.Span.End >= content.Length)
            return null;

        // An anchor, a tag or a text of several lines has a notation of its own.
        if (last.IsQuoted ? content[last.Span.End] is not ('"' or '\'') : content[last.Span.Start] is not '/')
            return null;

        var quote = last.IsQuoted ? content.Substring(last.Span.End, 1) : "";
        var end = last.Span.End + quote.Length;
        var added = quote + folder + quote;
        if (content[folders.Span.Start] == '[')
            return new TextEdit(new SourceSpan(source, new TextSpan(end, 0)), ", " + added);

        var start = LineEdits.StartOfLine(content, last.Span.Start);
        var lead = content.Substring(start, last.Span.Start - quote.Length - start);
        return lead.Trim() == "-" ? LineEdits.Below(source, end, lead + added) : null;
    }

    private static string IntervalOf(DocumentList updates)
    {
        var schedule = (updates.Items[updates.Items.Count - 1] as DocumentMapping)?.Find("schedule") as DocumentMapping;
        return schedule?.Find("interval") is DocumentScalar { Text: var interval } && Array.IndexOf(Intervals, interval) >= 0 ? interval : UsualInterval;
    }

    // The last character of what is written there: the library ends blocks where the next thing begins. Null where a text goes over several lines.
    private static int? EndOf(DocumentNode node, string content)
    {
        if (node.Span.Start < content.Length && content[node.Span.Start] is '[' or '{')
            return node.Span.End;

        switch (node)
        {
            case DocumentScalar scalar:
                return content.IndexOf('\n', scalar.Span.Start, scalar.Span.Length) < 0 ? scalar.Span.End : null;
            case DocumentList { Items: { Count: > 0 } items }:
                return EndOf(items[items.Count - 1], content);
            case DocumentMapping { Entries: { Count: > 0 } entries }:
                var last = entries[entries.Count - 1];
                return EndOf(last.Value, content) is { } end && end >= last.Key.Span.End ? end : null;
            default:
                return null;
        }
    }
}
