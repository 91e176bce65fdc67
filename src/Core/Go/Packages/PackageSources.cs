using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Where the Go files of a folder are asked for.</summary>
internal interface IPackageSources
{
    /// <summary>The Go files directly in a folder; <c>null</c> when that is not known.</summary>
    /// <param name="folder">Path below the root of the context with <c>/</c> between the parts; the root is the empty text.</param>
    PackageFiles? In(string folder);
}

/// <summary>The Go files of one folder; none when the folder holds no Go.</summary>
/// <param name="Files">In any order.</param>
internal sealed record PackageFiles(IReadOnlyList<PackageFile> Files);

/// <summary>One Go file.</summary>
/// <param name="Name">Its name without folder.</param>
/// <param name="Source">What its head says.</param>
internal readonly record struct PackageFile(string Name, GoSourceFile Source)
{
    /// <summary>Whether the file is compiled in a build that is no test: by its name, its constraint and, for a cgo file, by cgo being on.</summary>
    public Answer IsPartOf(BuildTags tags)
    {
        var answer = GoFileName.Parse(Name).IsPartOf(tags);
        if (answer == Answer.No || Source.Package == "documentation")
            return Answer.No;

        if (Source.Constraint is { } constraint)
            answer = answer.And(BuildConstraint.Evaluate(constraint, tags));

        return Source.ImportsC ? answer.And(tags.Cgo) : answer;
    }
}
