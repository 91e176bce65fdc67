using System;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>One entry more in the file of a dependency bot, in the notation of those that are there.</summary>
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
        var first = plan.List.Items[0].Span.Start;
        var start = LineEdits.StartOfLine(content, first);
        var lead = content.Substring(start, first - start);
        var indentation = LineEdits.Indentation(plan.Source, first);
        if (content[plan.List.Span.Start] == '[' || lead.Trim() != "-" || content[first] is '{' or '&' or '*' || EndOf(plan.List.Items[plan.List.Items.Count - 1], content) is not { } end)
            return null;

        var inner = indentation + "  ";
        var entry = $"{indentation}- package-ecosystem: {ecosystem}\n{inner}directory: /{folder}\n{inner}schedule:\n{inner}  interval: {IntervalOf(plan.List)}";
        return [LineEdits.Below(plan.Source, end, entry)];
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
