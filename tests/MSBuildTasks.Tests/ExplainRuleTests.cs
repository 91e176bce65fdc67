using System.Linq;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using Microsoft.Build.Framework;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ExplainRuleTests
{
    private readonly RecordingBuildEngine _build = new();

    [TestCase("GCG0602")]
    [TestCase(" gcg602 ")]
    [TestCase("0602")]
    [TestCase("Dynamic-Binary-In-Bare-Image")]
    public void The_page_is_printed_for(string rule)
    {
        Explain(rule).ShouldBeTrue();
        Said().ShouldStartWith("GCG0602: A dynamically linked binary");
        Said().ShouldContain("\n    FROM scratch\n");
    }

    [TestCase("DL3007", "GCG0202")]
    [TestCase("maintainerdeprecated", "GCG0106")]
    public void A_rule_of_another_tool_leads_to_ours(string theirs, string ours)
    {
        Explain(theirs).ShouldBeTrue();
        Said().ShouldStartWith(ours);
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Without_a_rule_all_are_listed(string rule)
    {
        Explain(rule).ShouldBeTrue();
        Said().ShouldStartWith("GCG0001  error");
        Said().ShouldEndWith("prints the page of a rule.");
    }

    [TestCase("GCG0600", "GCG0601, dynamic-binary-on-musl")]
    [TestCase("GCG0699", "GCG0609, ")]
    [TestCase("99999", "")]
    [TestCase("dynamic-binary-in-bar-image", "GCG0602, dynamic-binary-in-bare-image")]
    [TestCase("latest", "GCG0202, ")]
    [TestCase("{0}", "")]
    [TestCase("../GCG0602", "")]
    public void An_unknown_rule_is_one_clear_error(string rule, string nearest)
    {
        Explain(rule).ShouldBeFalse();
        var error = _build.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("GCG0010");
        error.Message.ShouldStartWith($"GoContainerGuardRule is '{rule}', and there is no such rule: the nearest is {nearest}");
        error.Message.ShouldEndWith("and without GoContainerGuardRule all are listed");
    }

    private bool Explain(string rule) => new ExplainRule { BuildEngine = _build, Rule = rule }.Execute();

    private string Said() => string.Join('\n', _build.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message));
}
