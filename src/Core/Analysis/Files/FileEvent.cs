using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Something that an instruction does to the files of a stage.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Command">0-based place of the command in a RUN; 0 for every other instruction.</param>
/// <param name="Write">What is done; <c>null</c> for a copy.</param>
internal sealed record FileEvent(StageStep Step, int Command, CommandWrite? Write)
{
    /// <summary>The copy, when it is one: one source of COPY or ADD.</summary>
    public CopyLanding? Landing { get; init; }

    /// <summary>The command, when it is one of a RUN.</summary>
    public RunCommand? RunCommand { get; init; }

    /// <summary>The go command, when it is one that may build programs. Which ones is found out when somebody asks.</summary>
    public GoInvocation? Build { get; init; }

    /// <summary>The go command that writes programs into a folder, when it is one of a RUN whose programs may be known.</summary>
    public GoInvocation? Programs { get; init; }

    public PathOrigin Origin => new(Step) { Copy = Landing?.Copy, Command = RunCommand };
}
