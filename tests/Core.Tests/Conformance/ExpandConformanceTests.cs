using System;
using System.IO;
using System.Text.Json;
using GoContainerGuard.Conformance;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Conformance;

/// <summary>Words written by a generator of this project, expanded by BuildKit itself.</summary>
internal sealed class ExpandConformanceTests
{
    private const int Cases = 1300;
    private const string Case = """{"id":"x","word":"$a$u","env":{"a":"1"},"escape":"\\","expected":{"word":"1","words":["1"],"matched":["a"],"unmatched":["u"]}}""";
    private const string Refused = """{"id":"x","word":"${a!}","env":{},"escape":"\\","expected":{"wordError":"failed to process \"${a!}\": unsupported modifier (!) in substitution","wordsError":"y"}}""";

    private static readonly ExpandVectors Kind = new();

    [Test]
    public void Every_word_is_expanded_as_BuildKit_expands_it_and_every_fault_has_its_message()
    {
        var output = new StringWriter();
        VectorRun.Of(Kind, Vectors.Read(Vectors.Shipped(Kind)), output).ShouldBeTrue(output.ToString());
        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines.ShouldBe([$"expand wanted: {Cases} of {Cases}", $"expand: {Cases} cases, {Cases} equal, 0 different"]);
    }

    [TestCase("\"word\":\"1\"", "\"word\":\"2\"", "word: expected \"2\", was \"1\"")]
    [TestCase("\"word\":\"1\"", "\"wordError\":\"y\"", "word: expected nothing, was \"1\"")]
    [TestCase("[\"1\"]", "[\"1\",\"2\"]", "words: expected [\"1\",\"2\"], was [\"1\"]")]
    [TestCase("[\"a\"]", "[]", "matched: expected [], was [\"a\"]")]
    [TestCase("[\"u\"]", "[\"a\",\"u\"]", "unmatched: expected [\"a\",\"u\"], was [\"u\"]")]
    public void A_spoilt_answer_is_found(string right, string wrong, string difference)
    {
        Must(Case).ShouldBeNull();
        Must(Case.Replace(right, wrong, StringComparison.Ordinal)).ShouldBe(difference);
    }

    [Test]
    public void A_fault_that_is_not_expected_is_found_and_another_message_is_wanted_only()
    {
        Judge(Refused).ShouldBe(new Verdict(null, null));
        Must(Refused.Replace("wordError", "x", StringComparison.Ordinal)).ShouldBe("presence of wordError: expected no, was yes");
        var other = Judge(Refused.Replace("unsupported", "unknown", StringComparison.Ordinal));
        (other.Must is null, other.Wanted is null).ShouldBe((true, false));
    }

    private static string? Must(string vector) => Judge(vector).Must;

    private static Verdict Judge(string vector) => Kind.Judge(JsonDocument.Parse(vector).RootElement);
}
