using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using GoContainerGuard.Engine;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules;

/// <summary>What the verdicts of rules rest on, against the examples of their pages.</summary>
internal sealed class RuleGroundsTests
{
    private static readonly IEnumerable<string> All = RuleGrounds.OfText.Concat(RuleGrounds.OfImages);

    // What is said of an image by its name cannot be said of another one.
    private static readonly IEnumerable<string> Nameless = RuleGrounds.OfText.Where(id => !id.StartsWith("GCG02", StringComparison.Ordinal));

    [TestCaseSource(nameof(All))]
    public void Rule_speaks_though_nothing_is_known_of_the_files_around(string id)
    {
        foreach (var example in Bad(id))
            Count(example, text => text).ShouldBe(MarkedText.Read(example.Marked).Spans.Count, example.ToString());
    }

    [TestCaseSource(nameof(Nameless))]
    public void Rule_speaks_though_nothing_is_known_of_the_images(string id)
    {
        foreach (var example in Bad(id))
            Count(example, Foreign).ShouldBe(MarkedText.Read(example.Marked).Spans.Count, example.ToString());
    }

    [Test]
    public void A_rule_rests_on_one_ground() => All.ShouldBeUnique();

    private static DocsExample[] Bad(string id)
    {
        var examples = DocsExamples.All().Where(example => example.RuleId == id && example.Kind is ExampleKind.Bad && MarkedText.Read(example.Marked).Spans.Count > 0).ToArray();
        examples.ShouldNotBeEmpty();
        return examples;
    }

    private static string Foreign(string text) => Regex.Replace(text, "(?m)^(FROM (?:--[^ ]+ )?)(golang|alpine|debian|ubuntu|gcr.io|busybox)", "$1example.com/unknown/$2");

    private static int Count(DocsExample example, Func<string, string> change)
    {
        var input = new GuardInput { Repository = new Unseen(change(MarkedText.Read(example.Marked).Text)), Dockerfiles = ["Dockerfile"], RethrowsRuleFailures = true };
        return Guard.Check(input).Findings.Count(finding => finding.Rule.Id == example.RuleId && finding.Where.Source.Path == "Dockerfile");
    }

    private sealed class Unseen(string dockerfile) : RepositorySnapshot
    {
        private readonly FileReading _dockerfile = new(ReadingState.Present, new SourceText("Dockerfile", dockerfile));

        public override string Root => "/repository";

        public override FileReading Read(string path) => path == "Dockerfile" ? _dockerfile : default;

        public override FolderReading List(string path) => default;
    }
}
