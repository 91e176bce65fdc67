using System.Globalization;
using System.Linq;
using GoContainerGuard.Analyzers;
using GoContainerGuard.Rules;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class DescriptorsTests
{
    [Test]
    public void Every_rule_of_the_catalogue_is_announced()
    {
        var announced = new DockerfileAnalyzer().SupportedDiagnostics;

        announced.Select(descriptor => descriptor.Id).ShouldBe(RuleCatalogue.Descriptors.Select(rule => rule.Id), ignoreOrder: true);
        announced.ShouldAllBe(descriptor => descriptor.IsEnabledByDefault && descriptor.HelpLinkUri.Length == 0);
        announced.Select(descriptor => descriptor.Title.ToString(CultureInfo.InvariantCulture)).ShouldBe(RuleCatalogue.Descriptors.Select(rule => rule.Title), ignoreOrder: true);
    }
}
