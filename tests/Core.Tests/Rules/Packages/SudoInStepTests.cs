using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class SudoInStepTests : RuleTests<SudoInStep>
{
    [TestCase("[|sudo|] apt-get update")]
    [TestCase("cd /tmp && \\\n    [|sudo|] make install")]
    public void Root_does_not_need_it(string command) => Reports($"FROM golang:1.27 AS build\nRUN {command}\nFROM scratch\nCOPY --from=build /a /a\n");

    [Test]
    public void Way_back_to_root_in_a_shipped_image_is_reported() => Reports("FROM registry.example.com/base:1\nUSER app\nRUN [|sudo|] mkdir /data\n");

    [TestCase("FROM registry.example.com/base:1\nRUN sudo mkdir /data\n")]
    [TestCase("FROM golang:1.27\nARG ME\nUSER $ME\nRUN sudo mkdir /data\n")]
    [TestCase("FROM registry.example.com/base:1 AS build\nUSER app\nRUN sudo make\nFROM scratch\nCOPY --from=build /a /a\n")]
    public void User_who_is_not_known_and_a_builder_of_another_kind_are_silent(string text) => IsClean(text);

    [TestCase("apt-get install -y sudo")]
    [TestCase("echo sudo")]
    public void Name_alone_is_no_use_of_it(string command) => IsClean($"FROM golang:1.27\nRUN {command}\n");

    [Test]
    public void Fix_runs_the_command_as_it_is() => Fixes("FROM golang:1.27\nRUN sudo apt-get update\n", "FROM golang:1.27\nRUN apt-get update\n");

    [Test]
    public void Options_of_sudo_are_left_to_people() => HasNoFix("FROM golang:1.27\nRUN sudo -u app make\n");
}
