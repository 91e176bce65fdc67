using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Fixes;

internal sealed class FixApplicationTests
{
    private static readonly SourceText Dockerfile = new("Dockerfile", "FROM golang\nRUN go build\n");
    private static readonly SourceText Ignore = new(".dockerignore", "*\n");

    [Test]
    public void Nothing_to_do_changes_nothing() => FixApplication.Apply([]).Files.ShouldBeEmpty();

    [Test]
    public void Several_fixes_go_into_one_file() =>
        TextAfter(Of(At(Dockerfile, 12, 3, "run")), Of(At(Dockerfile, 0, 4, "from"))).ShouldBe("from golang\nrun go build\n");

    [Test]
    public void One_fix_changes_several_files() =>
        FixApplication.Apply([Of(At(Dockerfile, 5, 6, "alpine"), At(Ignore, 2, 0, "!cmd\n"))]).Files.Select(file => file.After.Content)
            .ShouldBe(["FROM alpine\nRUN go build\n", "*\n!cmd\n"]);

    [Test]
    public void File_that_is_not_there_is_made()
    {
        var file = FixApplication.Apply([Of(LineEdits.Append(SourceText.Absent("cmd/.dockerignore"), "*.md"))]).Files.ShouldHaveSingleItem();
        file.Before.IsAbsent.ShouldBeTrue();
        file.After.IsAbsent.ShouldBeFalse();
        file.After.Path.ShouldBe("cmd/.dockerignore");
        file.After.Content.ShouldBe("*.md\n");
    }

    [Test]
    public void First_of_two_overlapping_fixes_wins_and_the_other_waits()
    {
        var (first, second) = (Of(At(Dockerfile, 5, 6, "alpine")), Of(At(Dockerfile, 8, 5, "x"), At(Ignore, 0, 1, "#")));
        var outcome = FixApplication.Apply([first, second]);
        outcome.Applied.ShouldBe([first]);
        outcome.Waiting.ShouldBe([second]);
        outcome.Files.ShouldHaveSingleItem().After.Content.ShouldBe("FROM alpine\nRUN go build\n");
    }

    [Test]
    public void Two_insertions_at_one_place_take_turns() =>
        FixApplication.Apply([Of(At(Dockerfile, 12, 0, "USER a\n")), Of(At(Dockerfile, 12, 0, "USER b\n"))]).Waiting.Count.ShouldBe(1);

    [Test]
    public void Insertion_beside_a_replacement_takes_turns() =>
        FixApplication.Apply([Of(At(Dockerfile, 12, 3, "run")), Of(At(Dockerfile, 12, 0, "USER b\n"))]).Waiting.Count.ShouldBe(1);

    [Test]
    public void Edit_that_two_fixes_share_is_made_once() =>
        TextAfter(Of(At(Dockerfile, 12, 0, "ARG A\n"), At(Dockerfile, 0, 4, "from")), Of(At(Dockerfile, 12, 0, "ARG A\n"), At(Dockerfile, 16, 2, "GO")))
            .ShouldBe("from golang\nARG A\nRUN GO build\n");

    [Test]
    public void Fix_whose_edits_overlap_is_refused() =>
        FixApplication.Apply([Of(At(Dockerfile, 5, 6, "alpine"), At(Dockerfile, 6, 1, ""))]).ShouldSatisfyAllConditions(
            outcome => outcome.Refused.Count.ShouldBe(1),
            outcome => outcome.Files.ShouldBeEmpty());

    [TestCase(-1, 0)]
    [TestCase(24, 3)]
    [TestCase(26, 0)]
    [TestCase(3, -1)]
    public void Edit_outside_of_the_file_is_refused(int start, int length) =>
        FixApplication.Apply([new Fix("x", FixSafety.Safe, [At(Dockerfile, start, length, "x")])]).Refused.Count.ShouldBe(1);

    [Test]
    public void Fix_for_another_text_of_the_file_is_refused() =>
        FixApplication.Apply([Of(At(Dockerfile, 0, 4, "from")), Of(At(new SourceText("Dockerfile", "FROM alpine\nRUN go build\n"), 12, 3, "run"))]).Refused.Count.ShouldBe(1);

