using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>Says that a finding was held back because nobody knows which folder is the build context.</summary>
internal static class ContextDoubt
{
    /// <summary>More folders, and more rules, are not named in the message.</summary>
    private const int MostNamed = 4;

    /// <summary>The finding; <c>null</c> when nothing that anybody would have heard was held back.</summary>
    /// <param name="disputed">What holds for some folders only.</param>
    /// <param name="isHeard">Whether a finding would be said aloud.</param>
    /// <param name="folders">The folders that can be the context.</param>
    /// <param name="graph">The stages of the Dockerfile.</param>
    /// <param name="sources">What they take from the context by name.</param>
    /// <param name="source">The Dockerfile.</param>
    public static Finding? Report(IReadOnlyList<Finding> disputed, Predicate<Finding> isHeard, IReadOnlyList<string> folders, StageGraph graph, List<ContextSource> sources, SourceText source)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        TextSpan? first = null;
        foreach (var finding in disputed)
        {
            if (!isHeard(finding))
                continue;

            ids.Add(finding.Rule.Id);
            if (finding.Where.Source.Path == source.Path && (first is null || finding.Where.Span.Start < first.Value.Start))
                first = finding.Where.Span;
        }

        if (ids.Count == 0)
            return null;

        var rule = HostRules.AmbiguousContext;
        return new Finding(rule, new SourceSpan(source, first ?? FirstSource(graph, sources)), rule.Format(FoldersOf(folders), Listed(ids, " and ")));
    }

    private static TextSpan FirstSource(StageGraph graph, List<ContextSource> sources)
    {
        if (sources.Count > 0)
            return sources[0].Text.SourceSpan();

        return graph.Stages.Count > 0 ? graph.Stages[0].From.Keyword.SourceSpan() : default;
    }

    private static string FoldersOf(IReadOnlyList<string> folders)
    {
        var names = new List<string>(folders.Count);
        foreach (var folder in folders)
            names.Add(folder.Length == 0 ? "'.'" : $"'{folder}'");

        return Listed(names, " or ");
    }

    private static string Listed(IReadOnlyCollection<string> names, string lastSeparator)
    {
        var shown = new List<string>(names);
        if (shown.Count > MostNamed)
        {
            shown.RemoveRange(MostNamed, shown.Count - MostNamed);
            shown.Add("others");
        }

        var last = shown[shown.Count - 1];
        shown.RemoveAt(shown.Count - 1);
        return shown.Count == 0 ? last : string.Join(", ", shown) + lastSeparator + last;
    }
}
