namespace GoContainerGuard.Companions;

/// <summary>What a build becomes when one more file has its say.</summary>
/// <param name="Build">The build; <c>null</c> when nothing is built any more, or when it is not known.</param>
/// <param name="Says">What the other file speaks of.</param>
internal sealed record BuildVariant(CompanionBuild? Build, ServiceParts Says)
{
    /// <summary>Whether the tool lays the other file over this one without being told to.</summary>
    public bool IsByItself { get; init; }

    /// <summary>Whether either file may as well be used without the other.</summary>
    public bool IsAlternative { get; init; }
}
