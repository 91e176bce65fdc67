using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using GoContainerGuard.Documents;
using GoContainerGuard.Yaml;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Documents;

internal sealed class YamlDocumentTests
{
    [TestCase("a: b", "{a: b}")]
    [TestCase("a: 'b'", "{a: 'b'}")]
    [TestCase("- 1\n- [x, \"y\"]\n- {k: v}\n", "[1 [x 'y'] {k: v}]")]
    [TestCase("a:\nb: ~", "{a:  b: ~}")]
    [TestCase("a: |\n  l1\n  l2\n", "{a: 'l1\nl2\n'}")]
    [TestCase("a: &x {b: c}\nd: *x", "{a: {b: c} d: {b: c}}")]
    [TestCase("{\"a\": [1]}", "{a: [1]}")]
    public void Value_is_read(string text, string shown) => Show(text).ShouldBe(shown);

    [TestCase("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}", "{x: {a: 1 b: 2} y: {b: 3 a: 1}}")]
    [TestCase("x: &x {a: 1}\nz: &z {a: 2, c: 3}\ny: {<<: [*x, *z]}", "{x: {a: 1} z: {a: 2 c: 3} y: {a: 1 c: 3}}")]
    [TestCase("y: {\"<<\": 1}", "{y: {<<: 1}}")]
    public void Merge_keys_bring_what_is_not_there(string text, string shown) => Show(text).ShouldBe(shown);

    [TestCase("a: !reset null", "{a: ?}")]
    [TestCase("a: !override [1]", "{a: ?}")]
    [TestCase("a: !!str 1", "{a: 1}")]
    public void Tag_of_somebody_else_makes_the_value_opaque(string text, string shown) => Show(text).ShouldBe(shown);

    [TestCase("")]
    [TestCase("# nothing\n")]
    [TestCase("a: b\n---\nc: d\n")]
    public void Nothing_and_several_documents_are_neither_a_value_nor_a_fault(string text) => YamlDocument.Read(text).ShouldBe(new Document(null, null));

    [TestCase("a: [", 4, 0)]
    [TestCase("a: *b", 3, 2)]
    [TestCase("a: 1\na: 2", 5, 1)]
    [TestCase("a: &x\n  b: *x", 11, 2)]
    [TestCase("a: 1\n{<<: 2}: 3", 6, 2)]
    [TestCase("[1, 2]: 3", 0, 9)]
    public void Fault_has_a_place(string text, int start, int length)
    {
        var fault = YamlDocument.Read(text).Fault;
        fault.ShouldNotBeNull();
        (fault.Span.Start, fault.Span.Length).ShouldBe((start, length), fault.Message);
        fault.Message.ShouldNotEndWith(".");
    }

    [Test]
    public void Escape_that_stands_for_no_character_is_a_fault() => YamlDocument.Read("a: \"\\UFFFFFFFF\"").Fault.ShouldNotBeNull();

    [TestCase("key: value\r\nother: 'q''s'\r\n", "other", "q''s")]
    [TestCase("other: [a, {b: c}]", "other", "[a, {b: c}]")]
    [TestCase("other: {a: []} # x", "other", "{a: []}")]
    [TestCase("😀: 1\nother: \"x\"", "other", "x")]
    [TestCase("\uFEFFother: [a]", "other", "[a]")]
    public void Places_are_those_of_the_text(string text, string key, string value)
    {
        var entry = ((DocumentMapping)YamlDocument.Read(text).Root!).FindEntry(key)!.Value;
        text.Substring(entry.Key.Span.Start, entry.Key.Span.Length).ShouldBe(key);
        text.Substring(entry.Value.Span.Start, entry.Value.Span.Length).ShouldBe(value);
    }

    [Test]
    public void Entries_of_a_large_mapping_are_found_too()
    {
        var mapping = (DocumentMapping)YamlDocument.Read(string.Concat(Enumerable.Range(0, 50).Select(number => $"k{number}: {number}\n"))).Root!;
        ((DocumentScalar)mapping.Find("k42")!).Text.ShouldBe("42");
        mapping.Find("k50").ShouldBeNull();
    }

    [TestCase("[")]
    [TestCase("{a: ")]
    [TestCase("- ")]
    [TestCase("? ")]
    [TestCase("a: &b\n")]
    public void Hostile_depth_is_cheap(string piece)
    {
        var watch = Stopwatch.StartNew();
        _ = YamlDocument.Read(string.Concat(Enumerable.Repeat(piece, 100_000)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void Small_text_for_an_enormous_tree_is_a_fault()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
            text.AppendLine(string.Concat("a", level, ": &a", level, " [", string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 5)), "]"));

        YamlDocument.Read(text.ToString()).Fault.ShouldNotBeNull();
    }

    [Test]
    public void Any_text_is_survived()
    {
        string[] pieces = ["a", ":", " ", "\n", "  ", "- ", "[", "]", "{", "}", "&x", "*x", "'", "\"", "|", ">", "#", "!", "%", "\\", "<<", "---", "...", ",", "?", "\t", "\r", "\0", "\u2028", "\ud800", "@", "`"];
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(14); length > 0; length--)
                text.Append(pieces[random.Next(pieces.Length)]);

            var document = YamlDocument.Read(text.ToString());
            document.Fault?.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    private static string Show(string text)
    {
        var document = YamlDocument.Read(text);
        document.Fault.ShouldBeNull();
        return Show(document.Root!);
    }

    private static string Show(DocumentNode node) => node switch
    {
        DocumentScalar { IsQuoted: true } text => $"'{text.Text}'",
        DocumentScalar word => word.Text,
        DocumentList list => $"[{string.Join(' ', list.Items.Select(Show))}]",
        DocumentMapping mapping => $"{{{string.Join(' ', mapping.Entries.Select(entry => $"{entry.Key.Text}: {Show(entry.Value)}"))}}}",
        _ => "?",
    };
}
