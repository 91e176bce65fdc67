using System;
using GoContainerGuard.Fixes;
using GoContainerGuard.Tests.Fixes;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Text;

internal sealed class LineEditsTests
{
    [TestCase("a\nb\n", 2, "a\nx\nb\n")]
    [TestCase("a\nb\n", 3, "a\nx\nb\n")]
    [TestCase("a\r\nb", 4, "a\r\nx\r\nb")]
    [TestCase("a", 0, "x\na")]
    public void Line_above(string before, int offset, string after) => After(before, source => LineEdits.Above(source, offset, "x")).ShouldBe(after);

    [TestCase("a\nb\n", 0, "a\nx\nb\n")]
    [TestCase("a\nb\n", 1, "a\nx\nb\n")]
    [TestCase("a\nb\n", 3, "a\nb\nx\n")]
    [TestCase("a\r\nb", 4, "a\r\nb\r\nx")]
    [TestCase("a\r\nb\r\n", 3, "a\r\nb\r\nx\r\n")]
    [TestCase("a", 0, "a\nx")]
    public void Line_below(string before, int offset, string after) => After(before, source => LineEdits.Below(source, offset, "x")).ShouldBe(after);

    [TestCase("a\n", "a\nx\n")]
    [TestCase("a", "a\nx")]
    [TestCase("a\r\nb", "a\r\nb\r\nx")]
    [TestCase("", "x\n")]
    public void Line_at_the_end(string before, string after) => After(before, source => LineEdits.Append(source, "x")).ShouldBe(after);

    [TestCase("a\nb\nc\n", 2, 1, "a\nc\n")]
    [TestCase("a\nb\nc\n", 2, 2, "a\nc\n")]
    [TestCase("a\nb\nc\n", 2, 3, "a\n")]
    [TestCase("a\n\nc\n", 2, 0, "a\nc\n")]
    [TestCase("a\nb", 2, 1, "a")]
    [TestCase("a\r\nb", 3, 1, "a")]
    [TestCase("a\r\nb\r\n", 3, 0, "a\r\n")]
    [TestCase("a", 0, 1, "")]
    public void Lines_that_go(string before, int start, int length, string after) =>
        After(before, source => LineEdits.Remove(source, new TextSpan(start, length))).ShouldBe(after);

    [Test]
    public void File_ends_as_it_did([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        var source = RandomText.Of(random);
        if (source.Content.Trim('\uFEFF').Length == 0)
            return;

        var offset = random.Next(source.Content.Length + 1);
        foreach (var edit in new[] { LineEdits.Above(source, offset, "x"), LineEdits.Below(source, offset, "x") })
            After(source.Content, text => edit with { Where = new SourceSpan(text, edit.Where.Span) }).EndsWith('\n').ShouldBe(source.Content.EndsWith('\n'));
    }

    [TestCase("  a", 2, "  ")]
    [TestCase("x\n\t b", 4, "\t ")]
    [TestCase("", 0, "")]
    public void Indentation_is_that_of_the_line(string text, int offset, string indentation) =>
        LineEdits.Indentation(new SourceText("f", text), offset).ShouldBe(indentation);

    private static string After(string before, Func<SourceText, TextEdit> edit)
    {
        var source = new SourceText("f", before);
        return FixApplication.Apply([new Fix("x", FixSafety.Safe, [edit(source)])]).Files[0].After.Content;
    }
}
