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
    private static readonly AskedRule[] OfCatalogue = Read(RuleCatalogue.Rules);

    /// <summary>Has the rules look at models. Each rule sees all of them before the next one begins: what takes time is to fetch the code of so many rules.</summary>
    /// <param name="input">The rules, and what becomes of their faults.</param>
    /// <param name="subjects">The models.</param>
    /// <param name="cancellationToken">Ends the run between two models, and between two rules.</param>
    public static void Over(GuardInput input, IReadOnlyList<RuleSubject> subjects, CancellationToken cancellationToken)
    {
        var asked = ReferenceEquals(input.Rules, RuleCatalogue.Rules) ? OfCatalogue : Read(input.Rules);
        var facts = new Facts[subjects.Count];
        for (var index = 0; index < facts.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            facts[index] = FindFacts(input, subjects[index]);
        }

        var found = new Findings();
        foreach (var rule in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var index = 0; index < facts.Length; index++)
            {
                if ((rule.SpeaksOf & ~facts[index]) == Facts.None && rule.IsMentionedIn(subjects[index]))
                    Check(input, rule.Rule, subjects[index], found);
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

    private static AskedRule[] Read(IReadOnlyList<Rule> rules)
    {
        var asked = new AskedRule[rules.Count];
        for (var index = 0; index < asked.Length; index++)
            asked[index] = new AskedRule(rules[index]);

        return asked;
    }

    // A rule, and beside it what it cannot speak without.
    private readonly struct AskedRule(Rule rule)
    {
        private readonly string[] _words = [.. rule.Descriptor.Words];

        public Rule Rule { get; } = rule;

        public Facts SpeaksOf { get; } = rule.Descriptor.SpeaksOf;

        public bool IsMentionedIn(RuleSubject subject)
        {
            foreach (var word in _words)
            {
                if (subject.Mentions(word))
                    return true;
            }

            return _words.Length == 0;
        }
    }
}
