using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary>An instruction that holds a command: shell form or exec form.</summary>
internal abstract class CommandInstruction(InstructionHead head, MappedText command, IReadOnlyList<ExecWord>? exec) : InstructionSyntax(head)
{
    /// <summary>The text of the command, in either form.</summary>
    public MappedText Command { get; } = command;

    /// <summary>The strings of the JSON array; <c>null</c> in shell form.</summary>
    public IReadOnlyList<ExecWord>? Exec { get; } = exec;

    public bool IsExecForm => Exec is not null;
}

/// <summary>One string of an exec form.</summary>
/// <param name="Value">The string that JSON means.</param>
/// <param name="Text">Where it stands, quotes included.</param>
internal readonly record struct ExecWord(string Value, MappedText Text);
