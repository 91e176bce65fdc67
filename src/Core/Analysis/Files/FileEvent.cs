using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Something that an instruction does to the files of a stage.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Write">What is done; <c>null</c> for a copy and for a build.</param>
internal sealed record FileEvent(StageStep Step, CommandWrite? Write)
{
    /// <summary>The copy, when it is one: one source of COPY or ADD.</summary>
    public CopyLanding? Landing { get; init; }

    /// <summary>The command, when it is one of a RUN.</summary>
    public RunCommand? RunCommand { get; init; }

    /// <summary>The go command, when it is one that may build programs.</summary>
    public GoInvocation? Invocation { get; init; }

    /// <summary>0-based place of the command in a RUN; 0 for every other instruction.</summary>
    public int Command => RunCommand?.Index ?? 0;

    /// <summary>The go command, when what happens is that it builds its programs. Which ones is found out when somebody asks.</summary>
    public GoInvocation? Build => Write is null ? Invocation : null;

    public PathOrigin Origin => new(Step) { Copy = Landing?.Copy, Command = RunCommand };
}
