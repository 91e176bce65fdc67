using System;
using System.Collections.Generic;

namespace GoContainerGuard.Companions;

/// <summary>In which ways the files of a folder can go together for one build. Looked up when first asked for: most builds are without fault.</summary>
/// <param name="isByItself">Whether the tool lays the file over another one without being told to.</param>
/// <param name="findBelow">The build of the same name in the file that this one lies over.</param>
/// <param name="findVariants">What the build becomes with other files.</param>
internal sealed class BuildWays(bool isByItself, Func<CompanionBuild?> findBelow, Func<IReadOnlyList<BuildVariant>> findVariants)
{
    private readonly Lazy<CompanionBuild?> _below = new(findBelow);
    private readonly Lazy<IReadOnlyList<BuildVariant>> _variants = new(findVariants);

    /// <summary>Whether the tool lays the file over another one without being told to.</summary>
    public bool IsByItself { get; } = isByItself;

    /// <summary>The build of the same name in the file that this one lies over; <c>null</c> without one.</summary>
    public CompanionBuild? Below => _below.Value;

    /// <summary>What the build becomes with one of the other files.</summary>
    public IReadOnlyList<BuildVariant> Variants => _variants.Value;
}