    [Test]
    public void Equal_text_read_twice_is_one_file() =>
        TextAfter(Of(At(Dockerfile, 0, 4, "from")), Of(At(new SourceText("Dockerfile", Dockerfile.Content), 12, 3, "run"))).ShouldBe("from golang\nrun go build\n");

    [Test]
    public void Edit_that_puts_the_same_text_there_changes_nothing() => TextAfter(Of(At(Dockerfile, 12, 3, "RUN"))).ShouldBeNull();

    [TestCase("a\r\nb\r\n", 3, "x\n", "a\r\nx\r\nb\r\n")]
    [TestCase("a\r\nb\n", 0, "x\n", "x\r\na\r\nb\n")]
    [TestCase("a\nb\r\n", 2, "x\n", "a\nx\nb\r\n")]
    [TestCase("a\r\nb", 4, "\nx", "a\r\nb\r\nx")]
    [TestCase("a", 1, "\nx", "a\nx")]
    [TestCase("", 0, "x\n", "x\n")]
    [TestCase("\n", 1, "x\n", "\nx\n")]
    [TestCase("a\r\n", 1, "b\r\nc\n", "ab\r\nc\r\n\r\n")]
    [TestCase("\uFEFFa\r\n", 0, "x\n", "\uFEFFx\r\na\r\n")]
    public void Inserted_lines_end_as_their_neighbours_do(string before, int at, string inserted, string after) =>
        TextAfter(Of(At(new SourceText("f", before), at, 0, inserted))).ShouldBe(after);

    [Test]
    public void Byte_order_mark_is_not_replaced() => TextAfter(Of(At(new SourceText("f", "\uFEFFFROM a"), 0, 5, "from"))).ShouldBe("\uFEFFfrom a");

    [Test]
    public void Whatever_is_edited_the_rest_stays_and_the_order_does_not_matter([Range(1, 400)] int seed)
    {
        var random = new Random(seed);
        var source = RandomText.Of(random);
        var fixes = Enumerable.Range(0, random.Next(1, 8)).Select(_ => RandomText.FixIn(source, random)).ToArray();
        var outcome = FixApplication.Apply(fixes);
        outcome.Applied.Concat(outcome.Waiting).Concat(outcome.Refused).ShouldBe(fixes, ignoreOrder: true);
        var shuffled = outcome.Applied.ToArray();
        random.Shuffle(shuffled);
        var text = TextAfter([.. shuffled]) ?? source.Content;
        text.ShouldBe(outcome.Files.SingleOrDefault()?.After.Content ?? source.Content);
        text.ShouldBe(BackToFront(source, outcome.Applied));
        if (!RandomText.HasBareFeed(source.Content) && source.Content.Contains('\n'))
            RandomText.HasBareFeed(text).ShouldBeFalse();

        (text.StartsWith('\uFEFF') || !source.Content.StartsWith('\uFEFF')).ShouldBeTrue();
    }

    private static string BackToFront(SourceText source, IEnumerable<Fix> fixes)
    {
        var edits = fixes.SelectMany(fix => fix.Edits).Distinct().OrderByDescending(edit => edit.Where.Span.Start).ThenByDescending(edit => edit.Where.Span.Length);
        return edits.Aggregate(source.Content, (text, edit) => text.Remove(edit.Where.Span.Start, edit.Where.Span.Length).Insert(edit.Where.Span.Start, edit.NewText));
    }

    private static string? TextAfter(params Fix[] fixes)
    {
        var outcome = FixApplication.Apply(fixes);
        outcome.Waiting.ShouldBeEmpty();
        outcome.Refused.ShouldBeEmpty();
        return outcome.Files.SingleOrDefault()?.After.Content;
    }

    private static Fix Of(params TextEdit[] edits) => new("Change it", FixSafety.Safe, edits);

    private static TextEdit At(SourceText source, int start, int length, string text) => new(new SourceSpan(source, new TextSpan(start, length)), text);
}
