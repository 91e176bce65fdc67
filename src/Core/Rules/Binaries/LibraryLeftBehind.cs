using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Needs;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>The headers of a C library are needed where a program is built, and the library itself wherever it runs.</summary>
internal sealed class LibraryLeftBehind : Rule
{
    // Images that are known to have none of these libraries.
    private static readonly string[] Families = ["alpine", "debian", "distroless", "ubuntu"];

    // Where the loader looks for libraries.
    private static readonly string[] Folders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0608", "library-left-behind")
    {
        Title = "A C library that a program is linked with is not in the image that is shipped",
        Message = "'{0}' is linked with the library of '{1}', which '{2}' does not have: the container stops with '{3}'",
        Category = RuleCategory.Binaries,
        Severity = Severity.Info,
        SpeaksOf = Facts.Binary | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { } context || !IsPossible(build))
            return;

        foreach (var arrival in BinaryArrival.In(build))
        {
            if (!MayLack(arrival))
                continue;

            foreach (var library in NativeLibrary.All)
            {
                if (FindInstall(arrival.Build.Stage, library) is { } install && library.IsLinkedWith(arrival.Binary.Program, context) && IsAbsent(arrival.Stage, library))
                {
                    findings.Add(At(build.At(install.Word.Span), arrival.Binary.Path, install.Name, arrival.Stage.ImageName, Complaint(arrival, library)) with
                    {
                        Related = RelatedLocations.From(arrival.Evidence),
                    });
                }
            }
        }
    }

    // Quick to know: somebody has to install the headers.
    private static bool IsPossible(ContainerBuild build) => build.Source.Content.IndexOf("-dev", StringComparison.Ordinal) >= 0;

    private static bool MayLack(BinaryArrival arrival)
    {
        var stage = arrival.Stage;
        if (arrival.Build.Cgo != CgoMode.On || arrival.Build.Go.LinkerFlags.TellsLinkerStatic != Answer.No || arrival.BuilderLibc != arrival.RuntimeLibc)
            return false;

        if (stage.Base is not { } image || Array.IndexOf(Families, image.Family) < 0 || stage.IsImageChosenByArgument || stage.Stage.Environment("LD_LIBRARY_PATH").Text is not null)
            return false;

        return arrival.Build.Command.Variable("CGO_LDFLAGS") is { IsKnown: true, Text: null or "" } && !Array.Exists(Folders, stage.Files.MayBeWritten);
    }

    private static PackageWord? FindInstall(ContainerStage stage, NativeLibrary library)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var script in stage.Build.Of(ancestor).Scripts)
            {
                foreach (var command in script.Commands)
                {
                    foreach (var package in command.IsDecisive ? PackageWord.In(command, "add", "install") : [])
                    {
                        if (Contains(library.ForBuilding, package.Name))
                            return package;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsAbsent(ContainerStage stage, NativeLibrary library)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var package in stage.Build.Of(ancestor).Files.Packages)
            {
                // A package of which nothing is known may bring it along.
                if (!PackageInstall.CreatesNoAccount(package) || Starts(package, library.ForRunning))
                    return false;
            }
        }

        return true;
    }

    // What the loader prints; of the rest of the name each release has its own.
    private static string Complaint(BinaryArrival arrival, NativeLibrary library) =>
        (arrival.RuntimeLibc == Libc.Musl ? "Error loading shared library " : "error while loading shared libraries: ") + library.File;

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var other in names)
        {
            if (other == name)
                return true;
        }

        return false;
    }

    private static bool Starts(string package, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (package.StartsWith(name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
