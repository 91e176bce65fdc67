using System;
using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>Moves over what stands between a wrapper and the command that it runs.</summary>
/// <param name="words">The words of the whole command.</param>
/// <param name="at">The first word behind the wrapper's name.</param>
internal sealed class WrapperReading(IReadOnlyList<ShellWord> words, int at)
{
    /// <summary>The word that comes next.</summary>
    public int At { get; private set; } = at;

    public ShellWord? Directory { get; private set; }

    public bool ClearsEnvironment { get; private set; }

    /// <summary>The assignments that were passed; <c>null</c> when there were none.</summary>
    public List<ShellAssignment>? Assignments { get; private set; }

    public bool RemovesVariables { get; private set; }

    /// <summary>Moves over the options; false when an option makes it something else than a wrapper.</summary>
    public bool TryPassOptions(CommandWrapper wrapper)
    {
        for (; At < words.Count && words[At].StartsWith("-"); At++)
        {
            if (words[At].Value is not { } option)
                return false;

            if (option == "--")
            {
                At++;
                return true;
            }

            if (!TryPassOption(wrapper, option))
                return false;
        }

        return true;
    }

    /// <summary>Moves over <c>NAME=value</c> words.</summary>
    public void PassAssignments()
    {
        for (; At < words.Count && ShellAssignment.From(words[At]) is { } assignment; At++)
            (Assignments ??= []).Add(assignment);
    }

    public void PassOperands(int count) => At += count;

    private bool TryPassOption(CommandWrapper wrapper, string option)
    {
        // "command -v" asks where a command is, and "env -S" takes a string apart.
        if (wrapper.Name == "command" && option.IndexOfAny(['v', 'V']) > 0)
            return false;

        if (wrapper.Name == "env")
        {
            if (option.StartsWith("-S", StringComparison.Ordinal) || option.StartsWith("--split", StringComparison.Ordinal))
                return false;

            ClearsEnvironment |= option is "-" or "--ignore-environment" || (option[1] != '-' && option.IndexOf('i') > 0);
            RemovesVariables |= option.StartsWith("-u", StringComparison.Ordinal) || option.StartsWith("--unset", StringComparison.Ordinal);
        }

        var folder = FolderStart(wrapper, option);
        if (!TakesNext(wrapper, option))
        {
            if (folder > 0)
                Directory = words[At].Rest(folder);

            return true;
        }

        At++;
        if (At < words.Count && folder > 0)
            Directory = words[At];

        return true;
    }

    // Where in the option the folder begins that "env -C" or "sudo -D" changes to, at its end when it is the next word; 0 when it names none.
    private static int FolderStart(CommandWrapper wrapper, string option)
    {
        const string Long = "--chdir";
        if (wrapper.Name is not ("env" or "sudo"))
            return 0;

        if (option.StartsWith("--", StringComparison.Ordinal))
            return option == Long ? option.Length : option.StartsWith(Long + "=", StringComparison.Ordinal) ? Long.Length + 1 : 0;

        for (var index = 1; index < option.Length; index++)
        {
            if (wrapper.ShortOptions.IndexOf(option[index]) >= 0)
                return option[index] == (wrapper.Name == "env" ? 'C' : 'D') ? index + 1 : 0;
        }

        return 0;
    }

    private static bool TakesNext(CommandWrapper wrapper, string option)
    {
        if (option.StartsWith("--", StringComparison.Ordinal))
            return option.IndexOf('=') < 0 && wrapper.LongOptions.IndexOf(" " + option + " ", StringComparison.Ordinal) >= 0;

        // Of letters written together, the first that takes a value takes the rest of the word, or else the next word.
        for (var index = 1; index < option.Length; index++)
        {
            if (wrapper.ShortOptions.IndexOf(option[index]) >= 0)
                return index == option.Length - 1;
        }

        return false;
    }
}
