using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class StartCommandTests
{
    [TestCase("CMD [\"/a\", \"b\"]", "/a b")]
    [TestCase("ENTRYPOINT [\"/a\"]\nCMD [\"b\"]", "/a b")]
    [TestCase("CMD [\"b\"]\nENTRYPOINT [\"/a\"]", "/a b")]
    [TestCase("ENTRYPOINT [\"/a\"]\nCMD b", "/a")]
    [TestCase("ENTRYPOINT [\"/a\"]\nCMD []", "/a")]
    [TestCase("ENTRYPOINT [\"/a\"]\nENTRYPOINT []\nCMD [\"/b\"]", "/b")]
    [TestCase("ENTRYPOINT /a\nCMD [\"b\"]", "")]
    [TestCase("CMD /a", "")]
    public void Words_of_CMD_stand_behind_those_of_ENTRYPOINT(string lines, string words) =>
        string.Join(' ', Modelled.Build($"FROM alpine:3.22\n{lines}\n").Stages[0].Start!.Words).ShouldBe(words);

    [TestCase("USER 1")]
    [TestCase("CMD []")]
    [TestCase("ENTRYPOINT [\"/a\"]\nENTRYPOINT []")]
    public void Nothing_may_be_started(string lines) => Modelled.Build($"FROM alpine:3.22\n{lines}\n").Stages[0].Start.ShouldBeNull();

    [TestCase("ENTRYPOINT [\"/a\"]", "CMD [\"b\"]", "/a b")]
    [TestCase("CMD [\"/a\"]", "CMD [\"/b\"]", "/b")]
    [TestCase("CMD [\"b\"]", "ENTRYPOINT [\"/a\"]", "/a")]
    [TestCase("ENTRYPOINT [\"/x\"]\nCMD [\"b\"]", "ENTRYPOINT [\"/a\"]", "/a")]
    [TestCase("ONBUILD CMD [\"b\"]", "ENTRYPOINT [\"/a\"]", "/a b")]
    public void ENTRYPOINT_of_a_child_takes_the_CMD_of_its_parent_away(string parent, string child, string words) =>
        string.Join(' ', Modelled.Build($"FROM alpine:3.22 AS base\n{parent}\nFROM base\n{child}\n").Stages[1].Start!.Words).ShouldBe(words);

    [Test]
    public void ENTRYPOINT_without_words_takes_the_CMD_of_its_parent_away_too() =>
        Modelled.Build("FROM alpine:3.22 AS base\nENTRYPOINT [\"/a\"]\nCMD [\"b\"]\nFROM base\nENTRYPOINT []\n").Stages[1].Start.ShouldBeNull();

    [TestCase("alpine:3.22", "CMD [\"/a\"]", "/a")]
    [TestCase("registry.example.com/base:1", "ENTRYPOINT [\"/a\"]", "/a")]
    [TestCase("registry.example.com/base:1", "CMD [\"/a\"]", null)]
    [TestCase("cgr.dev/chainguard/go:latest", "CMD [\"/a\"]", null)]
    [TestCase("cgr.dev/chainguard/go:latest", "ENTRYPOINT []\nCMD [\"/a\"]", "/a")]
    [TestCase("alpine:3.22", "CMD /a", null)]
    public void Program_is_known_where_the_image_has_no_entrypoint_of_its_own(string image, string lines, string? program) =>
        (Modelled.Build($"FROM {image}\n{lines}\n").Stages[0].Start is { Program: { } word } ? word.Value : null).ShouldBe(program);
}
