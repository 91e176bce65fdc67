namespace GoContainerGuard.Rules;

/// <summary>A rule of another tool that means the same as one of ours, or as one half of it.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Name">What the rule is called there.</param>
/// <param name="RuleId">Our rule.</param>
internal sealed record PeerRule(PeerTool Tool, string Name, string RuleId)
{
    /// <summary>The instruction that it is about, in capital letters; <c>null</c> when ours and theirs are about the same ones.</summary>
    public string? Instruction { get; init; }

    /// <summary>How loud our rule is where it means the same; <c>null</c> when it always does.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Whether ours speaks of a part of what theirs is about, and another rule of ours of the whole.</summary>
    public bool IsPart { get; init; }
}
