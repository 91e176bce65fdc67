using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class DuplicateStageNameTests : RuleTests<DuplicateStageName>
{
    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22 AS [|build|]\n")]
    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22 AS [|BUILD|]\n", TestName = "Names_have_no_case")]
    [TestCase("FROM golang:1.27 AS a\nFROM alpine:3.22 AS [|a|]\nFROM a AS \\\n  [|a|]\n")]
    public void A_name_again(string text) => Reports(text);

    [TestCase("FROM golang:1.27 AS build\nFROM build AS build2\nFROM golang:1.27\nFROM golang:1.27\n")]
    [TestCase("FROM golang:1.27 AS golang\n")]
    public void Other_names(string text) => IsClean(text);

    [Test]
    public void It_says_who_means_which() => Says(
        "The stage in line 1 is called 'build', too: '--from=build' and '--target=build' mean the last one of the file, FROM the nearest one above",
        "FROM golang:1.27 AS build\nFROM alpine:3.22 AS build\n");
}
