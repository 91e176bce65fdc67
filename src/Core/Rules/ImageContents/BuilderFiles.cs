using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>What the image in which a program is built has, and the one in which it runs has not, is copied like the program.</summary>
internal static class BuilderFiles
{
    /// <summary>A COPY above the one that brings the program; none where the build image does not certainly have the file.</summary>
    public static TextEdit[]? CopyOf(BinaryArrival arrival, string source, string destination)
    {
        if (arrival.Binary.Copy is not { } copy || copy.Step.Stage != arrival.Stage.Stage
            || arrival.Stage.Build.IsTrigger(copy.Step.Instruction) || !arrival.Build.Stage.Files.At(source).IsPresent)
            return null;

        return [arrival.Stage.Build.InsertAbove(copy.Step.Instruction, $"COPY --from={arrival.Build.Stage.Stage} {source} {destination}")];
    }
}
