using System.Collections.Generic;

namespace GoContainerGuard.Rules;

/// <summary>Every rule, in the order of the ids.</summary>
public static class RuleCatalogue
{
    /// <summary>What every rule says of itself.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } = [];
}
