using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

/// <summary>Words are parted by <c>|</c>, a <c>$</c> is a part that nobody knows.</summary>
internal sealed class GoCommandTests
{
    [TestCase("go|build|.", nameof(GoVerb.Build))]
    [TestCase("/usr/local/go/bin/go|install|x@latest", nameof(GoVerb.Install))]
    [TestCase("go|mod|download", nameof(GoVerb.ModDownload))]
    [TestCase("go|mod|verify", nameof(GoVerb.ModVerify))]
    [TestCase("go|mod|graph", nameof(GoVerb.ModOther))]
    [TestCase("go|work|sync", nameof(GoVerb.WorkSync))]
    [TestCase("go|-C|x|test", nameof(GoVerb.Test))]
    [TestCase("go|frobnicate", nameof(GoVerb.Unknown))]
    [TestCase("go|mod|$", nameof(GoVerb.Unknown))]
    [TestCase("go|$", nameof(GoVerb.Unknown))]
    [TestCase("go", nameof(GoVerb.Other))]
    public void The_verb_is_read(string words, string expected) => Read(words).Verb.ToString().ShouldBe(expected);

    [TestCase("gofmt|.")]
    [TestCase("golangci-lint|run")]
    [TestCase("cargo|build")]
    [TestCase("go/bin|build")]
    [TestCase("$|build")]
    [TestCase("")]
    public void Other_programs_are_left_alone(string words) => GoCommandReader.Read(Words(words)).ShouldBeNull();

    [Test]
    public void A_downloaded_toolchain_is_a_go_command_of_its_version() => Read("/root/go/bin/go1.27.1|build|.").Toolchain.ToString().ShouldBe("1.27.1");

    [Test]
    public void Flags_packages_and_places_are_read()
    {
        var command = Read("go|build|-trimpath|-o|/app|--tags=netgo,x|-ldflags|-s -w|./cmd/app|./cmd/tool");
        command.Flags.Select(flag => (flag.Name, flag.Value?.Text)).ShouldBe(
            [("trimpath", null), ("o", "/app"), ("tags", "netgo,x"), ("ldflags", "-s -w")]);
        command.Packages!.Select(package => package.Path).ShouldBe(["./cmd/app", "./cmd/tool"]);
        command.Output!.Text.ShouldBe("/app");
        command.Tags.ShouldBe(["netgo", "x"]);
        command.IsComplete.ShouldBeTrue();
        command.VerbSpan.ShouldBe(new TextSpan(3, 5));
        command.Find("o")!.Value.Span.ShouldBe(new TextSpan(19, 7));
        command.Output.Span.ShouldBe(new TextSpan(22, 4));
    }

    [Test]
    public void What_follows_the_packages_is_no_flag() =>
        Read("go|build|.|-o|/app").Packages!.Select(package => package.Path).ShouldBe([".", "-o", "/app"]);

    [TestCase("go|build|-C|api|.")]
    [TestCase("go|-C|api|build|.")]
    [TestCase("go|-C=api|build|.")]
    public void The_changed_folder_is_read_on_both_sides_of_the_verb(string words) => Read(words).ChangedFolder!.Text.ShouldBe("api");

    [Test]
    public void A_double_dash_ends_the_flags() => Read("go|build|-v|--|./x").Packages!.Single().Path.ShouldBe("./x");

    [TestCase("go|build|-newflag|x|./y")]
    [TestCase("go|build|-o")]
    [TestCase("go|build|-$|x")]
    [TestCase("go|build|$|-o|/app|./x")]
    [TestCase("go|build|---o|x")]
    public void Where_something_is_not_understood_the_packages_are_unknown(string words)
    {
        var command = Read(words);
        command.Packages.ShouldBeNull();
        command.IsComplete.ShouldBeFalse();
        command.IsOn("trimpath").ShouldBe(Answer.Unknown);
        command.Tags.ShouldBeNull();
        command.LinkerFlags.ShouldBe(GoLinkerFlags.Unknown);
    }

    [Test]
    public void A_flag_that_is_not_known_but_carries_its_value_does_no_harm() =>
        Read("go|build|-newflag=x|./y").Packages!.Single().Path.ShouldBe("./y");

    [Test]
    public void Flags_behind_a_variable_are_seen_nevertheless() => Read("go|build|$|-o|/app|.").Output!.Text.ShouldBe("/app");

    [Test]
    public void A_package_with_an_unknown_part_is_one_package()
    {
        var package = Read("go|build|./cmd/$").Packages!.Single();
        package.Path.ShouldBeNull();
        package.IsFolder.ShouldBeTrue();
    }

    [TestCase("go|build|-race", nameof(Answer.Yes))]
    [TestCase("go|build|-race=true", nameof(Answer.Yes))]
    [TestCase("go|build|-race|-race=false", nameof(Answer.No))]
    [TestCase("go|build|-race=$", nameof(Answer.Unknown))]
    [TestCase("go|build|.", nameof(Answer.No))]
    public void Of_equal_switches_the_last_holds(string words, string expected) => Read(words).IsOn("race").ToString().ShouldBe(expected);

    [Test]
    public void The_race_detector_is_a_tag() => Read("go|build|-race|-tags|a b").Tags.ShouldBe(["a", "b", "race"]);

    [TestCase("go|build|-tags|$|.")]
    [TestCase("go|build|-tags=a,$|.")]
    public void Tags_from_a_variable_are_unknown(string words) => Read(words).Tags.ShouldBeNull();

