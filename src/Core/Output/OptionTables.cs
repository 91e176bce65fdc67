using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>The table of all settings, made from the options themselves.</summary>
public static class OptionTables
{
    /// <summary>A row for each option: its key, what may be written, what holds without it, what it says, and the rules that read it.</summary>
    public static string Of(IReadOnlyList<RuleOption> options, IReadOnlyList<RuleDescriptor> rules)
    {
        var table = new StringBuilder("| Key | Values | Default | What it says | Read by |\n|---|---|---|---|---|\n");
        foreach (var option in options)
        {
            table.Append("| ").Append(Markdown.Code(option.Key))
                .Append(" | ").Append(Markdown.Escaped(option.Values.Form))
                .Append(" | ").Append(option.Default.Length == 0 ? "empty" : Markdown.Code(option.Default))
                .Append(" | ").Append(Markdown.Escaped(option.Description))
                .Append(" | ").Append(ReadersOf(option, rules)).Append(" |\n");
        }

        return table.ToString();
    }

    private static string ReadersOf(RuleOption option, IReadOnlyList<RuleDescriptor> rules)
    {
        var readers = new List<string>();
        foreach (var rule in rules)
        {
            foreach (var own in rule.Options)
            {
                if (own.Key == option.Key)
                    readers.Add($"[{rule.Id}](rules/{rule.Id}.md)");
            }
        }

        return readers.Count == 0 ? "every rule" : string.Join(", ", readers);
    }
}
