using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>A command of apt or apk, taken apart.</summary>
/// <param name="Command">The command.</param>
/// <param name="Program"><c>apt-get</c>, <c>apt</c> or <c>apk</c>.</param>
/// <param name="Verb"><c>install</c>, <c>update</c>, <c>add</c> and so on.</param>
/// <param name="VerbWord">Where that stands.</param>
/// <param name="Options">All that begins with a hyphen.</param>
/// <param name="IsWhole">Whether every word is known: else there may be more options.</param>
internal sealed record PackageCommand(RunCommand Command, string Program, string Verb, ShellWord VerbWord, IReadOnlyList<string> Options, bool IsWhole)
{
    private static readonly char[] Blank = [' '];

    // Nobody changes it.
    private static readonly List<PackageCommand> None = [];

    public bool IsApt => Program is "apt-get" or "apt";

    public bool IsApk => Program == "apk";

    /// <summary>Whether it takes packages from the archive, for which it reads the package lists.</summary>
    public bool Fetches => Verb is "install" or "build-dep" or "upgrade" or "dist-upgrade" or "full-upgrade";

    /// <summary>The commands of a script, in order.</summary>
    public static List<PackageCommand> In(RunScript script) => script.PackageCommands;

    internal static List<PackageCommand> FindAll(RunScript script)
    {
        List<PackageCommand>? found = null;
        foreach (var command in script.Commands)
        {
            if (Read(command) is { } package)
                (found ??= []).Add(package);
        }

        return found ?? None;
    }

    /// <summary>Whether one of the options is given; a letter may stand with others behind one hyphen.</summary>
    public bool Has(params string[] options)
    {
        foreach (var written in Options)
        {
            foreach (var option in options)
            {
                if (written == option || (option.Length == 2 && written.Length > 2 && written[1] != '-' && written.IndexOf(option[1]) > 0))
                    return true;
            }
        }

        return false;
    }

    private static PackageCommand? Read(RunCommand command)
    {
        if (command.Program is not ("apt-get" or "apt" or "apk") || Gather(command) is not { Verb: { } verb } gathered)
            return null;

        return new PackageCommand(command, command.Program, verb.Value!, verb, gathered.Options, gathered.IsWhole);
    }

    private static (ShellWord? Verb, List<string> Options, bool IsWhole) Gather(RunCommand command)
    {
        ShellWord? verb = null;
        var options = new List<string>();
        var isWhole = true;
        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            // A variable may hold options, too.
            if (command.Expand(words[index]) is not { } value)
            {
                isWhole = false;
                continue;
            }

            if (words[index].HasExpansions)
                options.AddRange(Array.FindAll(value.Split(Blank, StringSplitOptions.RemoveEmptyEntries), static part => part[0] == '-'));
            else if (value.Length > 0 && value[0] == '-')
                options.Add(value);

            if (PackageInstall.TakesValue(value) && ++index < words.Count)
                options.Add(command.Expand(words[index]) ?? "");
            else if (verb is null && words[index].Value is { Length: > 0 } name && name[0] != '-')
                verb = words[index];
        }

        return (verb, options, isWhole);
    }
}
