using System.Collections.Generic;
using GoContainerGuard.Images.State;

namespace GoContainerGuard.Analysis;

/// <summary>A program that a go command builds and that ends up in a stage.</summary>
/// <param name="Program">The program as it was built.</param>
/// <param name="Path">Absolute path in the stage that holds it.</param>
/// <param name="Copy">The COPY that brought it there; <c>null</c> when the stage, or one that it starts from, built it.</param>
internal sealed record ShippedBinary(GoProgram Program, string Path, ImageCopy? Copy)
{
    /// <summary>The Go programs that are in a stage when it is done. What may have been replaced is not among them.</summary>
    public static List<ShippedBinary> In(ContainerStage stage) => new BinaryTrail(stage).Binaries;
}