    [Test]
    public void A_program_that_is_run_gets_the_rest()
    {
        var command = Read("go|run|-race|./cmd/x|-v|--port=1");
        command.Packages!.Single().Path.ShouldBe("./cmd/x");
        command.Arguments.Select(word => word.Text).ShouldBe(["-v", "--port=1"]);
        Read("go|run|a.go|b.go|c").Packages!.Count.ShouldBe(2);
        Read("go|run|./cmd/x|a.go").Arguments.Single().Text.ShouldBe("a.go");
    }

    [Test]
    public void Tests_take_flags_behind_their_packages()
    {
        var command = Read("go|test|./...|-run|TestX|-v|-args|-o|x");
        command.Packages!.Single().IsPattern.ShouldBeTrue();
        command.Flags.Select(flag => flag.Name).ShouldBe(["run", "v"]);
        command.Arguments.Count.ShouldBe(2);
    }

    [Test]
    public void Settings_of_go_env_are_arguments()
    {
        var command = Read("go|env|-w|GOPROXY=direct|GOSUMDB=off");
        command.IsOn("w").ShouldBe(Answer.Yes);
        command.Arguments.Select(word => word.Text).ShouldBe(["GOPROXY=direct", "GOSUMDB=off"]);
    }

    [TestCase("golang.org/x/tools/gopls@v0.16.0", "golang.org/x/tools/gopls", "v0.16.0")]
    [TestCase("example.com/x@latest", "example.com/x", "latest")]
    [TestCase("example.com/x", "example.com/x", null)]
    [TestCase("example.com/x@$", "example.com/x", "\uFFFC")]
    public void A_version_is_parted_from_its_package(string word, string path, string? version)
    {
        var package = Read("go|install|" + word).Packages!.Single();
        package.Path.ShouldBe(path);
        package.Version?.Text.ShouldBe(version);
        (package.Version is null).ShouldBe(version is null);
    }

    [TestCase("go|mod|download", nameof(Answer.Yes))]
    [TestCase("go|build|.", nameof(Answer.Yes))]
    [TestCase("go|build|-mod=vendor|.", nameof(Answer.No))]
    [TestCase("go|build|-mod|mod|.", nameof(Answer.Yes))]
    [TestCase("go|build|-mod=$|.", nameof(Answer.Unknown))]
    [TestCase("go|build|$", nameof(Answer.Unknown))]
    [TestCase("go|install|-mod=vendor|x@latest", nameof(Answer.Yes))]
    [TestCase("go|version", nameof(Answer.No))]
    [TestCase("go|env|-w|X=y", nameof(Answer.No))]
    [TestCase("go|$", nameof(Answer.Unknown))]
    public void Some_commands_may_download(string words, string expected) => Read(words).IsNetworkBound.ToString().ShouldBe(expected);

    [TestCase("go|build|.", nameof(Answer.Yes))]
    [TestCase("go|build|-n|.", nameof(Answer.No))]
    [TestCase("go|vet|./...", nameof(Answer.Yes))]
    [TestCase("go|mod|download", nameof(Answer.No))]
    [TestCase("go|generate|./...", nameof(Answer.Unknown))]
    public void Some_commands_compile(string words, string expected) => Read(words).CompilesPackages.ToString().ShouldBe(expected);

    [Test]
    public void Flags_of_the_environment_count_and_give_way()
    {
        var command = Read("go|build|-mod=mod|.").Under("-mod=vendor -trimpath '-ldflags=-s -w' -run=x");
        command.Find("mod")!.Value.Value!.Text.ShouldBe("mod");
        command.IsOn("trimpath").ShouldBe(Answer.Yes);
        command.LinkerFlags.Find("w").ShouldNotBeNull();
        command.Find("trimpath")!.Value.Origin.ShouldBe(GoFlagOrigin.Environment);
        command.Find("run").ShouldBeNull();
    }

    [Test]
    public void An_unknown_environment_may_hold_any_flag()
    {
        var command = Read("go|build|-race|.").Under(null);
        command.IsOn("race").ShouldBe(Answer.Yes);
        command.IsOn("trimpath").ShouldBe(Answer.Unknown);
        command.IsNetworkBound.ShouldBe(Answer.Unknown);
    }

    [Test]
    public void Random_words_never_make_it_fail([Range(1, 40)] int seed)
    {
        string[] pieces = ["go", "build", "mod", "run", "test", "-o", "-C", "-", "--", "-ldflags", "-X a.b=$", "'", "=", "$", "@", "x.go", "-args", "", "...", "-=", "env"];
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var words = string.Join('|', Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]).Prepend("go"));
            var command = Read(words).Under(pieces[random.Next(pieces.Length)]);
            _ = (command.Tags, command.LinkerFlags.TellsLinkerStatic, command.IsNetworkBound, command.CompilesPackages);
            foreach (var package in command.Packages ?? [])
                _ = (package.Path, package.Version, package.IsFile, package.IsFolder);
        }
    }

    private static GoCommand Read(string words) => GoCommandReader.Read(Words(words)) ?? throw new AssertionException(words);

    private static List<GoWord> Words(string words)
    {
        var start = 0;
        return [.. words.Split('|').Select(word =>
        {
            var span = new TextSpan(start, word.Length);
            start += word.Length + 1;
            return GoWord.Of(word.Replace('$', GoWord.Hole), span);
        })];
    }
}
