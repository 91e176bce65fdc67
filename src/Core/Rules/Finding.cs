using System.Collections.Generic;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>Something that is so, and where.</summary>
/// <param name="Rule">The rule that says it.</param>
/// <param name="Where">The smallest text that, if changed, changes the verdict.</param>
/// <param name="Message">The whole message with the user's names in it.</param>
public sealed record Finding(RuleDescriptor Rule, SourceSpan Where, string Message)
{
    /// <summary>How loud it is here: the rule's default until a setting says otherwise.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Further places that the verdict rests on.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>A remedy, if there is one.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The name of the check of BuildKit that says the same, as <c># check=skip=</c> takes it; <c>null</c> when there is none.</summary>
    public string? BuildKitCheck { get; init; }

    /// <summary>Why it is not said aloud; <c>null</c> when it is.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The finding with a remedy of the rule's own safety; without one when there are no edits.</summary>
    internal Finding WithFix(string title, params TextEdit[]? edits) =>
        edits is { Length: > 0 } ? this with { Fix = new Fix(title, Rule.Fix, edits) } : this;
}
