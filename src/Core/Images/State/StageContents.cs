using System;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Images.State;

/// <summary>
/// What is in the image of a stage after each of its instructions, as far as it can be known: accounts, programs, files. Questions
/// are answered by walking the instructions; nothing is kept for what nobody asks.
/// </summary>
internal sealed class StageContents
{
    private readonly StageGraph _graph;
    private readonly Func<Stage, StageContents> _contentsOf;
    private readonly StageContents? _parent;
    private readonly RunScript?[] _scripts;
    private readonly ImageCopy[]?[] _copies;
    private StageAccounts? _accounts;

    public StageContents(StageGraph graph, Stage stage, BaseImage? image, Func<Stage, StageContents> contentsOf)
    {
        _graph = graph;
        _contentsOf = contentsOf;
        Stage = stage;
        Base = image;
        _parent = stage.Base.Stage is { } parent ? contentsOf(parent) : null;
        _scripts = new RunScript?[stage.Steps.Count];
        _copies = new ImageCopy[]?[stage.Steps.Count];
    }

    public Stage Stage { get; }

    public StageGraph Graph => _graph;

    /// <summary>The contents of the stage that this one starts from; <c>null</c> when it starts from an image.</summary>
    public StageContents? Parent => _parent;

    /// <summary>The image that the whole ancestry starts from; <c>null</c> when it is not known.</summary>
    public BaseImage? Base { get; }

    /// <summary>The users and groups, as each instruction leaves them.</summary>
    public StageAccounts Accounts => _accounts ??= StageAccounts.Of(this);

    public StageContents ContentsOf(Stage stage) => _contentsOf(stage);

    /// <summary>The commands of a RUN of this stage.</summary>
    public RunScript ScriptOf(StageStep step) => _scripts[step.Index] ??= RunScript.Of(step, (RunInstruction)step.Instruction);

    /// <summary>The copies of an instruction of this stage, a source each; none when it is no COPY or ADD.</summary>
    public ImageCopy[] CopiesOf(StageStep step) => _copies[step.Index] ??= ImageCopy.Of(_graph, step);

    /// <summary>Whether a name is in the account file once a number of instructions are done.</summary>
    public Presence HasUser(string name, int steps) => Accounts.Users.Find(name, steps, 0).Presence;

    /// <summary>Whether a name is in the group file once a number of instructions are done.</summary>
    public Presence HasGroup(string name, int steps) => Accounts.Groups.Find(name, steps, 0).Presence;

    /// <summary>Whether anything in the ancestry may have brought a dynamic loader that the base image does not have.</summary>
    public bool MayBringLoader
    {
        get
        {
            foreach (var step in Stage.Steps)
            {
                if (step.Instruction is RunInstruction ? LoaderTraces.In(ScriptOf(step)) : CopiesLoader(step))
                    return true;
            }

            return _parent?.MayBringLoader ?? false;
        }
    }

    private bool CopiesLoader(StageStep step)
    {
        foreach (var copy in CopiesOf(step))
        {
            if (!IsWrittenFile(copy) && LoaderTraces.MayBeReachedBy(copy))
                return true;
        }

        return false;
    }

    /// <summary>Whether the source of a copy is one file that commands of another stage write.</summary>
    public bool IsWrittenFile(ImageCopy copy) => copy.Origin.Stage is { } from && copy.Source is { } source && BuiltFiles.IsOneFile(_contentsOf(from), StagePath.Clean(source));
}
