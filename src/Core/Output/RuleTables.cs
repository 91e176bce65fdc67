using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>Tables and texts that are made from the rules' descriptors, so that no page can say anything else.</summary>
public static class RuleTables
{
    /// <summary>The table of all rules for the README, in the order of the ids, linked to the pages below <c>docs/rules</c>.</summary>
    public static string ForReadme(IReadOnlyList<RuleDescriptor> rules) => Table(rules, "docs/rules/");

    /// <summary>The whole of <c>docs/rules/README.md</c>: a table for each family that has rules.</summary>
    public static string Index(IReadOnlyList<RuleDescriptor> rules)
    {
        var page = new StringBuilder("# Rules\n\n");
        page.Append("Severities are those of the preset `recommended`. A fix that is *safe* keeps what is built as it was meant, ");
        page.Append("with its comments\nand layout; a fix that is *unsafe* may change what is built, so a person looks at it first.\n");
        foreach (var family in ByFamily(rules))
        {
            page.Append("\n## ").Append(RuleFamilies.TitleOf(family.Key)).Append("\n\n");
            page.Append(Table(family.Value, ""));
        }

        return page.ToString();
    }

    /// <summary>All rules for a terminal, a line each, in the order of the ids, and how to read the page of one.</summary>
    public static IReadOnlyList<string> ForTerminal(IReadOnlyList<RuleDescriptor> rules)
    {
        var lines = new List<string>();
        foreach (var rule in InOrder(rules))
        {
            var fix = rule.Fix == FixSafety.None ? "" : WordOf(rule.Fix) + " fix";
            lines.Add($"{rule.Id}  {SeverityWords.Of(rule.Severity),-7}  {fix,-10}  {rule.Title}");
        }

        lines.Add("");
        lines.Add("-p:GoContainerGuardRule=GCG0602 prints the page of a rule.");
        return lines;
    }

    /// <summary>The facts of a rule for its page.</summary>
    public static string Facts(RuleDescriptor rule)
    {
        var facts = new StringBuilder();
        facts.Append("- Name: ").Append(Markdown.Code(rule.Name)).Append('\n');
        facts.Append("- Category: ").Append(RuleFamilies.TitleOf(rule.Category)).Append('\n');
        facts.Append("- Severity: ").Append(SeverityWords.Of(rule.Severity)).Append('\n');
        facts.Append("- Fix: ").Append(WordOf(rule.Fix)).Append('\n');
        facts.Append(rule.Options.Count == 0 ? "- Options: none\n" : "- Options:\n");
        foreach (var option in rule.Options)
        {
            var standard = option.Default.Length == 0 ? "empty by default" : "by default " + Markdown.Code(option.Default);
            facts.Append("  - ").Append(Markdown.Code(option.Key)).Append(", ").Append(standard).Append(": ")
                .Append(Markdown.Escaped(option.Description)).Append('\n');
        }

        return facts.ToString();
    }

    /// <summary>How a rule is turned off, for its page: one instruction, some files, a project, or by what another tool is told.</summary>
    public static string TurnItOff(RuleDescriptor rule) =>
        $"- One instruction, by a comment above it: `# gcg:ignore {rule.Id} because …`\n"
        + $"- Some files, in a section of `.editorconfig`, or all, in `.globalconfig`: `dotnet_diagnostic.{rule.Id}.severity = none`\n"
        + $"- A project, in MSBuild: `<NoWarn>$(NoWarn);{rule.Id}</NoWarn>`\n"
        + Peers(rule);

    // The comments of other tools that count for the rule.
    private static string Peers(RuleDescriptor rule)
    {
        var comments = new List<string>();
        foreach (var pair in PeerRules.Of(rule.Id))
            comments.Add(Markdown.Code(pair.Tool is PeerTool.Hadolint ? $"# hadolint ignore={pair.Name}" : $"# check=skip={pair.Name}"));

        return comments.Count == 0 ? "" : $"- By a comment that is there for another tool: {string.Join(", ", comments)}\n";
    }

    /// <summary>A preset written out as a global configuration file, to copy and to change.</summary>
    /// <param name="name">The name of the preset.</param>
    /// <param name="rules">Every rule.</param>
    /// <param name="severityOf">What the preset makes of a rule.</param>
    /// <remarks>
    /// The level is below that of a file that users write themselves (100 when it is called <c>.globalconfig</c>), so that theirs wins.
    /// </remarks>
    public static string PresetFile(string name, IReadOnlyList<RuleDescriptor> rules, Func<RuleDescriptor, Severity> severityOf)
    {
        var file = new StringBuilder();
        file.Append("# GoContainerGuard, preset ").Append(name).Append(": every rule and its severity.\n");
        file.Append("is_global = true\nglobal_level = -1\n");
        foreach (var family in ByFamily(rules))
        {
            file.Append("\n# ").Append(RuleFamilies.TitleOf(family.Key)).Append('\n');
            foreach (var rule in family.Value)
            {
                file.Append("\n# ").Append(rule.Name).Append('\n');
                file.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ")
                    .Append(SeverityWords.InConfiguration(severityOf(rule))).Append('\n');
            }
        }

        return file.ToString();
    }

    private static string Table(IReadOnlyList<RuleDescriptor> rules, string folder)
    {
        var table = new StringBuilder("| Id | What it finds | Severity | Fix |\n|---|---|---|---|\n");
        foreach (var rule in InOrder(rules))
        {
            table.AppendFormat(
                CultureInfo.InvariantCulture,
                "| [{0}]({1}{0}.md) | {2} | {3} | {4} |\n",
                rule.Id, folder, Markdown.Escaped(rule.Title), SeverityWords.Of(rule.Severity), WordOf(rule.Fix));
        }

        return table.ToString();
    }

    private static string WordOf(FixSafety fix) => fix switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Unsafe => "unsafe",
        _ => "none",
    };

    private static SortedDictionary<RuleCategory, List<RuleDescriptor>> ByFamily(IReadOnlyList<RuleDescriptor> rules)
    {
        var families = new SortedDictionary<RuleCategory, List<RuleDescriptor>>();
        foreach (var rule in InOrder(rules))
        {
            if (!families.TryGetValue(rule.Category, out var family))
                families.Add(rule.Category, family = []);

            family.Add(rule);
        }

        return families;
    }

    private static List<RuleDescriptor> InOrder(IReadOnlyList<RuleDescriptor> rules)
    {
        var ordered = new List<RuleDescriptor>(rules);
        ordered.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        return ordered;
    }
}
