using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules;

namespace GoContainerGuard.Engine;

/// <summary>What is wrong with compose and bake files whatever a Dockerfile says.</summary>
internal static class CompanionCheck
{
    public static IEnumerable<Finding> Run(CompanionBuilds companions, GuardInput input, CancellationToken cancellationToken) => companions.Files.Count == 0
        ? []
        : RuleRun.Of(input, companions.Files[0].Source, static () => ~Facts.None, (rule, to) => rule.Check(companions, to), cancellationToken);
}
