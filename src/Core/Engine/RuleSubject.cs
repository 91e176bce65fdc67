using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>A model that rules look at, and what they find in it.</summary>
/// <param name="source">The file that is named when a rule fails.</param>
internal abstract class RuleSubject(SourceText source)
{
    public SourceText Source { get; } = source;

    /// <summary>What the rules have found, those of the catalogue's first rule first.</summary>
    public List<Finding> Found { get; } = [];

    /// <summary>Finds what there is to speak of: a rule that needs more is passed over.</summary>
    public abstract Facts FindFacts();

    /// <summary>Whether a word stands anywhere in what the rules look at.</summary>
    public abstract bool Mentions(string word);

    /// <summary>Has one rule look.</summary>
    public abstract void Check(Rule rule, Findings findings);
}
