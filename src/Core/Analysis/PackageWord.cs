using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>A package that a command names to a package manager.</summary>
/// <param name="Name">Its name without version and architecture.</param>
/// <param name="Word">Where it is written.</param>
internal readonly record struct PackageWord(string Name, ShellWord Word)
{
    private static readonly char[] EndsOfName = ['=', '<', '>', '~', ':', '/', '@'];

    /// <summary>The packages that a command certainly installs, or certainly removes; those whose names are not written out are left out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="verbs">What it must be asked to do.</param>
    public static List<PackageWord> In(RunCommand command, params string[] verbs)
    {
        var packages = new List<PackageWord>();
        if (command.Program is not { } program || !PackageInstall.IsManager(program))
            return packages;

        var hasVerb = false;
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            var value = words[index].Value;
            if (value is { Length: > 0 } && PackageInstall.TakesValue(value))
                index++;
            else if (value is null or "" or ['-', ..])
                continue;
            else if (hasVerb)
                packages.Add(new PackageWord(NameOf(value), words[index]));
            else if (Array.IndexOf(verbs, value) >= 0)
                hasVerb = true;
            else
                return packages;
        }

        return packages;
    }

    private static string NameOf(string word)
    {
        var end = word.IndexOfAny(EndsOfName);
        return end < 0 ? word : word.Substring(0, end);
    }
}
