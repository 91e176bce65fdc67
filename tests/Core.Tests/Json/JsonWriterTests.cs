using System;
using System.Text;
using System.Text.Json;
using GoContainerGuard.Json;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Json;

internal sealed class JsonWriterTests
{
    [Test]
    public void Objects_and_arrays_are_indented_by_two_spaces()
    {
        var json = new JsonWriter();
        json.OpenObject();
        json.Property("text", "a");
        json.Property("number", -7);
        json.Property("is", true);
        json.OpenArray("list");
        json.Value("b");
        json.Value(2);
        json.Value(false);
        json.Null();
        json.OpenObject();
        json.CloseObject();
        json.OpenArray();
        json.Value(3);
        json.CloseArray();
        json.CloseArray();
        json.OpenObject("inner");
        json.OpenArray("empty");
        json.CloseArray();
        json.CloseObject();
        json.CloseObject();
        json.ToString().ShouldBe("""
            {
              "text": "a",
              "number": -7,
              "is": true,
              "list": [
                "b",
                2,
                false,
                null,
                {},
                [
                  3
                ]
              ],
              "inner": {
                "empty": []
              }
            }

            """);
    }

    [TestCase("plain", "\"plain\"")]
    [TestCase("", "\"\"")]
    [TestCase("\"", "\"\\\"\"")]
    [TestCase("\\", "\"\\\\\"")]
    [TestCase("/", "\"/\"")]
    [TestCase("a\nb\rc\td", "\"a\\nb\\rc\\td\"")]
    [TestCase("\u2028\u2029", "\"\\u2028\\u2029\"")]
    [TestCase("größe 東 😀", "\"größe 東 😀\"")]
    public void Text_is_escaped_where_it_must_be(string text, string expected)
    {
        Written(text).ShouldBe(expected + "\n");
        JsonDocument.Parse(Written(text)).RootElement.GetString().ShouldBe(text);
    }

    [Test]
    public void Control_characters_are_escaped_by_their_number() =>
        Written("\0\u0001\b\f\u001f\u007f").ShouldBe("\"\\u0000\\u0001\\u0008\\u000c\\u001f\\u007f\"\n");

    [TestCase(0xd83d)]
    [TestCase(0xde00)]
    [TestCase(0x61, 0xd83d)]
    [TestCase(0x61, 0xde00)]
    [TestCase(0xde00, 0xd83d)]
    [TestCase(0xd83d, 0xd83d, 0xde00)]
    public void Half_a_pair_becomes_the_replacement_character(params int[] units)
    {
        var text = new string(Array.ConvertAll(units, unit => (char)unit));
        JsonDocument.Parse(Written(text)).RootElement.GetString().ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    [Test]
    public void Every_code_unit_can_be_read_back()
    {
        for (var unit = 0; unit < 0xd800; unit++)
            JsonDocument.Parse(Written("x" + (char)unit)).RootElement.GetString().ShouldBe("x" + (char)unit);
    }

    private static string Written(string text)
    {
        var json = new JsonWriter();
        json.Value(text);
        return json.ToString();
    }
}
