using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>One instruction of a stage together with what is in force when it runs.</summary>
internal sealed class StageStep
{
    private StepExpansions? _expansions;
    private StagePosition? _after;
    private List<RunMount>? _mounts;

    public required Stage Stage { get; init; }

    /// <summary>Where a COPY or ADD takes its sources from, once the graph has found it.</summary>
    internal CopyOrigin? Origin { get; set; }

    /// <summary>0-based place in the stage; instructions that the parent left with ONBUILD come first.</summary>
    public required int Index { get; init; }

    /// <summary>The instruction; for an ONBUILD of the parent, the instruction it holds.</summary>
    public required InstructionSyntax Instruction { get; init; }

    /// <summary>Whether the parent left the instruction with ONBUILD: it stands in another stage.</summary>
    public bool IsTrigger { get; init; }

    /// <summary>What is in force when the instruction runs.</summary>
    public required StagePosition Before { get; init; }

    /// <summary>What is in force once it has run.</summary>
    public StagePosition After => _after ??= Instruction.Kind is InstructionKind.Workdir or InstructionKind.User or InstructionKind.Shell ? FindAfter() : Before;

    /// <summary>What a RUN mounts.</summary>
    public List<RunMount> Mounts => _mounts ??= RunMount.Read(this);

    /// <summary>A word of the instruction after its variables are replaced. An instruction sees what was set before it, not what it sets itself.</summary>
    public Expansion Expand(MappedText word)
    {
        if (WordExpander.IsPlain(word, Stage.Escape))
            return Expansion.Of(word.ToString());

        // Many ask for the same word; only words of the instruction itself are told apart by their place.
        var expansions = _expansions ??= new StepExpansions(VariableBefore);
        if (!ReferenceEquals(word.Buffer, Instruction.Line.Buffer))
            return WordExpander.Expand(word, Stage.Escape, expansions.VariableBefore);

        if (expansions.Find(word) is { } known)
            return known;

        var expansion = WordExpander.Expand(word, Stage.Escape, expansions.VariableBefore);
        expansions.Keep(word, expansion);
        return expansion;
    }

    /// <summary>The default of an ARG, which sees the names that the same ARG has declared so far.</summary>
    public Expansion ExpandDefault(MappedText word)
    {
        if (WordExpander.IsPlain(word, Stage.Escape))
            return Expansion.Of(word.ToString());

        var expansion = WordExpander.Expand(word, Stage.Escape, name => Stage.Variables.After(Index, name));
        _expansions ??= new StepExpansions(VariableBefore);
        _expansions.Keep(word, expansion);
        return expansion;
    }

    /// <summary>The same for a word that is split once its variables are replaced, as the ports of EXPOSE are.</summary>
    public SplitExpansion ExpandWords(MappedText word) => WordExpander.IsPlainWord(word, Stage.Escape)
        ? SplitExpansion.Of(word.ToString())
        : WordExpander.ExpandWords(word, Stage.Escape, VariableBefore);

    /// <summary>What a variable holds while the instruction runs.</summary>
    public VariableValue VariableBefore(string name) => Stage.Variables.After(Index - 1, name);

    public override string ToString() => Instruction.ToString();

    private StagePosition FindAfter() => Instruction switch
    {
        WorkdirInstruction workdir => Before with { WorkingDirectory = Expand(workdir.Path).Value is { } path ? StagePath.Join(Before.WorkingDirectory, path) : null },
        UserInstruction user => Before with { User = new UserSetting(user, Expand(user.User)) },
        ShellInstruction { Exec: { Count: > 0 } words } => Before with { Shell = new ShellSetting(Values(words), false) },
        _ => Before,
    };

    private static List<string> Values(IReadOnlyList<ExecWord> words)
    {
        var values = new List<string>(words.Count);
        foreach (var word in words)
            values.Add(word.Value);

        return values;
    }
}
