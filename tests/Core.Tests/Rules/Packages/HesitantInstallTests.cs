using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class HesitantInstallTests : RuleTests<HesitantInstall>
{
    [TestCase("apt-get [|install|] --no-install-recommends git")]
    [TestCase("apt-get update && apt-get [|install|] --no-install-recommends \\\n    git")]
    [TestCase("DEBIAN_FRONTEND=noninteractive apt [|install|] --no-install-recommends git")]
    [TestCase("apt-get -q [|install|] --no-install-recommends git")]
    [TestCase("apt-get [|remove|] git")]
    public void Question_that_nobody_answers_is_reported(string command) => Reports($"FROM golang:1.27 AS build\nRUN {command}\nFROM scratch\nCOPY --from=build /a /a\n");

    [TestCase("apt-get install -y --no-install-recommends git")]
    [TestCase("apt-get -qqy install --no-install-recommends git")]
    [TestCase("apt-get -qq install --no-install-recommends git")]
    [TestCase("apt-get install -q=2 --no-install-recommends git")]
    [TestCase("apt-get --assume-yes install --no-install-recommends git")]
    [TestCase("yes | apt-get install --no-install-recommends git")]
    [TestCase("apt-get update")]
    [TestCase("apt-cache search install")]
    public void Answer_beforehand_is_enough(string command) => IsClean($"FROM debian:trixie-slim\nRUN {command}\n");

    [TestCase("debian:trixie-slim", "apt-get install $OPTIONS git")]
    [TestCase("registry.example.com/base:1", "apt-get install git")]
    [TestCase("debian:trixie-slim", "echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes && apt-get install git")]
    [TestCase("debian:trixie-slim", "./install.sh")]
    public void Answer_that_may_be_somewhere_else_is_silent(string image, string command) => IsClean($"ARG OPTIONS\nFROM {image}\nARG OPTIONS\nRUN {command}\n");

    [Test]
    public void Answer_in_a_variable_is_read() => IsClean("FROM debian:trixie-slim\nENV OPTIONS=\"-y --no-install-recommends\"\nRUN apt-get install $OPTIONS git\n");

    [Test]
    public void Recommended_packages_in_a_shipped_image_are_worth_knowing() => ReportsAs(Severity.Info, "FROM debian:trixie-slim\nRUN apt-get [|install|] -y git\n");

    [Test]
    public void Recommended_packages_in_a_builder_are_not() => IsClean("FROM golang:1.27 AS build\nRUN apt-get install -y git\nFROM scratch\nCOPY --from=build /a /a\n");

    [Test]
    public void Fix_says_yes_and_then_names_what_is_wanted() => Fixes(
        "FROM debian:trixie-slim\nRUN apt-get install git\n", "FROM debian:trixie-slim\nRUN apt-get install --no-install-recommends -y git\n");
}
