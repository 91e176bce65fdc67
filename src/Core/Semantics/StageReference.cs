using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>What the <c>from</c> of a COPY or of a mount leads to.</summary>
internal enum StageReferenceKind
{
    Unknown,

    /// <summary>A stage of the file.</summary>
    Stage,

    /// <summary>An image, or a named context that is given on the command line.</summary>
    Image,

    /// <summary>A number that no stage has.</summary>
    NoSuchNumber,

    /// <summary>A variable stands in it, which BuildKit does not replace there and refuses.</summary>
    Variable,
}

/// <summary>A place where an instruction takes something from a stage or an image by name.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Name">The name with quotes taken off.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Stage">The stage, if it is one; it may be the stage itself, or stand below it, and then the build stops.</param>
internal sealed record StageReference(StageStep Step, MappedText Text, string Name, StageReferenceKind Kind, Stage? Stage)
{
    /// <summary>Whether something is taken from it; a mount that names no source waits for a stage called <c>scratch</c> all the same.</summary>
    public bool TakesFiles { get; init; } = true;

    /// <summary>Whether the stage is not made yet when the instruction runs.</summary>
    public bool IsForward => Stage is { } stage && stage.Index >= Step.Stage.Index;
}
