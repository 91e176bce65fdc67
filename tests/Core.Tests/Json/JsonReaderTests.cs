using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using GoContainerGuard.Documents;
using GoContainerGuard.Json;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Json;

internal sealed class JsonReaderTests
{
    [TestCase("""{"a": [1, -0.5e+3, true, null, "x"], "b": {}}""", "{a: [1 -0.5e+3 true null 'x'] b: {}}")]
    [TestCase(" \t\r\n[ ] ", "[]")]
    [TestCase("""["\"\\\/\b\f\n\r\t\u0041\u00e9"]""", "['\"\\/\b\f\n\r\tA\u00e9']")]
    [TestCase("""[""]""", "['']")]
    [TestCase("0", "0")]
    public void Value_is_read(string text, string shown) => Show(JsonReader.Read(text).Root!).ShouldBe(shown);

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("[1,]")]
    [TestCase("[,1]")]
    [TestCase("[1 2]")]
    [TestCase("{\"a\" 1}")]
    [TestCase("{\"a\": 1,}")]
    [TestCase("{a: 1}")]
    [TestCase("[1] 2")]
    [TestCase("01")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("+1")]
    [TestCase("1e")]
    [TestCase("nul")]
    [TestCase("'a'")]
    [TestCase("\"a")]
    [TestCase("\"a\nb\"")]
    [TestCase("\"\\x\"")]
    [TestCase("\"\\u12\"")]
    [TestCase("\"\\u12g4\"")]
    [TestCase("\"\\")]
    [TestCase("[")]
    [TestCase("{\"a\":")]
    [TestCase("// no\n1")]
    public void Everything_else_is_a_fault(string text)
    {
        var document = JsonReader.Read(text);
        document.Root.ShouldBeNull();
        document.Fault.ShouldNotBeNull();
        document.Fault.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
    }

    [Test]
    public void Fault_is_where_the_reading_stopped() => JsonReader.Read("{\"a\": 1 \"b\": 2}").Fault!.Span.Start.ShouldBe(8);

    [Test]
    public void Places_of_texts_are_between_their_quotes()
    {
        const string Text = """{"name": "value"}""";
        var entry = ((DocumentMapping)JsonReader.Read(Text).Root!).Entries.Single();
        Text.Substring(entry.Key.Span.Start, entry.Key.Span.Length).ShouldBe("name");
        Text.Substring(entry.Value.Span.Start, entry.Value.Span.Length).ShouldBe("value");
    }

    [Test]
    public void Depth_is_bounded()
    {
        JsonReader.Read(Nested(DocumentBounds.MostDepth)).Fault.ShouldBeNull();
        JsonReader.Read(Nested(DocumentBounds.MostDepth + 1)).Fault.ShouldNotBeNull();
        JsonReader.Read(new string('[', 500_000)).Fault.ShouldNotBeNull();

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Test]
    public void It_takes_what_the_reader_of_the_platform_takes_and_no_more()
    {
        const string Pieces = "{}[]:,\"\\ua1e-.0 tn";
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 9); length > 0; length--)
                text.Append(Pieces[random.Next(Pieces.Length)]);

            (JsonReader.Read(text.ToString()).Fault is null).ShouldBe(IsJson(text.ToString()), text.ToString());
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
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
