using System.Collections.Generic;
using GoContainerGuard.Configuration;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class DockerfileSettingsTests
{
    [TestCase(".", "services/api")]
    [TestCase("./build/", "services/api/build")]
    [TestCase("..", "services")]
    [TestCase("..\\web", "services/web")]
    [TestCase("../..", "")]
    [TestCase("../../deploy", "deploy")]
    [TestCase("../../..", null)]
    [TestCase("../../../other", null)]
    [TestCase("/srv", null)]
    [TestCase("C:\\srv", null)]
    public void Context_is_seen_from_the_folder_of_the_file_that_says_it(string written, string? folder) =>
        DockerfileSettings.Context(Read("services/api/.editorconfig", $"gocontainerguard.context = {written}")).ShouldBe(folder);

    [Test]
    public void Context_at_the_root_is_the_empty_path() => DockerfileSettings.Context(Read(".editorconfig", "gocontainerguard.context = .")).ShouldBe("");

    [Test]
    public void Nothing_named_is_told_apart_from_a_context_outside()
    {
        DockerfileSettings.NamesContext(Read(".editorconfig", "gocontainerguard.context = ..")).ShouldBeTrue();
        DockerfileSettings.NamesContext(Settings.None).ShouldBeFalse();
        DockerfileSettings.Context(Settings.None).ShouldBeNull();
    }

    [Test]
    public void Lists_are_separated_by_commas()
    {
        var settings = DockerfileSettings.Read(Read(".editorconfig", "gocontainerguard.target_stages = runtime , debug,\ngocontainerguard.platforms = linux/amd64,linux/arm64"));
        settings.TargetStages.ShouldBe(["runtime", "debug"]);
        settings.Platforms.ShouldBe(["linux/amd64", "linux/arm64"]);
    }

    [Test]
    public void Build_argument_without_a_value_is_given_and_not_known() =>
        DockerfileSettings.Read(Read(".editorconfig", "gocontainerguard.build_args = VERSION = 1.2.3, COMMIT, FLAGS=a=b")).BuildArguments
            .ShouldBe(new Dictionary<string, string?> { ["VERSION"] = "1.2.3", ["COMMIT"] = null, ["FLAGS"] = "a=b" }, ignoreOrder: true);

    private static Settings Read(string path, string keys) =>
        Settings.For(new InMemoryRepository { [path] = $"[Dockerfile]\n{keys}\n" }, path.Replace(".editorconfig", "Dockerfile", System.StringComparison.Ordinal));
}
