using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// Lines of a configuration file that are meant for us and change nothing: keys, rules, severities and values that do not exist, and
/// lines that stand where they hold for no file.
/// </summary>
internal static class WrongSettings
{
    private const string RulePrefix = "GCG";

    /// <summary>One finding for each such line, in the order of the file.</summary>
    public static IEnumerable<Finding> In(EditorConfigFile file)
    {
        foreach (var finding in In(file.Preamble, file.IsGlobal ? null : "it stands above the first section, where it holds for no file"))
            yield return finding;

        foreach (var section in file.Sections)
        {
            foreach (var finding in In(section, ProblemOf(section, file)))
                yield return finding;
        }
    }

    /// <summary>A folder is named that the repository does not have.</summary>
    public static Finding OfMissingFolder(OptionSetting option)
    {
        var rule = HostRules.WrongSetting;
        return new Finding(rule, option.Where, rule.Format(option.Key, $"there is no folder '{option.Value}' in the repository"));
    }

    private static IEnumerable<Finding> In(EditorConfigSection section, string? problem)
    {
        foreach (var entry in section.Entries)
        {
            var rule = ConfigurationKey.RuleOf(entry.Key);
            if (rule is null ? !ConfigurationKey.IsOption(entry.Key) : !IsMeantForUs(rule))
                continue;

            if ((rule is null ? OfOption(entry) : OfSeverity(entry, rule)) is { } finding)
                yield return finding;
            else if (problem is not null)
                yield return At(entry, entry.KeySpan, problem, null);
        }
    }

    private static string? ProblemOf(EditorConfigSection section, EditorConfigFile file)
    {
        if (!file.IsGlobal)
            return section.Glob.IsValid ? null : $"the section '[{section.Name}]' is no pattern";

        return GlobalEntries.PlainPath(section.Name) is { } path && IsAbsolute(path)
            ? null
            : $"the section '[{section.Name}]' names no file by its absolute path, and a global file knows no other sections";
    }

    private static Finding? OfOption(EditorConfigEntry entry)
    {
        if (OptionCatalogue.Find(entry.Key) is not { } option)
            return At(entry, entry.KeySpan, "no setting has this name", NearestKey(entry.Key));

        if (entry.Value == "unset" || option.Values.FindFault(entry.Value) is not { } fault)
            return null;

        var part = new TextSpan(entry.ValueSpan.Span.Start + fault.Span.Start, fault.Span.Length);
        return At(entry, new SourceSpan(entry.ValueSpan.Source, part), fault.Problem, fault.Meant);
    }

    private static Finding? OfSeverity(EditorConfigEntry entry, string rule)
    {
        if (NearestRule.Find(rule) is null)
        {
            // The id stands in the middle of the key.
            var start = entry.KeySpan.Span.Start + entry.Key.IndexOf(rule, StringComparison.Ordinal);
            return At(entry, new SourceSpan(entry.KeySpan.Source, new TextSpan(start, rule.Length)), $"there is no rule '{rule}'", NearestRule.To(rule));
        }

        return SeverityWord.TryRead(entry.Value, out _)
            ? null
            : At(entry, entry.ValueSpan, $"'{entry.Value}' is no severity", NearestName.AmongWords(entry.Value.ToLowerInvariant(), SeverityWord.All));
    }

    private static Finding At(EditorConfigEntry entry, SourceSpan where, string problem, string? meant)
    {
        var rule = HostRules.WrongSetting;
        var reason = meant is null ? problem : $"{problem}; '{meant}' is the nearest";
        var finding = new Finding(rule, where, rule.Format(entry.Key, reason));

        // A star stands for a name that only users can give; a file above the root is not this repository's to change.
        var isOurs = meant is not null && meant.IndexOf('*') < 0 && !where.Source.Path.StartsWith("../", StringComparison.Ordinal);
        return isOurs ? finding.WithFix($"Write '{meant}'", new TextEdit(where, meant!)) : finding;
    }

    private static bool IsMeantForUs(string rule) => rule.StartsWith(RulePrefix, StringComparison.OrdinalIgnoreCase) || NearestRule.FindByName(rule) is not null;

    private static string? NearestKey(string key)
    {
        var written = key.ToLowerInvariant();
        var names = new List<string>();
        foreach (var option in OptionCatalogue.All)
        {
            // What users name themselves is compared up to that name.
            if (!option.IsNamedByUsers)
                names.Add(option.Key);
            else if (written.LastIndexOf('.') is var dot && dot > ConfigurationKey.OptionPrefix.Length)
                names.Add(option.Prefix + key.Substring(dot + 1));
            else
                names.Add(option.Prefix + "*");
        }

        return NearestName.To(written, names);
    }

    private static bool IsAbsolute(string path) => path.Length > 0 && (path[0] == '/' || (path.Length > 2 && path[1] == ':' && path[2] == '/'));
}
