using System;
using System.Collections.Generic;
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
    private const string AccountsFile = "/etc/passwd";
    private const string GroupsFile = "/etc/group";

    private readonly StageGraph _graph;
    private readonly Func<Stage, StageContents> _contentsOf;
    private readonly StageContents? _parent;
    private readonly RunScript?[] _scripts;
    private readonly IReadOnlyList<ImageCopy>?[] _copies;

    public StageContents(StageGraph graph, Stage stage, BaseImage? image, Func<Stage, StageContents> contentsOf)
    {
        _graph = graph;
        _contentsOf = contentsOf;
        Stage = stage;
        Base = image;
        _parent = stage.Base.Stage is { } parent ? contentsOf(parent) : null;
        _scripts = new RunScript?[stage.Steps.Count];
        _copies = new IReadOnlyList<ImageCopy>?[stage.Steps.Count];
    }

    public Stage Stage { get; }

    public StageGraph Graph => _graph;

    /// <summary>The contents of the stage that this one starts from; <c>null</c> when it starts from an image.</summary>
    public StageContents? Parent => _parent;

    /// <summary>The image that the whole ancestry starts from; <c>null</c> when it is not known.</summary>
    public BaseImage? Base { get; }

    /// <summary>The commands of a RUN of this stage.</summary>
    public RunScript ScriptOf(StageStep step) => _scripts[step.Index] ??= RunScript.Of(step, (RunInstruction)step.Instruction);

    /// <summary>The copies of an instruction of this stage, a source each; none when it is no COPY or ADD.</summary>
    public IReadOnlyList<ImageCopy> CopiesOf(StageStep step) => _copies[step.Index] ??= ImageCopy.Of(_graph, step);

    /// <summary>Whether a name is in the account file once a number of instructions are done.</summary>
    public Presence HasUser(string name, int steps) => HasAccount(name, steps, AccountsFile, command => command.User, Base?.Certain.User(name) ?? Presence.Unknown);

    /// <summary>Whether a name is in the group file once a number of instructions are done.</summary>
    public Presence HasGroup(string name, int steps) => HasAccount(name, steps, GroupsFile, command => command.Group, Base?.Certain.Group(name) ?? Presence.Unknown);

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

    private Presence HasAccount(string name, int steps, string file, Func<AccountCommand, AccountEntry> created, Presence inBase)
    {
        var answer = _parent is null ? inBase : _parent.HasAccount(name, _parent.Stage.Steps.Count, file, created, inBase);
        for (var index = 0; index < steps && answer != Presence.Present; index++)
        {
            var step = Stage.Steps[index];
            if (step.Instruction is RunInstruction)
                answer = Join(answer, CreatedBy(ScriptOf(step), name, file, created));
            else
                answer = AfterCopy(answer, step, name, file, created);
        }

        return answer;
    }

    private static Presence CreatedBy(RunScript script, string name, string file, Func<AccountCommand, AccountEntry> created)
    {
        var answer = script.IsOpaque ? Presence.Unknown : Presence.Absent;
        foreach (var command in script.Commands)
        {
            if (AccountCommand.Read(command) is { } account)
                answer = Join(answer, created(account).Has(name));
            else if (PackageInstall.Read(command) is { } packages)
                answer = packages.TrueForAll(PackageInstall.CreatesNoAccount) ? answer : Join(answer, Presence.Unknown);
            else if (!KeepsFile(command, file))
                answer = Join(answer, Presence.Unknown);
        }

        return answer;
    }

    // A copied account file replaces the one that was there: what it holds is what the stage that it comes from has.
    private Presence AfterCopy(Presence answer, StageStep step, string name, string file, Func<AccountCommand, AccountEntry> created)
    {
        foreach (var copy in CopiesOf(step))
        {
            if (!copy.MayWrite(file))
                continue;

            if (copy.MayLandAt(file) && !copy.KeepsParents && copy.Origin.Stage is { } from && copy.Source == file)
                answer = _contentsOf(from).HasAccount(name, from.Steps.Count, file, created, BaseAccount(from, file, name));
            else if (!CertainlyMisses(copy, file))
                answer = Join(answer, Presence.Unknown);
        }

        return answer;
    }

    private Presence BaseAccount(Stage stage, string file, string name)
    {
        var image = _contentsOf(stage).Base;
        return (file == AccountsFile ? image?.Certain.User(name) : image?.Certain.Group(name)) ?? Presence.Unknown;
    }

    // A source that is known to be one file of another name.
    private bool CertainlyMisses(ImageCopy copy, string path) =>
        copy.SourceName is not null && !copy.MayLandAt(path)
        && (copy.Source is AccountsFile or GroupsFile || IsWrittenFile(copy));

    private bool IsWrittenFile(ImageCopy copy) => copy.Origin.Stage is { } from && copy.Source is { } source && BuiltFiles.IsOneFile(_contentsOf(from), StagePath.Clean(source));

    // A command that names the file may do with it what its arguments alone do not tell.
    private static bool KeepsFile(RunCommand command, string file) =>
        command.Writes.Keeps(file) && command.Shell.Text.Buffer.IndexOf(file, command.Shell.Text.Start, command.Shell.Text.Length, StringComparison.Ordinal) < 0;

    // What an instruction adds to what was known before it.
    private static Presence Join(Presence before, Presence added) =>
        before == Presence.Present || added == Presence.Present ? Presence.Present
        : before == Presence.Unknown || added == Presence.Unknown ? Presence.Unknown
        : Presence.Absent;
}
