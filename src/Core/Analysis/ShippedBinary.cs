using System.Collections.Generic;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>A program that a go command builds and that ends up in a stage.</summary>
/// <param name="Build">The go command.</param>
/// <param name="Path">Absolute path in the stage that holds it.</param>
/// <param name="Copy">The COPY that brought it there; <c>null</c> when the stage, or one that it starts from, built it.</param>
internal sealed record ShippedBinary(GoInvocation Build, string Path, ImageCopy? Copy)
{
    /// <summary>More programs than this in one stage are not followed.</summary>
    private const int MostBinaries = 256;

    /// <summary>The Go programs in a stage.</summary>
    public static List<ShippedBinary> In(ContainerStage stage)
    {
        var binaries = new List<ShippedBinary>();
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            var container = stage.Build.Of(ancestor);
            foreach (var invocation in container.GoInvocations)
            {
                foreach (var path in invocation.Outputs)
                    binaries.Add(new ShippedBinary(invocation, path, null));
            }

            foreach (var step in ancestor.Steps)
            {
                foreach (var copy in ImageCopy.Of(stage.Build.Graph, step))
                    AddCopied(binaries, stage.Build, copy);
            }
        }

        return binaries;
    }

    private static void AddCopied(List<ShippedBinary> binaries, ContainerBuild build, ImageCopy copy)
    {
        if (copy is not { Origin.Stage: { } from, Source: { } written, Destination: { } destination } || written.IndexOfAny(['*', '?', '[']) >= 0)
            return;

        var source = StagePath.Clean(written);
        foreach (var binary in build.Of(from).Binaries)
        {
            if (binaries.Count >= MostBinaries || !StagePath.IsWithin(binary.Path, source))
                continue;

            var path = binary.Path != source ? StagePath.Clean(destination + "/" + binary.Path.Substring(source.Length))
                : copy.IsIntoDirectory || destination == copy.Step.Before.WorkingDirectory ? StagePath.Join(destination, StagePath.BaseName(source))!
                : destination;
            binaries.Add(new ShippedBinary(binary.Build, path, copy));
        }
    }
}
