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
    private static readonly Need[] OfCatalogue = Read(RuleCatalogue.Rules);

    /// <summary>Has the rules look at models. Each rule sees all of them before the next one begins: what takes time is to fetch the code of so many rules.</summary>
    /// <param name="input">The rules, and what becomes of their faults.</param>
    /// <param name="subjects">The models.</param>
    /// <param name="cancellationToken">Ends the run between two rules.</param>
    public static void Over(GuardInput input, IReadOnlyList<RuleSubject> subjects, CancellationToken cancellationToken)
    {
        var rules = input.Rules;
        var needs = ReferenceEquals(rules, RuleCatalogue.Rules) ? OfCatalogue : Read(rules);
        var facts = new Facts[subjects.Count];
        for (var index = 0; index < facts.Length; index++)
            facts[index] = FindFacts(input, subjects[index]);

        var found = new Findings();
        for (var index = 0; index < needs.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var place = 0; place < facts.Length; place++)
            {
                if ((needs[index].Facts & ~facts[place]) == Facts.None && IsMentioned(needs[index].Words, subjects[place]))
                    Check(input, rules[index], subjects[place], found);
            }
        }
    }

    private static void Check(GuardInput input, Rule rule, RuleSubject subject, Findings found)
    {
        try
        {
            subject.Check(rule, found);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
        {
            found.Add(new Finding(
                HostRules.RuleFailed,
                new SourceSpan(subject.Source, default),
                HostRules.RuleFailed.Format(rule.Descriptor.Id, $"{exception.GetType().Name}: {exception.Message}")));
        }

        found.MoveTo(subject.Found);
    }

    // A fault in a fact is one of the rules that ask for it, which say so when they are asked; the others must not suffer.
    private static Facts FindFacts(GuardInput input, RuleSubject subject)
    {
        try
        {
            return subject.FindFacts();
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
        {
            return ~Facts.None;
        }
    }

    private static bool IsMentioned(IReadOnlyList<string> words, RuleSubject subject)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (subject.Mentions(words[index]))
                return true;
        }

        return words.Count == 0;
    }

    private static Need[] Read(IReadOnlyList<Rule> rules)
    {
        var needs = new Need[rules.Count];
        for (var index = 0; index < needs.Length; index++)
            needs[index] = new Need(rules[index].Descriptor.SpeaksOf, rules[index].Descriptor.Words);

        return needs;
    }

    // What a rule cannot speak without.
    private readonly record struct Need(Facts Facts, IReadOnlyList<string> Words);
}
