using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class StageGraphTests
{
    [TestCase("ARG V=3\nFROM alpine:$V", "alpine:3")]
    [TestCase("ARG V\nFROM alpine:${V:-3}", null)]
    [TestCase("ARG R=docker.io\nARG I=$R/golang\nFROM $I:1", "docker.io/golang:1")]
    [TestCase("FROM --platform=$BUILDPLATFORM golang", "golang")]
    public void Images(string text, string? image) => Parsed.Stages(text).Last!.Base.Image?.ToString().ShouldBe(image);

    [Test]
    public void A_stage_is_found_by_its_lower_case_name()
    {
        Parsed.Stages("FROM a AS build\nFROM build").Last!.Base.Stage!.Index.ShouldBe(0);
        Parsed.Stages("FROM a AS Build\nFROM Build").Last!.Base.Stage.ShouldBeNull();
    }

    [Test]
    public void Arguments_end_with_their_stage_and_environment_goes_on()
    {
        var stages = Parsed.Stages("FROM a AS one\nARG X=1\nENV Y=2\nFROM one AS two\nRUN x\nFROM a\nRUN x").Stages;
        Value(stages[1], "X").ShouldBe("1");
        Value(stages[1], "Y").ShouldBe("2");
        Value(stages[2], "X").ShouldBeNull();
        Value(stages[2], "Y").ShouldBeNull();
    }

    [Test]
    public void A_global_argument_counts_in_a_stage_once_it_is_declared_there()
    {
        var stages = Parsed.Stages("ARG X=1\nFROM a\nRUN x\nFROM a\nARG X\nRUN x").Stages;
        Value(stages[0], "X").ShouldBeNull();
        Value(stages[1], "X").ShouldBe("1");
    }

    [TestCase("ENV X=1\nARG X=2\nRUN x", "2", TestName = "ARG_replaces_an_earlier_ENV_while_the_image_is_built")]
    [TestCase("ARG X=1\nENV X=2\nRUN x", "2", TestName = "ENV_replaces_an_earlier_ARG")]
    [TestCase("ENV X=1\nARG X\nRUN x", "1", TestName = "ARG_without_a_default_leaves_what_was_there")]
    [TestCase("ARG X=1\nARG X\nRUN x", "1", TestName = "A_repeated_ARG_keeps_its_default")]
    [TestCase("ARG X=2\nENV X=$X-3\nRUN x", "2-3", TestName = "ENV_may_use_an_ARG")]
    [TestCase("ENV Y=1\nENV Y=2 X=$Y\nRUN x", "1", TestName = "Pairs_of_one_ENV_do_not_see_each_other")]
    [TestCase("ARG Y=1 X=$Y\nRUN x", "1", TestName = "Names_of_one_ARG_see_those_before_them")]
    [TestCase("RUN x", null)]
    [TestCase("ENV X=$BASE\nRUN x", "base", TestName = "The_base_image_brings_variables")]
    public void Variables(string text, string? value) => Value(Parsed.Stages("FROM a\n" + text).Last!, "X").ShouldBe(value);

    [Test]
    public void Automatic_arguments_are_unknown_until_somebody_gives_them_a_default()
    {
        Parsed.Stages("FROM a\nARG TARGETARCH\nRUN x").Last!.Steps[^1].VariableBefore("TARGETARCH").Reason.ShouldBe(UnknownReason.Platform);
        Value(Parsed.Stages("FROM a\nARG TARGETARCH=amd64\nRUN x").Last!, "TARGETARCH").ShouldBe("amd64");
    }

    [Test]
    public void Given_build_arguments_replace_defaults()
    {
        var settings = new BuildSettings { BuildArguments = new Dictionary<string, string?> { ["X"] = "9", ["Y"] = null } };
        var stage = Parsed.Stages("FROM a\nARG X=1\nARG Y=2\nRUN x", settings).Last!;
        stage.Steps[^1].VariableBefore("X").ShouldBe(VariableValue.Of("9"));
        stage.Steps[^1].VariableBefore("Y").IsKnown.ShouldBeFalse();
    }

    [TestCase("WORKDIR /a\nWORKDIR b/../c", "/a/c")]
    [TestCase("WORKDIR a", "/a")]
    [TestCase("WORKDIR $UNKNOWN_IN_BASE", "/")]
    public void Working_directory(string text, string directory) => Parsed.Stages("FROM a\n" + text).Last!.End.WorkingDirectory.ShouldBe(directory);

    [Test]
    public void Working_directory_of_an_unknown_image_is_unknown_until_it_is_set()
    {
        Parsed.Stages("FROM unknown\nWORKDIR a").Last!.End.WorkingDirectory.ShouldBeNull();
        Parsed.Stages("FROM unknown\nWORKDIR /a").Last!.End.WorkingDirectory.ShouldBe("/a");
    }

    [Test]
    public void What_a_parent_leaves_with_ONBUILD_runs_first() => Parsed.Stages("FROM a AS one\nONBUILD USER app\nONBUILD WORKDIR /x\nFROM one\nRUN x").Last!
        .Steps.Select(step => step.Instruction.GetType()).ShouldBe([typeof(UserInstruction), typeof(WorkdirInstruction), typeof(RunInstruction)]);

    [TestCase("COPY --from=one /a /", CopyOriginKind.Stage)]
    [TestCase("COPY --from=ONE /a /", CopyOriginKind.Stage)]
    [TestCase("COPY --from=0 /a /", CopyOriginKind.Stage)]
    [TestCase("COPY --from=1 /a /", CopyOriginKind.Unknown)]
    [TestCase("COPY --from=7 /a /", CopyOriginKind.Unknown)]
    [TestCase("COPY --from=alpine:3 /a /", CopyOriginKind.Image)]
    [TestCase("COPY a /", CopyOriginKind.BuildContext)]
    [TestCase("ARG F\nCOPY --from=$F a /", CopyOriginKind.Unknown)]
    public void Origin_of_a_copy(string text, CopyOriginKind kind)
    {
        var graph = Parsed.Stages("FROM a AS one\nFROM a\n" + text);
        var step = graph.Last!.Steps[^1];
        graph.OriginOf(step, (TransferInstruction)step.Instruction).Kind.ShouldBe(kind);
    }

    [Test]
    public void The_image_that_results_keeps_to_ENV() => Parsed.Stages("FROM a\nENV X=1\nARG X=2").Last!.Environment("X").Text.ShouldBe("1");

    [Test]
    public void A_global_ARG_that_is_repeated_without_a_default_keeps_it() =>
        Parsed.Stages("ARG V=1\nARG V\nFROM a:$V").Last!.Base.Image!.Tag.ShouldBe("1");

    [Test]
    public void Of_two_stages_with_one_name_a_copy_means_the_last_of_the_file_and_FROM_the_nearest_above()
    {
        var graph = Parsed.Stages("FROM a AS x\nFROM x AS y\nCOPY --from=x /a /\nFROM b AS x");
        graph.Stages[1].Base.Stage!.Index.ShouldBe(0);
        graph.References.All.Single().Stage!.Index.ShouldBe(2);
    }

    [Test]
    public void Targets_are_the_last_stage_and_those_that_are_named() =>
        Parsed.Stages("FROM a AS one\nFROM a AS two\nFROM a AS three", new BuildSettings { TargetStages = ["Two"] }).Stages
            .Select(stage => stage.IsTarget).ShouldBe([false, true, true]);

    [TestCase("golang", "golang", null, null)]
    [TestCase("golang:1.27", "golang", "1.27", null)]
    [TestCase("localhost:5000/app", "localhost:5000/app", null, null)]
    [TestCase("localhost:5000/app:v1@sha256:00", "localhost:5000/app", "v1", "sha256:00")]
    public void Parts_of_an_image(string text, string name, string? tag, string? digest) => ImageReference.Parse(text).ShouldBe(new ImageReference(name, tag, digest));

    [TestCase("RUN --mount=type=cache,target=/x go", "cache|/x||")]
    [TestCase("RUN --mount=target=. go", "bind|/src||")]
    [TestCase("RUN --mount=type=bind,from=one,source=/a,dst=b go", "bind|/src/b|a|one")]
    [TestCase("RUN --mount=type=secret,id=t go", "secret|/run/secrets/t||")]
    public void Mounts(string text, string expected)
    {
        var mount = RunMount.Of(Parsed.Stages("FROM a\nWORKDIR /src\n" + text).Last!.Steps[^1]).Single();
        $"{mount.Type}|{mount.Target}|{mount.Source}|{mount.From}".ShouldBe(expected);
    }

    private static string? Value(Stage stage, string name) => stage.Steps[^1].VariableBefore(name).Text;
}
