using System.Linq;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis.BuildChecks;

/// <summary>What the checks say where values are not known, which the vectors cannot hold; and where exactly.</summary>
internal sealed class BuildChecksTests
{
    [TestCase("ENV A=$X", "$X")]
    [TestCase("ENV A=${X:-d}", "${X:-d}")]
    [TestCase("ENV $X=a", "$X")]
    [TestCase("COPY --chown=$X a b", "$X")]
    [TestCase("COPY --chown=\"$X\" a b", "--chown=\"$X\"", TestName = "What_the_reader_of_flags_changes_stands_in_the_flag")]
    [TestCase("RUN --mount=target=/a,source=$X y", "$X")]
    [TestCase("COPY <<A /b\n$X\nA", "$X")]
    [TestCase("ENV A=$BASE", "", TestName = "The_base_image_brings_it")]
    [TestCase("ARG X\nENV A=$X", "", TestName = "An_ARG_without_a_value_declares_it")]
    [TestCase("ARG X=1 Y=$X", "")]
    [TestCase("ARG Y=$X X=1", "$X")]
    [TestCase("RUN echo $X", "")]
    [TestCase("ARG A=$BUILDKIT_SBOM_SCAN_STAGE", "")]
    public void Undefined_variables(string instructions, string marked)
    {
        var text = $"FROM a\n{instructions}";
        var step = Parsed.Stages(text).Last!.Steps[^1];
        string.Join(" ", UndefinedVariable.In(step, StepWords.Of(step, out _)).Select(undefined => text.Substring(undefined.Where.Start, undefined.Where.Length))).ShouldBe(marked);
    }

    [Test]
    public void Nothing_is_undefined_where_the_base_is_not_known()
    {
        var step = Parsed.Stages("FROM unknown\nENV A=$X").Last!.Steps[^1];
        UndefinedVariable.In(step, StepWords.Of(step, out _)).ShouldBeEmpty();
    }

    [TestCase("--platform=$TARGETPLATFORM", true)]
    [TestCase("--platform=${TARGETPLATFORM:-linux/arm64}", true)]
    [TestCase("--platform=\"$TARGETPLATFORM\"", true)]
    [TestCase("--platform=${TARGETPLATFORM#linux/}", false)]
    [TestCase("--platform=$TARGETPLATFORM$TARGETVARIANT", false)]
    [TestCase("--platform=$BUILDPLATFORM", false)]
    [TestCase("--platform=linux/amd64", false)]
    [TestCase("", false)]
    public void The_platform_of_the_target_is_redundant_whatever_it_is(string flag, bool isRedundant)
    {
        var graph = Parsed.Stages($"FROM {flag} a");
        PlatformFlag.IsRedundant(graph.Last!, graph.Globals).ShouldBe(isRedundant);
    }

    [TestCase("FROM --platform=linux/arm64 a", "linux/arm64")]
    [TestCase("FROM --platform=arm64 a AS x-arm64", null)]
    [TestCase("FROM --platform=$P a", null)]
    [TestCase("ARG P=linux/arm64\nFROM --platform=$P a", null)]
    [TestCase("FROM --platform=a/b/c/d a", null)]
    public void A_constant_platform(string text, string? platform) => PlatformFlag.Constant(Parsed.Stages(text).Last!)?.ToString().ShouldBe(platform);

    [TestCase("FROM --platform=a/b/c/d a", "failed to parse platform a/b/c/d: \"a/b/c/d\": cannot parse platform specifier: invalid argument")]
    [TestCase("FROM --platform=$X a", "empty platform value from expression $X")]
    [TestCase("FROM --platform=${X?no} a", "failed to process arguments for platform: X: no")]
    [TestCase("FROM --platform=$BUILDPLATFORM a", null)]
    [TestCase("ARG X\nFROM --platform=$X a", null)]
    public void A_platform_that_stops_the_build(string text, string? message)
    {
        var fault = PlatformFlag.Fault(Parsed.Stages(text).Last!);
        fault?.Message.ShouldBe(message);
        (fault is null).ShouldBe(message is null);
    }

    [TestCase("FROM $X", "X")]
    [TestCase("FROM a:${X:-1}", "X")]
    [TestCase("ARG X\nFROM $X", "")]
    [TestCase("FROM $TARGETOS", "")]
    [TestCase("FROM b\nARG X=1\nFROM $X", "X")]
    public void Undeclared_arguments_of_FROM(string text, string names)
    {
        var graph = Parsed.Stages(text);
        string.Join(" ", FromName.Undeclared(graph.Last!.Base.Expansion, graph.Globals).Select(use => use.Name)).ShouldBe(names);
    }

    [TestCase("ARG V=Up\nFROM $V", "Up")]
    [TestCase("ARG V=\nFROM $V", "")]
    [TestCase("ARG V\nFROM $V", null, TestName = "What_nobody_knows_is_not_invalid")]
    [TestCase("ARG V=1\nFROM a:$V", null)]
    public void An_invalid_default(string text, string? name)
    {
        var graph = Parsed.Stages(text);
        FromName.InvalidDefault(graph.Last!, graph.DefaultGlobals).ShouldBe(name);
    }

    [TestCase("FROM a\nWORKDIR b", 1)]
    [TestCase("FROM a\nWORKDIR b\nWORKDIR c", 1)]
    [TestCase("FROM a\nWORKDIR /b\nWORKDIR c", 0)]
    [TestCase("FROM a AS x\nWORKDIR /b\nFROM x\nWORKDIR c", 0)]
    [TestCase("FROM a AS x\nFROM x\nWORKDIR c", 1)]
    [TestCase("FROM a\nARG U\nWORKDIR $U", 0)]
    [TestCase("FROM --platform=windows/amd64 a\nWORKDIR C:\\\\b", 0)]
    [TestCase("FROM a\nWORKDIR C:\\\\b", 1)]
    public void Relative_working_directories(string text, int count) => RelativeWorkdirs.In(Parsed.Stages(text)).Count.ShouldBe(count);

    [TestCase("TOKEN", true)]
    [TestCase("aws_secret_x", true)]
    [TestCase("API_KEY", true)]
    [TestCase("_auth_", true)]
    [TestCase("TOKENS", false)]
    [TestCase("PUBLIC_KEY", false)]
    [TestCase("KEY_FILE", false)]
    [TestCase("TOKEN_VERSION", false)]
    [TestCase("", false)]
    public void A_name_that_sounds_like_a_secret(string name, bool matches) => SecretName.Matches(name).ShouldBe(matches);

    [Test]
    public void Each_but_the_last_of_a_kind_is_repeated() =>
        string.Join(" ", RepeatedInstructions.In(Parsed.Stages("FROM a\nCMD a\nENTRYPOINT b\nCMD c\nCMD d").Last!).Select(pair => $"{pair.Earlier.Index}-{pair.Later.Index}")).ShouldBe("0-2 2-3");
}
