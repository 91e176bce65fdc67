using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>Every rule in turn. A fault of one rule must not hide what the others found.</summary>
internal static class RuleRun
{
    /// <param name="input">The rules, and what becomes of their faults.</param>
    /// <param name="source">The file that they look at.</param>
    /// <param name="check">Has one rule look.</param>
    /// <param name="cancellationToken">Ends the run between two rules.</param>
    public static List<Finding> Of(GuardInput input, SourceText source, Action<Rule, Findings> check, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var found = new Findings();
        foreach (var rule in input.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
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

            if (found.IsEmpty)
                continue;

            findings.AddRange(found.All);
            found = new Findings();
        }

        return findings;
    }
}
