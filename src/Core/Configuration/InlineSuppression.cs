using System;
using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>One comment that suppresses rules of ours: <c># gcg:ignore GCG0801 because …</c>.</summary>
/// <param name="Comment">From the <c>#</c> to the end of the line.</param>
/// <param name="Marker">The word that makes it a suppression.</param>
/// <param name="Names">The rules that it names, in the order of the comment.</param>
/// <param name="Reason">Why; <c>null</c> when it does not say.</param>
internal sealed record InlineSuppression(TextSpan Comment, TextSpan Marker, IReadOnlyList<SuppressedName> Names, string? Reason)
{
    public required SuppressionReach Reach { get; init; }

    /// <summary>The instruction that it is about; <c>null</c> when it is not about one.</summary>
    public TextSpan? Instruction { get; init; }

    /// <summary>Whether it suppresses a finding of the Dockerfile that it stands in.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="dockerfile">That Dockerfile.</param>
    public bool Covers(Finding finding, SourceText dockerfile)
    {
        foreach (var name in Names)
        {
            if (Covers(finding, name, dockerfile))
                return true;
        }

        return false;
    }

    /// <summary>Whether it suppresses a finding by one of its names.</summary>
    public bool Covers(Finding finding, SuppressedName name, SourceText dockerfile) =>
        string.Equals(name.Text, finding.Rule.Id, StringComparison.OrdinalIgnoreCase) && Reaches(finding.Where, dockerfile);

    private bool Reaches(SourceSpan where, SourceText dockerfile) => Reach switch
    {
        SuppressionReach.File => true,
        SuppressionReach.Instruction => ReferenceEquals(where.Source, dockerfile) && InstructionPlace.Holds(Instruction!.Value, where.Span),
        _ => false,
    };
}
