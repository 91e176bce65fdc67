using System.Linq;
using GoContainerGuard.Semantics;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class StageReferencesTests
{
    [TestCase("COPY --from=one a b", StageReferenceKind.Stage)]
    [TestCase("COPY --from=ONE a b", StageReferenceKind.Stage)]
    [TestCase("COPY --from=0 a b", StageReferenceKind.Stage)]
    [TestCase("COPY --from=+0 a b", StageReferenceKind.Stage)]
    [TestCase("COPY --from=9 a b", StageReferenceKind.NoSuchNumber)]
    [TestCase("COPY --from=-1 a b", StageReferenceKind.NoSuchNumber)]
    [TestCase("COPY --from=$X a b", StageReferenceKind.Variable)]
    [TestCase("COPY --from=alpine a b", StageReferenceKind.Image)]
    [TestCase("COPY --from=99999999999999999999 a b", StageReferenceKind.Image, TestName = "A_number_that_is_no_number_is_a_name")]
    [TestCase("RUN --mount=from=one,target=/x y", StageReferenceKind.Stage)]
    [TestCase("RUN --mount=from=0,target=/x y", StageReferenceKind.Image, TestName = "A_mount_knows_no_numbers")]
    public void A_name_leads_to(string instruction, StageReferenceKind kind) =>
        Parsed.Stages($"FROM a AS one\nFROM b\n{instruction}").References.All.Single().Kind.ShouldBe(kind);

    [Test]
    public void A_number_beyond_the_stages_may_be_the_image_of_an_earlier_copy() =>
        Parsed.Stages("FROM a\nCOPY --from=alpine a b\nCOPY --from=1 a b").References.All.Select(reference => reference.Kind)
            .ShouldBe([StageReferenceKind.Image, StageReferenceKind.Unknown]);

    [Test]
    public void A_stage_called_scratch_is_the_source_of_every_mount_that_names_none() =>
        Parsed.Stages("FROM a AS scratch\nRUN --mount=type=cache,target=/x y").Cycles.ShouldHaveSingleItem();

    [TestCase("FROM a AS x\nCOPY --from=x a b", 1, TestName = "A_stage_that_copies_from_itself")]
    [TestCase("FROM a AS x\nCOPY --from=y a b\nFROM a AS y\nCOPY --from=x a b", 1, TestName = "Two_stages_that_wait_for_each_other")]
    [TestCase("FROM a AS x\nCOPY --from=z a b\nFROM a AS y\nCOPY --from=x a b\nFROM a AS z\nCOPY --from=y a b", 1, TestName = "Three_stages_that_wait_for_each_other")]
    [TestCase("FROM a AS x\nCOPY --from=y a b\nFROM a AS y", 0, TestName = "A_stage_below_is_no_cycle")]
    [TestCase("FROM a AS x\nCOPY --from=y a b\nFROM x AS y", 0, TestName = "What_a_stage_starts_from_is_no_part_of_a_cycle")]
    [TestCase("FROM a AS x\nFROM a AS y\nCOPY --from=x a b\nFROM a AS z\nCOPY --from=x a b\nCOPY --from=y a b", 0, TestName = "A_diamond_is_no_cycle")]
    [TestCase("FROM a AS p\nONBUILD COPY --from=q a b\nFROM p AS q", 0, TestName = "What_a_parent_leaves_is_no_part_of_a_cycle")]
    public void Cycles(string text, int count) => Parsed.Stages(text).Cycles.Count.ShouldBe(count);

    [Test]
    public void A_long_ring_is_found_without_a_deep_stack()
    {
        var stages = Enumerable.Range(0, 3000).Select(index => $"FROM a AS s{index}\nCOPY --from=s{(index + 1) % 3000} a b\n");
        Parsed.Stages(string.Concat(stages)).Cycles.Count.ShouldBe(2999);
    }
}
