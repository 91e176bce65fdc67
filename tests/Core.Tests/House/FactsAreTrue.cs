using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Engine;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>A rule is passed over where something is missing that it cannot speak without. Asked all the same, it has nothing to say.</summary>
internal sealed class FactsAreTrue
{
    private static readonly Rule[] AskedAlways = [.. RuleCatalogue.Rules.Select(rule => new Asked(rule))];

    private static IEnumerable<DocsExample> Examples => DocsExamples.All();

    [TestCaseSource(nameof(Examples))]
    public void Rule_that_is_passed_over_has_nothing_to_say(DocsExample example)
    {
        var input = Input(example);
        var asked = Guard.Check(input with { Rules = AskedAlways }).Findings;
        asked.Select(Line).ShouldBe(Guard.Check(input).Findings.Select(Line));
    }

    [Test]
    public void Most_rules_say_what_they_cannot_speak_without() =>
        RuleCatalogue.Rules.Count(rule => rule.Descriptor.SpeaksOf != Facts.None).ShouldBeGreaterThan(RuleCatalogue.Rules.Count / 2);

    private static GuardInput Input(DocsExample example)
    {
        var contents = example.Files.ToDictionary(file => file.Path, file => file.Content);
        contents["Dockerfile"] = MarkedText.Read(example.Marked).Text;
        var repository = new InMemoryRepository(contents);
        return new GuardInput { Repository = repository, Dockerfiles = ["Dockerfile"], Companions = repository.Companions, RethrowsRuleFailures = true };
    }

    private static string Line(Finding finding) => $"{finding.Where}: {finding.Rule.Id} {finding.Message}";

    /// <summary>A rule that is asked everywhere.</summary>
    private sealed class Asked(Rule rule) : Rule
    {
        public override RuleDescriptor Descriptor { get; } = rule.Descriptor with { SpeaksOf = Facts.None, Words = [] };

        public override void Check(ContainerBuild build, Findings findings) => rule.Check(build, findings);

        public override void Check(CompanionBuilds companions, Findings findings) => rule.Check(companions, findings);
    }
}
