using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Commands as the JSON arrays that start a program without a shell.</summary>
internal static class ExecForm
{
    // Builtins without a program of the same name that does the same.
    private static readonly string[] Builtins =
        [".", ":", "alias", "bg", "break", "cd", "command", "continue", "eval", "exec", "exit", "export", "fg", "getopts", "hash", "jobs", "local", "read", "readonly", "return", "set", "shift", "source", "times", "trap", "type", "ulimit", "umask", "unalias", "unset", "wait"];

    /// <summary>
    /// The array that does what a text does that is given to a shell; <c>null</c> when it needs the shell: for a variable, a pattern, a second
    /// command, a redirection, a builtin. A leading <c>exec</c> is no longer needed.
    /// </summary>
    public static string? Of(MappedText command, ShellSetting shell)
    {
        var script = ShellParser.Parse(command, Shells.DialectOf(shell));
        if (script.IsOpaque || script.Commands.Count != 1 || script.Functions.Count > 0 || script.Loops.Count > 0)
            return null;

        var only = script.Commands[0];
        if (only.Assignments.Count > 0 || only.Redirections.Count > 0 || only is not { Certainty: Certainty.Always, FailureStops: ShellFact.Yes } || only.Scope.Parent is not null)
            return null;

        var words = new List<string>();
        foreach (var word in only.Words)
        {
            if (word.Value is not { } value)
                return null;

            words.Add(value);
        }

        if (words.Count > 1 && words[0] == "exec" && words[1].Length > 0 && words[1][0] != '-')
            words.RemoveAt(0);

        return words.Count == 0 || words[0].Length == 0 || Array.IndexOf(Builtins, words[0]) >= 0 ? null : Of(words);
    }

    /// <summary>Words as a JSON array.</summary>
    public static string Of(IReadOnlyList<string> words)
    {
        var text = new StringBuilder("[");
        for (var index = 0; index < words.Count; index++)
            text.Append(index == 0 ? "" : ", ").Append(Quote(words[index]));

        return text.Append(']').ToString();
    }

    /// <summary>A word as a JSON string.</summary>
    public static string Quote(string word)
    {
        var text = new StringBuilder("\"");
        foreach (var character in word)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (character < ' ')
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.Append('"').ToString();
    }
}
