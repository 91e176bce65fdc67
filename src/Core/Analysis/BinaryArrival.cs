using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A Go program in an image that is shipped: how it was linked, and what the image offers to it.</summary>
internal sealed class BinaryArrival(ContainerStage stage, ShippedBinary binary)
{
    // Names of stages that only hold files for "docker build --output".
    private static readonly string[] ExportWords =
        ["artifact", "artifacts", "bin", "binaries", "binary", "dist", "export", "exports", "out", "output", "outputs", "package", "packages", "release"];

    public ContainerStage Stage { get; } = stage;

    public ShippedBinary Binary { get; } = binary;

    public GoInvocation Build => Binary.Program.Build;

    public LoaderNeed LoaderNeed => Binary.Program.LoaderNeed;

    public Linkage Linkage => Binary.Program.Linkage;

    /// <summary>The C library of the image that it was built in, as certain as an error needs it.</summary>
    public Libc BuilderLibc => Build.Stage.Base?.Certain.Libc ?? Libc.Unknown;

    /// <summary>The C library of the image that it runs in, as certain as an error needs it.</summary>
    public Libc RuntimeLibc => Stage.Base?.Certain.Libc ?? Libc.Unknown;

    /// <summary>Whether the Dockerfile may have brought a loader that the base image does not have.</summary>
    public bool MayHaveLoader => Stage.Contents.MayBringLoader;

    /// <summary>Why the program needs a C library: <c>cmd/app imports net/http imports net</c>.</summary>
    public string Reason => LoaderNeed.Reason switch
    {
        LoaderReason.CgoPackage => LoaderNeed.Use.Reason,
        LoaderReason.ExternalLinking => "-linkmode=external leaves linking to the C linker",
        LoaderReason.Instrumentation => "-race and its like need C code",
        LoaderReason.PositionIndependent => "-buildmode=pie names a loader",
        _ => "of the way it is built",
    };

    /// <summary>Whether the container certainly starts this very program, whatever arguments the build is given.</summary>
    public bool IsCertainlyStarted => IsStarted && !RestsOnDefault;

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

    /// <summary>Every Go program in every image that is shipped to run somewhere.</summary>
    public static List<BinaryArrival> In(ContainerBuild build) => build.BinaryArrivals;

    internal static List<BinaryArrival> FindAll(ContainerBuild build)
    {
        var arrivals = new List<BinaryArrival>();
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Binaries.Count == 0 || IsExport(stage))
                continue;

            foreach (var binary in stage.Binaries)
                arrivals.Add(new BinaryArrival(stage, binary));
        }

        return arrivals;
    }

    // An image that says nothing and has no libc has nothing else to start; others come with a command of their base image.
    private bool IsStarted
    {
        get
        {
            if (Stage.Start is not { } start)
                return RuntimeLibc == Libc.None;

            return start.ProgramName is { } name
                && (name.IndexOf('/') >= 0 ? StagePath.Join(Stage.Stage.End.WorkingDirectory, name) == Binary.Path : name == StagePath.BaseName(Binary.Path));
        }
    }

    private bool RestsOnDefault => Stage.IsImageDefault || Build.RestsOnDefault;

    private static bool IsExport(ContainerStage stage)
    {
        if (stage.Start is not null || stage.Stage.Name is not { } name)
            return false;

        foreach (var word in name.Split('-', '_', '.'))
        {
            if (Array.IndexOf(ExportWords, word) >= 0)
                return true;
        }

        return false;
    }
}
