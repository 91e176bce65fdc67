using System.Linq;
using System.Reflection;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules;

internal sealed class PeerRulesTests
{
    [Test]
    public void Every_pair_has_a_rule_of_ours() => PeerRules.All.Select(pair => pair.RuleId).ShouldBeSubsetOf(RuleCatalogue.Rules.Select(rule => rule.Descriptor.Id));

    [Test]
    public void Pairs_stand_in_the_order_of_tool_and_name() => PeerRules.All.Select(pair => $"{(int)pair.Tool} {pair.Name} {pair.RuleId}").ShouldBeInOrder();

    [Test]
    public void Every_check_of_BuildKit_has_a_pair() => PeerRules.All.Where(pair => pair.Tool is PeerTool.BuildKit).Select(pair => pair.Name).Distinct()
        .ShouldBe(typeof(BuildKitCheck).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name), ignoreOrder: true);

    [TestCaseSource(typeof(DocsExamples), nameof(DocsExamples.All))]
    public void A_finding_with_the_name_of_a_check_has_its_pair(DocsExample example)
    {
        var found = Check.Dockerfile(MarkedText.Read(example.Marked).Text, example.Files).Where(finding => finding.BuildKitCheck is not null);
        foreach (var finding in found)
            PeerRules.Of(finding.Rule.Id).ShouldContain(pair => pair.Name == finding.BuildKitCheck, $"{finding.Rule.Id} {finding.BuildKitCheck}");
    }
}
