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

    public StageContents(StageGraph graph, Stage stage, BaseImage? image, Func<Stage, StageContents> contentsOf)
    {
        _graph = graph;
        _contentsOf = contentsOf;
        Stage = stage;
        Base = image;
        _parent = stage.Base.Stage is { } parent ? contentsOf(parent) : null;
        _scripts = new RunScript?[stage.Steps.Count];
    }

    public Stage Stage { get; }

    public StageGraph Graph => _graph;

    /// <summary>The contents of the stage that this one starts from; <c>null</c> when it starts from an image.</summary>
    public StageContents? Parent => _parent;

    /// <summary>The image that the whole ancestry starts from; <c>null</c> when it is not known.</summary>
    public BaseImage? Base { get; }

    /// <summary>The commands of a RUN of this stage.</summary>
    public RunScript ScriptOf(StageStep step) => _scripts[step.Index] ??= RunScript.Of(step, (RunInstruction)step.Instruction);

    /// <summary>Whether a name is in the account file once a number of instructions are done.</summary>
    public Presence HasUser(string name, int steps) => HasAccount(name, steps, AccountsFile, command => command.User, Base?.Certain.User(name) ?? Presence.Unknown);

    /// <summary>Whether a name is in the group file once a number of instructions are done.</summary>
    public Presence HasGroup(string name, int steps) => HasAccount(name, steps, GroupsFile, command => command.Group, Base?.Certain.Group(name) ?? Presence.Unknown);

    /// <summary>Whether a program can be found by its name once a number of instructions are done.</summary>
    public Presence HasProgram(string name, int steps)
    {
        var path = Stage.Environment("PATH");
        var answer = HasProgram(name, steps, FoldersOf(path.Text ?? ""));
        return answer == Presence.Absent && !path.IsKnown ? Presence.Unknown : answer;
    }

    /// <summary>Whether something lies at an absolute path once a number of instructions are done.</summary>
    public Presence HasFile(string path, int steps)
    {
        var answer = _parent is null ? Base?.Certain.Program(path) ?? Presence.Unknown : _parent.HasFile(path, _parent.Stage.Steps.Count);
        for (var index = 0; index < steps && answer != Presence.Present; index++)
        {
            answer = Join(answer, WrittenBy(Stage.Steps[index], path));
            if (answer == Presence.Absent && OtherNameOf(path) is { } other && WrittenBy(Stage.Steps[index], other) != Presence.Absent)
                answer = Presence.Unknown;
        }

        return answer;
    }

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

    private Presence HasProgram(string name, int steps, IReadOnlyList<string> folders)
    {
        var answer = _parent is null ? Base?.Certain.Program(name) ?? Presence.Unknown : _parent.HasProgram(name, _parent.Stage.Steps.Count, folders);
        for (var index = 0; index < steps && answer != Presence.Present; index++)
            answer = Join(answer, Stage.Steps[index].Instruction is RunInstruction ? BroughtBy(ScriptOf(Stage.Steps[index]), name, folders) : CopiedBy(Stage.Steps[index], name, folders));

        return answer;
    }

    // Where a name is looked up: in the usual folders, and in those that PATH names in the image that results.
    private static List<string> FoldersOf(string path)
    {
        List<string> folders = ["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];
        foreach (var folder in path.Split(':'))
        {
            if (StagePath.IsAbsolute(folder) && !folders.Contains(StagePath.Clean(folder)))
                folders.Add(StagePath.Clean(folder));
        }

        return folders;
    }

    // Where /bin is a link to /usr/bin, both paths are one file.
    private static string? OtherNameOf(string path)
    {
        foreach (var folder in (string[])["/bin", "/sbin", "/lib", "/lib64"])
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal))
                return "/usr" + path;

            if (path.StartsWith("/usr" + folder + "/", StringComparison.Ordinal))
                return path.Substring("/usr".Length);
        }

        return null;
    }

    private bool CopiesLoader(StageStep step)
    {
        foreach (var copy in ImageCopy.Of(_graph, step))
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
            else if (!CommandEffects.KeepsFile(command, file))
                answer = Join(answer, Presence.Unknown);
        }

        return answer;
    }

    // A copied account file replaces the one that was there: what it holds is what the stage that it comes from has.
    private Presence AfterCopy(Presence answer, StageStep step, string name, string file, Func<AccountCommand, AccountEntry> created)
    {
        foreach (var copy in ImageCopy.Of(_graph, step))
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

    private static Presence BroughtBy(RunScript script, string program, IReadOnlyList<string> folders)
    {
        var answer = script.IsOpaque ? Presence.Unknown : Presence.Absent;
        foreach (var command in script.Commands)
        {
            if (PackageInstall.Read(command) is not { } packages)
            {
                answer = Join(answer, CommandEffects.BringsNo(command, program, folders) ? Presence.Absent : Presence.Unknown);
                continue;
            }

            foreach (var package in packages)
                answer = Join(answer, PackageInstall.Brings(package, program));
        }

        return answer;
    }

    private Presence CopiedBy(StageStep step, string program, IReadOnlyList<string> folders)
    {
        var answer = Presence.Absent;
        foreach (var copy in ImageCopy.Of(_graph, step))
        {
            if (copy.Destination is { } destination && StagePath.BaseName(destination) == program || copy.SourceName == program)
                return Presence.Present;

            if (copy.SourceName is null || (!IsWrittenFile(copy) && MayHoldPrograms(copy, folders)))
                answer = Presence.Unknown;
        }

        return answer;
    }

    // A directory that is copied to where programs are looked for, or above, may hold any program.
    private static bool MayHoldPrograms(ImageCopy copy, IReadOnlyList<string> folders)
    {
        if (copy.Destination is not { } destination)
            return true;

        foreach (var folder in folders)
        {
            if (StagePath.IsWithin(folder, destination))
                return true;
        }

        return false;
    }

    private Presence WrittenBy(StageStep step, string path)
    {
        if (step.Instruction is RunInstruction)
            return BroughtBy(ScriptOf(step), path, []) == Presence.Absent ? Presence.Absent : Presence.Unknown;

        var answer = Presence.Absent;
        foreach (var copy in ImageCopy.Of(_graph, step))
        {
            if (copy.WritesFile(path))
                return Presence.Present;

            if (copy.MayWrite(path) && (copy.MayLandAt(path) || !IsWrittenFile(copy)))
                answer = Presence.Unknown;
        }

        return answer;
    }

    // What an instruction adds to what was known before it.
    private static Presence Join(Presence before, Presence added) =>
        before == Presence.Present || added == Presence.Present ? Presence.Present
        : before == Presence.Unknown || added == Presence.Unknown ? Presence.Unknown
        : Presence.Absent;
}
