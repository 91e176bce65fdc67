using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>A script as the list of its simple commands: whatever the nesting, a reader walks one list.</summary>
internal sealed class ShellScript(MappedText text, ShellCommand[] commands, ShellScope root)
{
    public MappedText Text { get; } = text;

    /// <summary>Every simple command in the order of the text, the ones inside of groups, conditions, functions and substitutions included.</summary>
    public IReadOnlyList<ShellCommand> Commands { get; } = commands;

    /// <summary>The scope of the commands that are in nothing else.</summary>
    public ShellScope Root { get; } = root;

    /// <summary>Whether something was not understood, so that there may be commands, or effects, that nobody has seen.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Where in the file the first thing stands that was not understood; nothing when all was.</summary>
    public TextSpan? OpaqueAt { get; init; }

    /// <summary>The loops of the script; their variables have values that no assignment shows.</summary>
    public IReadOnlyList<ShellLoop> Loops { get; init; } = [];

    /// <summary>Names that the script makes functions of; a command of that name is not a program.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Whether a name is a function of this script.</summary>
    public bool DefinesFunction(string name)
    {
        foreach (var function in Functions)
        {
            if (string.Equals(function, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    internal static ShellScript NotUnderstood(MappedText text) => new(text, [], new ShellScope(ShellScopeKind.Script, null))
    {
        IsOpaque = true,
        OpaqueAt = text.SourceSpan(),
    };
}
