using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using Shouldly;

namespace GoContainerGuard.Tests.Support;

/// <summary>Applies the fixes of one rule as a user would, round by round, and holds them to what every fix promises.</summary>
internal static class Mending
{
    private const string Dockerfile = "Dockerfile";
    private const int MostRounds = 10;

    /// <summary>The files after all fixes of a rule. The Dockerfile reads no worse than before and nothing of the rule is left to mend.</summary>
    public static Dictionary<string, string> Mend(string ruleId, string text, params (string Path, string Content)[] files)
    {
        var contents = files.ToDictionary(file => file.Path, file => file.Content);
        contents[Dockerfile] = text;
        for (var round = 0; FixesIn(ruleId, contents) is { Count: > 0 } fixes; round++)
        {
            round.ShouldBeLessThan(MostRounds, $"The fixes of {ruleId} never end:\n{contents[Dockerfile]}");
            var outcome = FixApplication.Apply(fixes);
            outcome.Refused.ShouldBeEmpty();
            outcome.Applied.ShouldNotBeEmpty();
            foreach (var file in outcome.Files)
                contents[file.After.Path] = file.After.Content;
        }

        Parsed.Tree(contents[Dockerfile]).Faults.Count.ShouldBeLessThanOrEqualTo(Parsed.Tree(text).Faults.Count, contents[Dockerfile]);
        CommentsIn(contents[Dockerfile]).ShouldBeGreaterThanOrEqualTo(CommentsIn(text), contents[Dockerfile]);
        return contents;
    }

    /// <summary>The findings of a rule among files of which one is the Dockerfile.</summary>
    public static IReadOnlyList<Finding> FindingsIn(string ruleId, Dictionary<string, string> contents) =>
        Check.Repository(new InMemoryRepository(contents), Dockerfile).Where(finding => finding.Rule.Id == ruleId).ToArray();

    private static List<Fix> FixesIn(string ruleId, Dictionary<string, string> contents) =>
        FindingsIn(ruleId, contents).Select(finding => finding.Fix).OfType<Fix>().ToList();

    // A comment that was meant as a directive becomes one, and a suppression of nothing may go or begin to be one.
    private static int CommentsIn(string text) =>
        Parsed.Tree(text) is var tree ? tree.Comments.Count(comment => !tree.Source.Slice(comment).Contains("gcg", StringComparison.OrdinalIgnoreCase)) + tree.Directives.Count : 0;
}
