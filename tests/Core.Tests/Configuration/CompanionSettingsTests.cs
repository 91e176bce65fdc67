using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Companions;
using GoContainerGuard.Configuration;
using GoContainerGuard.Semantics;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class CompanionSettingsTests
{
    private const string Two = """
        services:
          api:
            build: {context: ., target: API, args: {A: 1, B: 1, C: 1, D: }, platforms: [linux/amd64], additional_contexts: {alpine: ./x}}
          web:
            build: {context: ., target: web, args: {A: 1, B: 2, D: }, platforms: [linux/amd64, linux/arm64]}
          any:
            build: {context: ., args: {A: 1, B: 1, C: 1, D: }}
        """;

    [Test]
    public void Targets_and_platforms_add_up()
    {
        var settings = Add(BuildSettings.None, Two);
        settings.TargetStages.ShouldBe(["api", "web"]);
        settings.Platforms.ShouldBe(["linux/amd64", "linux/arm64"]);
    }

    [Test]
    public void Argument_is_known_when_every_build_gives_the_same() => Add(BuildSettings.None, Two).BuildArguments.OrderBy(argument => argument.Key)
        .Select(argument => $"{argument.Key}={argument.Value ?? "?"}").ShouldBe(["A=1", "B=?", "C=?", "D=?"]);

    [Test]
    public void Name_of_a_context_counts_when_one_build_gives_it() => Add(BuildSettings.None, Two).NamedContexts.Contain("docker.io/library/alpine:latest").ShouldBeTrue();

    [Test]
    public void Key_of_a_configuration_file_counts_alone()
    {
        var settings = Add(new BuildSettings { TargetStages = ["x"], Platforms = ["linux/386"], BuildArguments = new Dictionary<string, string?> { ["X"] = "1" } }, Two);
        settings.TargetStages.ShouldBe(["x"]);
        settings.Platforms.ShouldBe(["linux/386"]);
        settings.BuildArguments.Keys.ShouldBe(["X"]);
    }

    [Test]
    public void Nothing_said_changes_nothing() => CompanionSettings.Add(BuildSettings.None, []).ShouldBeSameAs(BuildSettings.None);

    private static BuildSettings Add(BuildSettings settings, string compose)
    {
        var repository = new InMemoryRepository { ["compose.yaml"] = compose };
        return CompanionSettings.Add(settings, CompanionFiles.Read(repository.Companions, repository).Single().Builds);
    }
}
