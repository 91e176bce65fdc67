using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>What is wrong with compose and bake files whatever a Dockerfile says.</summary>
internal static class CompanionCheck
{
    public static IEnumerable<Finding> Run(CompanionBuilds companions, GuardInput input, CancellationToken cancellationToken)
    {
        if (companions.Files.Count == 0)
            return [];

        var subject = new CompanionSubject(companions);
        RuleRun.Over(input, [subject], cancellationToken);
        return subject.Found;
    }

    private sealed class CompanionSubject(CompanionBuilds companions) : RuleSubject(companions.Files[0].Source)
    {
        public override Facts FindFacts() => ~Facts.None;

        public override bool Mentions(string word) => true;

        public override void Check(Rule rule, Findings findings) => rule.Check(companions, findings);
    }
}
