using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>One stage with everything that is known of it.</summary>
internal sealed class ContainerStage(ContainerBuild build, Stage stage)
{
    private StageMoment? _firstSourceEdit;
    private bool _firstSourceEditIsFound;
    private StageMoment? _firstToolchainChange;
    private bool _firstToolchainChangeIsFound;
    private List<GoInvocation>? _goInvocations;
    private List<(int Step, IReadOnlyList<GoWord> Words)>? _goEnvironmentWrites;
    private List<ShippedBinary>? _binaries;
    private StageFiles? _files;
    private List<RunScript>? _scripts;
    private StageOwnership? _ownership;
    private bool? _isForDevelopment;
    private ImageCopy[]? _copies;
    private bool? _isWindows;
    private IReadOnlyList<ShellVariableUse>? _variableUses;
    private List<GoSetting>? _goSettings;
    private List<Cleanup>? _cleanups;
    private GoInvocation? _firstDownload;
    private bool _firstDownloadIsFound;
    private UserIdentity? _runsAs;
    private bool? _mayDropRights;
    private StartCommand? _start;
    private bool _isStartKnown;

    public ContainerBuild Build { get; } = build;

    public Stage Stage { get; } = stage;

    /// <summary>The image that the ancestry starts from; <c>null</c> when it is not in the catalogue.</summary>
    public BaseImage? Base => Contents.Base;

    public StageContents Contents => Build.ContentsOf(Stage);

    /// <summary>What lies in the image, as far as it can be known.</summary>
    public StageFiles Files => _files ??= new StageFiles(this);

    /// <summary>Whose the files of the image are, as far as it can be known.</summary>
    public StageOwnership Ownership => _ownership ??= new StageOwnership(this);

    /// <summary>Whether it is built for Windows, of whose images nothing is known.</summary>
    public bool IsWindows => _isWindows ??= WindowsSigns.In(Stage, Build.Settings);

    public List<StageStep> Steps => Stage.Steps;

    /// <summary>The image as a message names it: the one that the ancestry starts from.</summary>
    public string ImageName => Stage.RootImage?.ToString() ?? Stage.Base.Expansion.Value ?? Stage.From.Image.ToString();

    /// <summary>Where the image is written that the ancestry starts from.</summary>
    public MappedText RootImageText => Root.From.Image;

    /// <summary>Whether the name of that image has the default of a build argument in it, which whoever builds may replace.</summary>
    public bool IsImageDefault => Root.Base.Expansion.IsDefault;

    /// <summary>The stage that the ancestry starts from.</summary>
    public Stage Root
    {
        get
        {
            var root = Stage;
            while (root.Base.Stage is { } parent)
                root = parent;

            return root;
        }
    }

    /// <summary>
    /// Whether the default of a build argument says which image it is, and not only which version: built with another value, it is another
    /// image, so that nothing is true of every build.
    /// </summary>
    public bool IsImageChosenByArgument
    {
        get
        {
            var root = Root;
            return root.Base.Expansion.IsDefault && root.From.Image is { Length: > 0 } image && image[0] is '$' or '"';
        }
    }

    /// <summary>Whether the name of the stage, of the file, or of a folder above it says that it is for development or tests.</summary>
    public bool IsForDevelopment => _isForDevelopment ??= (Stage.Name is { } name && DevelopmentWords.Occur(name)) || Build.IsForDevelopment;

    /// <summary>Whether it becomes an image that runs somewhere.</summary>
    public bool IsShipped => Stage.IsTarget && !IsForDevelopment;

