using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>Every rule that can have something to say, in turn. A fault of one rule must not hide what the others found.</summary>
internal static class RuleRun
{
    // Beside each other, so that to pass over a rule costs no look at it.
    private static readonly Facts[] OfCatalogue = Read(RuleCatalogue.Rules);

    /// <param name="input">The rules, and what becomes of their faults.</param>
    /// <param name="source">The file that they look at.</param>
    /// <param name="findFacts">Finds what there is to speak of; a rule that needs more is passed over.</param>
    /// <param name="check">Has one rule look.</param>
    /// <param name="cancellationToken">Ends the run between two rules.</param>
    public static List<Finding> Of(GuardInput input, SourceText source, Func<Facts> findFacts, Action<Rule, Findings> check, CancellationToken cancellationToken)
    {
        var rules = input.Rules;
        var needs = ReferenceEquals(rules, RuleCatalogue.Rules) ? OfCatalogue : Read(rules);
        var facts = Find(input, findFacts);
        var findings = new List<Finding>();
        var found = new Findings();
        for (var index = 0; index < needs.Length; index++)
        {
            if ((needs[index] & ~facts) != Facts.None)
                continue;

            cancellationToken.ThrowIfCancellationRequested();
            var rule = rules[index];
            try
            {
                check(rule, found);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
            {
                found.Add(new Finding(
                    HostRules.RuleFailed,
                    new SourceSpan(source, default),
                    HostRules.RuleFailed.Format(rule.Descriptor.Id, $"{exception.GetType().Name}: {exception.Message}")));
            }

            found.MoveTo(findings);
        }

        return findings;
    }

    // A fault in a fact is one of the rules that ask for it, which say so when they are asked; the others must not suffer.
    private static Facts Find(GuardInput input, Func<Facts> find)
    {
        try
        {
            return find();
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
        {
            return ~Facts.None;
        }
    }

    private static Facts[] Read(IReadOnlyList<Rule> rules)
    {
        var needs = new Facts[rules.Count];
        for (var index = 0; index < needs.Length; index++)
            needs[index] = rules[index].Descriptor.SpeaksOf;

        return needs;
    }
}
