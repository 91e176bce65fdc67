using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class DefaultedPlatformArgumentTests : RuleTests<DefaultedPlatformArgument>
{
    private static string Building(string arguments) => $"FROM golang:1.27 AS build\n{arguments}\nRUN GOARCH=$TARGETARCH go build -o /app\nFROM scratch\nCOPY --from=build /app /app\n";

    [TestCase("ARG [|TARGETARCH=amd64|]")]
    [TestCase("ARG TARGETOS=linux [|TARGETARCH=\"amd64\"|]")]
    [TestCase("ARG TARGETOS \\\n    [|TARGETARCH=amd64|]")]
    [TestCase("ARG [|TARGETPLATFORM=linux/amd64|]")]
    [TestCase("ARG [|TARGETARCH=${TARGETARCH:-amd64}|]")]
    public void Default_in_a_stage_is_reported(string arguments) => Reports(Building(arguments));

    [Test]
    public void It_says_what_becomes_of_the_automatic_value() => Says(
        "'TARGETARCH' is set to 'amd64' in this stage whatever platform is built for: the default hides the value that BuildKit gives",
        Building("ARG TARGETARCH=amd64"));

    [TestCase("ARG TARGETARCH")]
    [TestCase("ARG TARGETOS=linux")]
    [TestCase("ARG TARGETARCH\nARG TARGETARCH=${TARGETARCH:-amd64}")]
    [TestCase("ARG ARCH\nARG TARGETARCH=$ARCH")]
    [TestCase("ARG ARCH=amd64")]
    [TestCase("ARG BUILDPLATFORM=linux/amd64")]
    public void What_keeps_the_automatic_value_is_silent(string arguments) => IsClean(Building(arguments));

    [TestCase("gocontainerguard.platforms = linux/amd64")]
    [TestCase("gocontainerguard.build_args = TARGETARCH=amd64")]
    public void What_the_team_says_counts(string setting) => IsClean(Building("ARG TARGETARCH=amd64"), (".editorconfig", $"[Dockerfile]\n{setting}\n"));

    [Test]
    public void Stage_for_one_platform_means_it() => IsClean("FROM --platform=linux/amd64 golang:1.27\nARG TARGETARCH=amd64\n");

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean("FROM golang:1.27 AS other\nARG TARGETARCH=amd64\nFROM scratch\n");

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD ARG TARGETARCH=amd64\nFROM base\n");

    [Test]
    public void Image_for_Windows_does_not_run_on_linux() =>
        Reports(Building("ARG [|TARGETOS=linux|]"), (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = linux/amd64, windows/amd64\n"));

    [Test]
    public void Each_stage_counts_for_itself() => Reports("FROM golang:1.27 AS build\nARG TARGETARCH\nFROM alpine:3.22\nARG [|TARGETARCH=amd64|]\nCOPY --from=build /go /go\n");

    [Test]
    public void Fix_takes_the_default_away() => Fixes(Building("ARG TARGETOS=linux TARGETARCH=\"amd64\""), Building("ARG TARGETOS=linux TARGETARCH"));
}
