using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>What a go command needs a file for.</summary>
internal enum NeedKind
{
    /// <summary>The file by which it finds its module.</summary>
    Module,

    /// <summary>A module that go.work names.</summary>
    WorkspaceMember,

    /// <summary>A module that a replace line names.</summary>
    Replacement,

    /// <summary>The list of what is vendored.</summary>
    Vendor,

    /// <summary>A line in that list, or a line of go.mod that the list was made from.</summary>
    VendorLine,

    /// <summary>The sums of what is downloaded.</summary>
    Checksums,

    /// <summary>The sum of one module, in a file of sums that is there.</summary>
    Checksum,

    /// <summary>A package that is named or imported.</summary>
    Package,

    /// <summary>A package that the command names by its folder, where nothing of it is in the repository, or nothing of it is brought.</summary>
    NamedPackage,

    /// <summary>Data for <c>//go:embed</c>, without which the package is refused.</summary>
    Embed,

    /// <summary>Data for <c>//go:embed</c>, without which the program is built with less in it.</summary>
    EmbedPart,
}

/// <summary>Something in the repository that a go command needs and does not find in its stage.</summary>
/// <param name="Kind">What it is needed for.</param>
/// <param name="Invocation">The command.</param>
/// <param name="Path">The file or folder, relative to the root of the context.</param>
/// <param name="Complaint">What the command says, in its own words; of a part of embedded data it says nothing.</param>
internal sealed record MissingNeed(NeedKind Kind, GoInvocation Invocation, string Path, string Complaint)
{
    /// <summary>The pattern of the ignore file that keeps it out; <c>null</c> when it is sent and no instruction brings it.</summary>
    public IgnorePattern? ExcludedBy { get; init; }

    /// <summary>The lines of files that ask for it.</summary>
    public IReadOnlyList<(SourceSpan Where, string Message)> AskedBy { get; init; } = [];

    /// <summary>The instruction that would bring it, or, of data that none brings, the package that asks for it; <c>null</c> when it is not known.</summary>
    public SourceSpan? BroughtBy { get; init; }

    /// <summary>What has to come for all of it to be there, as a pattern from the root of the context.</summary>
    public string TakenBack { get; init; } = Path;

    /// <summary>The pattern that asks for data; empty for everything else.</summary>
    public string Embed { get; init; } = "";

    /// <summary>Where in the stage it is looked for, when the place is one file; else <c>null</c>.</summary>
    public string? StagePath { get; init; }

    /// <summary>Of a sum: the line of go.mod that names the module; else <c>null</c>.</summary>
    public ModuleRequirement? Requirement { get; init; }

    /// <summary>All that is missed, when it is not one file.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
