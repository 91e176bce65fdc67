using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Tests.Configuration;

/// <summary>Our settings in the form in which they can be compared with Roslyn's.</summary>
internal static class OurSettings
{
    /// <summary>Our keys with their values, and rules with their severities, that hold for a path below the root.</summary>
    public static SortedDictionary<string, string> For(
        string root, string path, IEnumerable<(string Path, string Text)> files, IEnumerable<string> keys)
    {
        var settings = Settings.For(new ConfigurationTree(root, files.ToArray()), path);
        var all = new SortedDictionary<string, string>();
        foreach (var key in keys)
        {
            if (settings.Option(key) is { } value)
                all[key] = value;

            if (settings.FindSeverity(key) is { } setting)
                all[key] = Word(setting.Severity);
        }

        return all;
    }

    private static string Word(Severity? severity) => severity switch
    {
        null => "Default",
        Severity.None => "Suppress",
        Severity.Hidden => "Hidden",
        Severity.Info => "Info",
        Severity.Warning => "Warn",
        Severity.Error => "Error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
