using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class ReservedStageNameTests : RuleTests<ReservedStageName>
{
    [TestCase("FROM alpine:3.22 AS [|scratch|]\n")]
    [TestCase("FROM alpine:3.22 AS [|Context|]\n")]
    [TestCase("FROM golang:1.27 AS build\nFROM build AS [|scratch|]\nFROM scratch\n")]
    public void A_name_that_means_something_else(string text) => Reports(text);

    [TestCase("FROM scratch AS scratch2\n")]
    [TestCase("FROM scratch AS contexts\n")]
    [TestCase("FROM scratch\n")]
    public void A_name_of_its_own(string text) => IsClean(text);
}
