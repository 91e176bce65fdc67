using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.Files;

/// <summary>What put something at a path.</summary>
/// <param name="Step">The instruction.</param>
internal sealed record PathOrigin(StageStep Step)
{
    /// <summary>The source of the COPY or ADD, when it was one.</summary>
    public ImageCopy? Copy { get; init; }

    /// <summary>The command of the RUN, when it was one.</summary>
    public RunCommand? Command { get; init; }

    /// <summary>The program that a go command wrote there.</summary>
    public GoProgram? Program { get; init; }

    /// <summary>The path in the build context that it was copied from, straight or through other stages; <c>null</c> when it was not.</summary>
    public string? ContextPath { get; init; }

    /// <summary>The smallest text that put it there.</summary>
    public TextSpan Where => Copy is { } copy ? copy.SourceText.SourceSpan() : Command is { } command ? command.Span : Step.Instruction.Span;

    public override string ToString() => Copy is { } copy ? copy.SourceText.ToString() : Command?.ToString() ?? Step.ToString();
}
