using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The pages of the rules are read at a prompt.</summary>
internal sealed class Explaining
{
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Restore()
    {
        _consumer = new Consumer().WithContainersProject().WithProject("Cart", frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        _consumer.Run("restore containers.proj").Succeeded();
        _consumer.Run("restore Cart").Succeeded();
    }

    [TestCase("containers.proj", "GCG0602")]
    [TestCase("Cart", "gcg0602")]
    [TestCase("containers.proj", "602")]
    [TestCase("containers.proj", "dynamic-binary-in-bare-image")]
    public void The_page_of_a_rule_is_printed(string project, string rule)
    {
        var output = Explain($"{project} -p:GoContainerGuardRule={rule}").Succeeded().Said().Output;
        output.ShouldContain("GCG0602: A dynamically linked binary is copied into an image without a C library");
        output.ShouldContain("      FROM scratch");
        output.ShouldNotContain("<!--");
        output.ShouldNotContain("```");
    }

    [Test]
    public void Without_a_rule_all_are_listed()
    {
        var lines = Explain("containers.proj").Succeeded().Said().Output.Split('\n').Select(line => line.Trim()).ToArray();
        lines.Count(line => line.StartsWith("GCG", System.StringComparison.Ordinal)).ShouldBeGreaterThan(100);
        lines.ShouldContain("-p:GoContainerGuardRule=GCG0602 prints the page of a rule.");
    }

    [Test]
    public void An_unknown_rule_is_one_clear_error_with_the_nearest() =>
        Explain("containers.proj -p:GoContainerGuardRule=GCG0699").Failed().Said(errors: ["GCG0010"]).Line("GCG0010").Text
            .ShouldStartWith("GoContainerGuardRule is 'GCG0699', and there is no such rule: the nearest is GCG06");

    private Build Explain(string arguments) => _consumer.Run($"build {arguments} --no-restore -t:GoContainerGuardExplain");
}
