using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class OverruledSettingTests : RuleTests<OverruledSetting>
{
    [TestCase("RUN go env -w [|GOTOOLCHAIN=auto|]")]
    [TestCase("ENV GOPROXY=direct\nRUN go env -w \\\n    [|GOPROXY=https://proxy.example.com|]")]
    [TestCase("ENV GOPROXY=direct\nRUN go env -w GOFLAGS=-trimpath [|GOPROXY=https://proxy.example.com|] && go version")]
    [TestCase("RUN export GOFLAGS=-v && go env -w [|GOFLAGS=-trimpath|]")]
    public void Variable_that_is_set_wins(string lines) => Reports($"FROM golang:1.27 AS build\n{lines}\n");

    [Test]
    public void It_says_what_wins() => Says(
        "'GOTOOLCHAIN' is 'local' in the environment, which wins over what 'go env -w' writes: the setting changes nothing", "FROM golang:1.27\nRUN go env -w GOTOOLCHAIN=auto\n");

    [TestCase("RUN go env -w GOFLAGS=-trimpath")]
    [TestCase("RUN go env -w GOTOOLCHAIN=local")]
    [TestCase("ENV GOPROXY=\nRUN go env -w GOPROXY=direct")]
    [TestCase("ARG GOPROXY\nRUN go env -w GOPROXY=direct")]
    [TestCase("RUN go env -u GOTOOLCHAIN")]
    [TestCase("RUN go env GOTOOLCHAIN")]
    [TestCase("ARG X\nRUN go env -w $X")]
    public void Variable_that_is_not_set_or_not_known(string lines) => IsClean($"FROM golang:1.27 AS build\n{lines}\n");

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nRUN go env -w GOTOOLCHAIN=auto\n");

    [Test]
    public void Stage_below_sets_it() => Reports("FROM golang:1.27 AS base\nENV GOPROXY=direct\nFROM base\nRUN go env -w [|GOPROXY=off|]\n");

    [Test]
    public void Fix_sets_the_environment() => Fixes("FROM golang:1.27\nRUN go env -w GOTOOLCHAIN=auto\n", "FROM golang:1.27\nENV GOTOOLCHAIN=auto\n");

    [Test]
    public void Run_that_does_more_stays() => HasNoFix("FROM golang:1.27\nRUN go env -w GOTOOLCHAIN=auto && go version\n");
}
