using System;
using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Json;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>The rules that a log's results speak of, in the order of the ids, and where each stands in the list.</summary>
internal sealed class SarifRules
{
    private readonly List<RuleDescriptor> _rules = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public SarifRules(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (_indexes.ContainsKey(finding.Rule.Id))
                continue;

            _indexes.Add(finding.Rule.Id, -1);
            _rules.Add(finding.Rule);
        }

        _rules.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        for (var at = 0; at < _rules.Count; at++)
            _indexes[_rules[at].Id] = at;
    }

    public int IndexOf(RuleDescriptor rule) => _indexes[rule.Id];

    public void Write(JsonWriter json, SarifOptions options)
    {
        json.OpenArray("rules");
        foreach (var rule in _rules)
            WriteRule(json, rule, options);

        json.CloseArray();
    }

    // Braces are not doubled here as in messages: a descriptor's texts have no arguments, and viewers show them as they are.
    private static void WriteRule(JsonWriter json, RuleDescriptor rule, SarifOptions options)
    {
        var markdown = options.PageOf(rule.Id);
        var page = string.IsNullOrWhiteSpace(markdown) ? null : RulePage.Of(markdown!);
        json.OpenObject();
        json.Property("id", rule.Id);
        json.Property("name", PascalCase(rule.Name));
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", page is { Summary.Length: > 0 } ? page.Summary : rule.Title);
        if (options.AddressOf(rule.Id) is { } address)
            json.Property("helpUri", address);

        if (page is { Text.Length: > 0 })
        {
            json.OpenObject("help");
            json.Property("text", page.Text);
            json.Property("markdown", markdown!);
            json.CloseObject();
        }

        json.OpenObject("defaultConfiguration");
        if (rule.Severity is Severity.None)
            json.Property("enabled", false);

        json.Property("level", SeverityWords.InSarif(rule.Severity));
        json.CloseObject();
        json.OpenObject("properties");
        json.OpenArray("tags");
        json.Value(RuleFamilies.TagOf(rule.Category));
        json.CloseArray();
        json.CloseObject();
        json.CloseObject();
    }

    private static void WriteText(JsonWriter json, string name, string text)
    {
        json.OpenObject(name);
        json.Property("text", text);
        json.CloseObject();
    }

    private static string PascalCase(string name)
    {
        var pascal = new StringBuilder(name.Length);
        foreach (var word in name.Split('-'))
        {
            if (word.Length > 0)
                pascal.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return pascal.ToString();
    }
}
