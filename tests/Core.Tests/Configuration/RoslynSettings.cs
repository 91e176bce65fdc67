using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GoContainerGuard.Tests.Configuration;

/// <summary>What Roslyn itself makes of configuration files, in the form in which ours can be compared with it.</summary>
internal static class RoslynSettings
{
    /// <summary>Our keys with their values, and rules with their severities, that hold for an absolute path.</summary>
    public static SortedDictionary<string, string> For(string path, IEnumerable<(string Path, string Text)> files)
    {
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
        var local = set.GetOptionsForSourcePath(path);
        var all = new SortedDictionary<string, string>();
        foreach (var (rule, severity) in set.GlobalConfigOptions.TreeOptions)
            all[rule] = severity.ToString();

        foreach (var (rule, severity) in local.TreeOptions)
            all[rule] = severity.ToString();

        foreach (var (key, value) in local.AnalyzerOptions)
        {
            if (key.StartsWith("gocontainerguard.", StringComparison.Ordinal))
                all[key] = value;
        }

        return all;
    }

    /// <summary>Whether Roslyn applies a section of <c>/r/.editorconfig</c> to a path below <c>/r</c>.</summary>
    public static bool Matches(string section, string path) =>
        For("/r" + path, [("/r/.editorconfig", "[" + section + "]\ngocontainerguard.hit = yes")]).Count > 0;
}
