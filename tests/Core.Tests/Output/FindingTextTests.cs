using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class FindingTextTests
{
    [TestCase(Severity.Error, "error")]
    [TestCase(Severity.Warning, "warning")]
    [TestCase(Severity.Info, "info")]
    [TestCase(Severity.Hidden, "hidden")]
    [TestCase(Severity.None, "none")]
    public void A_finding_is_one_line_with_its_place_counted_from_one(Severity severity, string word) =>
        FindingText.Of(RichReport.Findings[0] with { Severity = severity })
            .ShouldBe($"services/api/Dockerfile(2,7): {word} GCG0602: '/app' is linked against libc, which 'scratch' does not have");
}
