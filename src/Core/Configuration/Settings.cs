using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Configuration;

/// <summary>
/// What the configuration files say of one file. The nearest section wins over those farther away, a later section over an earlier
/// one in the same file, and every section over the global files.
/// </summary>
internal sealed class Settings
{
    private readonly Dictionary<string, SeveritySetting> _severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OptionSetting> _options = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing said about anything.</summary>
    public static Settings None { get; } = new([]);

    /// <param name="entries">From the weakest to the strongest.</param>
    internal Settings(IEnumerable<EditorConfigEntry> entries)
    {
        foreach (var entry in entries)
            Apply(entry);
    }

    /// <summary>The settings of one file; for several files of one tree, keep a <see cref="SettingsSource"/>.</summary>
    public static Settings For(RepositorySnapshot repository, string path) => new SettingsSource(repository).For(path);

    /// <summary>The severity that the files set for a rule; <c>null</c> when preset and catalogue decide.</summary>
    public Severity? SeverityOf(string ruleId) => FindSeverity(ruleId)?.Severity;

    /// <summary>The severity that the files set for a rule, and where.</summary>
    public SeveritySetting? FindSeverity(string ruleId) => _severities.TryGetValue(ruleId, out var setting) ? setting : null;

    /// <summary>The value of a <c>gocontainerguard.</c> key; <c>null</c> when it is not set.</summary>
    public string? Option(string key) => FindOption(key)?.Value;

    /// <summary>The value of a <c>gocontainerguard.</c> key, and where it stands.</summary>
    public OptionSetting? FindOption(string key) => _options.TryGetValue(key, out var setting) ? setting : null;

    /// <summary>The values of all keys that start with some text and go on, in the order of their keys.</summary>
    public IReadOnlyList<string> OptionsUnder(string prefix)
    {
        SortedDictionary<string, string>? values = null;
        foreach (var option in _options.Values)
        {
            if (option.Key.Length > prefix.Length && option.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                (values ??= new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase))[option.Key] = option.Value;
        }

        return values is null ? [] : [.. values.Values];
    }

    private void Apply(EditorConfigEntry entry)
    {
        if (ConfigurationKey.IsOption(entry.Key))
            ApplyOption(entry);
        else if (ConfigurationKey.RuleOf(entry.Key) is { } rule && SeverityWord.TryRead(entry.Value, out var severity))
            _severities[rule] = new SeveritySetting(severity, entry.ValueSpan);
    }

    // A value that cannot be used counts as not written, so that whoever is farther away has the word. "unset" takes it from him.
    private void ApplyOption(EditorConfigEntry entry)
    {
        var option = OptionCatalogue.Find(entry.Key);
        if (option is not null && entry.Value == "unset")
            _options.Remove(entry.Key);
        else if (option?.Values.FindFault(entry.Value) is null)
            _options[entry.Key] = new OptionSetting(entry.Key, entry.Value, entry.ValueSpan);
    }
}