    /// <summary>Whether its layers are layers of a target, for development or not; of other stages nothing but copied files gets there.</summary>
    public bool IsInTarget
    {
        get
        {
            foreach (var other in Build.Graph.Stages)
            {
                if (other.IsTarget && Array.IndexOf(other.Ancestry, Stage) >= 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>What its COPY and ADD instructions copy, a source each, in order.</summary>
    public ImageCopy[] Copies => _copies ??= FindCopies();

    /// <summary>The scripts of all RUN instructions of this stage in order.</summary>
    public List<RunScript> Scripts => _scripts ??= FindScripts();

    /// <summary>The go commands of this stage in order.</summary>
    public List<GoInvocation> GoInvocations => _goInvocations ??= FindGoInvocations();

    /// <summary>Those of one instruction, in order.</summary>
    public IEnumerable<GoInvocation> GoInvocationsOf(StageStep step)
    {
        var low = 0;
        for (var high = GoInvocations.Count; low < high;)
        {
            var middle = low + ((high - low) / 2);
            if (GoInvocations[middle].Step.Index < step.Index)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < GoInvocations.Count && ReferenceEquals(GoInvocations[low].Step, step); low++)
            yield return GoInvocations[low];
    }

    /// <summary>What <c>go env -w</c> writes in this stage.</summary>
    public List<(int Step, IReadOnlyList<GoWord> Words)> GoEnvironmentWrites
    {
        get
        {
            // They are found together with the commands; a command that asks while that happens sees those before it.
            if (_goEnvironmentWrites is null)
                _goInvocations = FindGoInvocations();

            return _goEnvironmentWrites!;
        }
    }

    /// <summary>When the Go files that came here may first have been changed; <c>null</c> when they are as they came.</summary>
    public StageMoment? FirstSourceEdit
    {
        get
        {
            if (!_firstSourceEditIsFound)
            {
                _firstSourceEdit = SourceEdits.First(this);
                _firstSourceEditIsFound = true;
            }

            return _firstSourceEdit;
        }
    }

    /// <summary>When another Go may first have been put in the place of the image's; <c>null</c> when it is the image's.</summary>
    public StageMoment? FirstToolchainChange
    {
        get
        {
            if (!_firstToolchainChangeIsFound)
            {
                _firstToolchainChange = ToolchainChanges.First(this);
                _firstToolchainChangeIsFound = true;
            }

            return _firstToolchainChange;
        }
    }

    /// <summary>The Go programs in this stage, built here or copied here.</summary>
    public List<ShippedBinary> Binaries => _binaries ??= ShippedBinary.In(this);

    /// <summary>Whether the image that the ancestry starts from certainly comes without a program: quick to know, before anybody asks for the files of the stage.</summary>
    public bool StartsWithout(string program) => Base?.Certain.Program(program) == Presence.Absent;

    /// <summary>Whether one of the Go programs lies at a path, so that it is a file: quick to know, before anybody asks for the files of the stage.</summary>
    public bool Holds(string path)
    {
        foreach (var binary in Binaries)
        {
            if (binary.Path == path)
                return true;
        }

        return false;
    }

    /// <summary>Whether a program is in the image: by its name among the programs, or at an absolute path.</summary>
    public Presence Has(string program)
    {
        foreach (var binary in Binaries)
        {
            if (binary.Path == program || StagePath.BaseName(binary.Path) == program)
                return Presence.Present;
        }

        return StagePath.IsAbsolute(program) ? Files.At(program).Presence : Files.Program(program);
    }

    /// <summary>Who the container is when it starts, unless it is told otherwise.</summary>
    public UserIdentity RunsAs => _runsAs ??= UserIdentity.Of(this, Stage.End.User, Steps.Count);

    /// <summary>Whether a program that changes to another user is installed here.</summary>
    public bool MayDropRights => _mayDropRights ??= Files.Program("su-exec") == Presence.Present || Files.Program("gosu") == Presence.Present;

    /// <summary>The places at which it gives a value to a variable that go commands may read.</summary>
    public List<GoSetting> GoSettings => _goSettings ??= GoSetting.FindAll(this);

    /// <summary>The places where the shell puts the values of variables, in the order of the file.</summary>
    public IReadOnlyList<ShellVariableUse> VariableUses => _variableUses ??= ShellVariableUse.FindAll(this);

    /// <summary>The certain removals of folders and files whose paths are known.</summary>
    public List<Cleanup> Cleanups => _cleanups ??= Cleanup.FindAll(this);

    /// <summary>The first command that downloads the modules of the project into a layer; see <see cref="ModuleDownloads.First"/>.</summary>
    public GoInvocation? FirstDownload
    {
        get
        {
            if (!_firstDownloadIsFound)
            {
                _firstDownload = ModuleDownloads.FindFirst(this);
                _firstDownloadIsFound = true;
            }

            return _firstDownload;
        }
    }

    /// <summary>The last CMD, ENTRYPOINT or HEALTHCHECK that counts, in this stage or one that it starts from.</summary>
    public TInstruction? Last<TInstruction>()
        where TInstruction : InstructionSyntax => LastStep<TInstruction>()?.Instruction as TInstruction;

    /// <summary>The step of <see cref="Last{TInstruction}"/>.</summary>
    public StageStep? LastStep<TInstruction>()
        where TInstruction : InstructionSyntax
    {
        foreach (var ancestor in Stage.Ancestry)
        {
            for (var index = ancestor.Steps.Count - 1; index >= 0; index--)
            {
                if (ancestor.Steps[index].Instruction is TInstruction)
                    return ancestor.Steps[index];
            }
        }

        return null;
    }

    /// <summary>What this Dockerfile starts: the words of ENTRYPOINT and CMD; <c>null</c> when it says nothing, or says it to a shell.</summary>
    public StartCommand? Start
    {
        get
        {
            if (!_isStartKnown)
            {
                _start = StartCommand.Of(this);
                _isStartKnown = true;
            }

            return _start;
        }
    }

    public override string ToString() => Stage.ToString();

    private ImageCopy[] FindCopies()
    {
        List<ImageCopy>? copies = null;
        foreach (var step in Steps)
        {
            if (step.Instruction is TransferInstruction)
                (copies ??= []).AddRange(Contents.CopiesOf(step));
        }

        return copies is null ? [] : [.. copies];
    }

    private List<RunScript> FindScripts()
    {
        var scripts = new List<RunScript>();
        foreach (var step in Steps)
        {
            if (step.Instruction is RunInstruction)
                scripts.Add(Contents.ScriptOf(step));
        }

        return scripts;
    }

    private List<GoInvocation> FindGoInvocations()
    {
        var invocations = new List<GoInvocation>();
        var writes = new List<(int Step, IReadOnlyList<GoWord> Words)>();
        _goEnvironmentWrites = writes;
        foreach (var script in Scripts)
        {
            foreach (var command in script.Commands)
            {
                if (command.Go is not { } go)
                    continue;

                invocations.Add(new GoInvocation(this, command, go.Under(GoEnvironment.FlagsFor(this, command))));
                if (GoEnvironment.WritesOf(go) is { } words)
                    writes.Add((script.Step.Index, words));
            }
        }

        return invocations;
    }
}
