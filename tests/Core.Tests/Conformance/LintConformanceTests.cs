using System;
using System.IO;
using System.Text.Json;
using GoContainerGuard.Conformance;
using GoContainerGuard.Conformance.Lint;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Conformance;

/// <summary>Dockerfiles written by a generator of this project, answered by BuildKit's own checks.</summary>
internal sealed class LintConformanceTests
{
    private const int Cases = 878;
    private const string Case = """{"id":"x","dockerfile":"FROM a\nCMD x\n","expected":{"warnings":[{"rule":"JSONArgsRecommended","lines":[2,2],"msg":"JSON arguments recommended for CMD to prevent unintended behavior related to OS signals"}]}}""";

    private static readonly LintVectors Kind = new();

    [Test]
    public void Every_check_says_what_BuildKit_says_and_every_build_stops_that_stops_there()
    {
        var output = new StringWriter();
        VectorRun.Of(Kind, Vectors.Read(Vectors.Shipped(Kind)), output).ShouldBeTrue(output.ToString());
        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines.ShouldBe([$"lint wanted: {Cases} of {Cases}", $"lint: {Cases} cases, {Cases} equal, 0 different"]);
    }

    [TestCase("\"JSONArgsRecommended\"", "\"Other\"", "warnings: expected Other 2-2, was JSONArgsRecommended 2-2")]
    [TestCase("[2,2]", "[2,3]", "warnings: expected JSONArgsRecommended 2-3, was JSONArgsRecommended 2-2")]
    [TestCase("\"expected\":{", "\"expected\":{\"error\":\"e\",", "error: expected e, was none")]
    [TestCase("FROM a", "FROM a\\nRUN x", "warnings: expected JSONArgsRecommended 2-2, was JSONArgsRecommended 3-3")]
    public void A_spoilt_answer_is_found(string right, string wrong, string difference)
    {
        Judge(Case).ShouldBe(new Verdict(null, null));
        Judge(Case.Replace(right, wrong, StringComparison.Ordinal)).Must.ShouldBe(difference);
    }

    [Test]
    public void Another_message_is_wanted_only()
    {
        var verdict = Judge(Case.Replace("JSON arguments", "Arguments", StringComparison.Ordinal));
        (verdict.Must is null, verdict.Wanted is null).ShouldBe((true, false));
    }

    private static Verdict Judge(string vector) => Kind.Judge(JsonDocument.Parse(vector).RootElement);
}
