using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class NamedContextsTests
{
    [TestCase("alpine", "alpine", true)]
    [TestCase("alpine", "alpine:latest", true)]
    [TestCase("docker.io/library/alpine:latest", "alpine", true)]
    [TestCase("alpine:3.24", "docker.io/library/alpine:3.24", true)]
    [TestCase("example/app", "docker.io/example/app", true)]
    [TestCase("alpine", "alpine:3.24", false)]
    [TestCase("alpine", "registry.example.com/alpine", false)]
    public void One_name_has_several_spellings(string named, string written, bool isNamed) => new NamedContexts([named]).Contain(written).ShouldBe(isNamed);

    [Test]
    public void FROM_with_such_a_name_starts_from_nobody_knows_what()
    {
        var stage = Stages("FROM golang:1.27\n", "golang:1.27").Last!;
        stage.Base.Image.ShouldBeNull();
        stage.RootImage.ShouldBeNull();
    }

    [Test]
    public void Stage_of_that_name_is_not_the_one_that_is_taken()
    {
        var stages = Stages("FROM golang:1.27 AS build\nFROM build\nCOPY --from=build /a /b\nCOPY --from=0 /a /b\nRUN --mount=from=build,target=/x true\n", "build");
        var last = stages.Last!;
        last.Base.Stage.ShouldBeNull();
        stages.OriginOf(last.Steps[0], (TransferInstruction)last.Steps[0].Instruction).Kind.ShouldBe(CopyOriginKind.NamedContext);
        stages.OriginOf(last.Steps[1], (TransferInstruction)last.Steps[1].Instruction).Stage.ShouldBe(stages.Stages[0]);
        var sources = new bool[2];
        stages.MarkSources(last, sources);
        sources.ShouldBe([true, false]);
    }

    [Test]
    public void Image_of_that_name_is_not_pulled() => Stages("FROM scratch\nCOPY --from=tools / /\n", "tools").ImageUses.ShouldBeEmpty();

    private static StageGraph Stages(string text, params string[] names) => Parsed.Stages(text, new BuildSettings { NamedContexts = new NamedContexts(names) });
}
