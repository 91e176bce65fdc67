using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>One instruction of a stage together with what is in force when it runs.</summary>
internal sealed class StageStep
{
    public required Stage Stage { get; init; }

    /// <summary>0-based place in the stage; instructions that the parent left with ONBUILD come first.</summary>
    public required int Index { get; init; }

    /// <summary>The instruction; for an ONBUILD of the parent, the instruction it holds.</summary>
    public required InstructionSyntax Instruction { get; init; }

    /// <summary>What is in force when the instruction runs.</summary>
    public required StagePosition Before { get; init; }

    /// <summary>What is in force once it has run.</summary>
    public required StagePosition After { get; init; }

    /// <summary>A word of the instruction after its variables are replaced. An instruction sees what was set before it, not what it sets itself.</summary>
    public Expansion Expand(MappedText word) => WordExpander.Expand(word, Stage.Escape, VariableBefore);

    /// <summary>The same for a word that is split once its variables are replaced, as the ports of EXPOSE are.</summary>
    public SplitExpansion ExpandWords(MappedText word) => WordExpander.ExpandWords(word, Stage.Escape, VariableBefore);

    /// <summary>What a variable holds while the instruction runs.</summary>
    public VariableValue VariableBefore(string name) => Stage.Variables.After(Index - 1, name);

    public override string ToString() => Instruction.ToString();
}
