using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using GoContainerGuard.Conformance;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Conformance;

/// <summary>Words written by a generator of this project, expanded by BuildKit itself.</summary>
internal sealed class ExpandConformanceTests
{
    private const int Cases = 1300;
    private const int ShownDifferences = 20;

    [Test]
    public void Every_word_is_expanded_as_BuildKit_expands_it()
    {
        var vectors = Vectors();
        vectors.Count.ShouldBe(Cases);
        vectors.Select(Difference).OfType<string>().Take(ShownDifferences).ShouldBeEmpty();
    }

    [Test]
    public void Every_fault_has_the_message_of_BuildKit() => Vectors()
        .Where(vector => !new ExpandComparison(vector).HasSameMessage)
        .Select(vector => vector.GetRawText())
        .Take(ShownDifferences)
        .ShouldBeEmpty();

    [Test]
    public void A_spoiled_answer_is_a_difference()
    {
        var vector = """{"id":"x","word":"$a","env":{"a":"1"},"escape":"\\","expected":{"word":"2","words":["2"],"matched":["a"],"unmatched":[]}}""";
        Difference(JsonDocument.Parse(vector).RootElement).ShouldBe("""x word: expected "2", was "1" """.TrimEnd());
    }

    private static string? Difference(JsonElement vector) =>
        new ExpandComparison(vector).FirstDifference() is { } difference ? $"{vector.GetProperty("id").GetString()} {difference}" : null;

    private static List<JsonElement> Vectors()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Conformance", "expand.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        var vectors = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
            vectors.Add(JsonDocument.Parse(line).RootElement);

        return vectors;
    }
}
