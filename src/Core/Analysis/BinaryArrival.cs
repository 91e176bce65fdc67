using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A Go program in an image that is shipped: how it was linked, and what the image offers to it.</summary>
internal sealed class BinaryArrival(ContainerStage stage, ShippedBinary binary)
{
    public ContainerStage Stage { get; } = stage;

    public ShippedBinary Binary { get; } = binary;

    public GoInvocation Build => Binary.Build;

    public Linkage Linkage => Build.Linkage;

    /// <summary>The C library of the image that it was built in, as certain as an error needs it.</summary>
    public Libc BuilderLibc => Build.Stage.Base?.Certain.Libc ?? Libc.Unknown;

    /// <summary>The C library of the image that it runs in, as certain as an error needs it.</summary>
    public Libc RuntimeLibc => Stage.Base?.Certain.Libc ?? Libc.Unknown;

    /// <summary>Whether the Dockerfile may have brought a loader that the base image does not have.</summary>
    public bool MayHaveLoader => Stage.Contents.MayBringLoader;

    /// <summary>Why the program needs a C library: <c>cmd/app imports net/http imports net</c>.</summary>
    public string Reason => Build.LoaderNeed.Reason switch
    {
        LoaderReason.CgoPackage => Build.LoaderNeed.Use.ToString(),
        LoaderReason.ExternalLinking => "-linkmode=external leaves linking to the C linker",
        LoaderReason.Instrumentation => "-race and its like need C code",
        LoaderReason.PositionIndependent => "-buildmode=pie names a loader",
        _ => "of the way it is built",
    };

    /// <summary>Whether the container starts this very program, or the Dockerfile does not say what it starts.</summary>
    public bool IsStarted
    {
        get
        {
            if (Stage.Start is not { } start)
                return true;

            return start.ProgramName is { } name
                && (name.IndexOf('/') >= 0 ? StagePath.Join(Stage.Stage.End.WorkingDirectory, name) == Binary.Path : name == StagePath.BaseName(Binary.Path));
        }
    }

    /// <summary>The places that the verdict rests on.</summary>
    public IEnumerable<(SourceSpan Where, string Message)> Evidence
    {
        get
        {
            var build = Stage.Build;
            yield return (build.At(Build.Stage.RootImageText), $"built in '{Build.Stage.ImageName}'");
            if (Binary.Copy is { } copy)
                yield return (build.At(copy.SourceText), "copied here");

            yield return (build.At(Stage.RootImageText), $"runs in '{Stage.ImageName}'");
        }
    }

    /// <summary>Every Go program in every image that is shipped.</summary>
    public static IEnumerable<BinaryArrival> In(ContainerBuild build)
    {
        foreach (var stage in build.ShippedStages)
        {
            foreach (var binary in stage.Binaries)
                yield return new BinaryArrival(stage, binary);
        }
    }
}
