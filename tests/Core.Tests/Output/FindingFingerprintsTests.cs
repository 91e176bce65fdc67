using System;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class FindingFingerprintsTests
{
    [Test]
    public void Lines_added_elsewhere_and_another_indentation_change_nothing() =>
        Of("# new\n\nFROM scratch\n\t  COPY app /  \r\nCMD x\n").ShouldBe(Of("FROM scratch\nCOPY app /\n"));

    [Test]
    public void Another_line_another_path_and_another_rule_are_another_finding()
    {
        var plain = Of("COPY app /");
        Of("COPY app /app").ShouldNotBe(plain);
        Of("COPY app /", path: "b/Dockerfile").ShouldNotBe(plain);
        Of("COPY app /", rule: RichReport.Warning).ShouldNotBe(plain);
    }

    [Test]
    public void Equal_lines_are_counted()
    {
        var source = new SourceText("Dockerfile", "COPY a /\nCOPY a /\n");
        Finding[] findings = [At(source, 0, RichReport.Error), At(source, 9, RichReport.Error), At(source, 9, RichReport.Warning)];
        var fingerprints = FindingFingerprints.Of(findings);
        fingerprints[0].Split(':')[0].ShouldBe(fingerprints[1].Split(':')[0]);
        (fingerprints[0].Split(':')[1], fingerprints[1].Split(':')[1], fingerprints[2].Split(':')[1]).ShouldBe(("1", "2", "1"));
    }

    [Test]
    public void A_fingerprint_is_the_same_in_every_version_of_the_checker() => Of("COPY app /").ShouldBe("1c1f50c1eea3f9ef:1");

    private static string Of(string text, string path = "a/Dockerfile", RuleDescriptor? rule = null)
    {
        var start = text.IndexOf("COPY", StringComparison.Ordinal);
        return FindingFingerprints.Of([At(new SourceText(path, text), start, rule ?? RichReport.Error)])[0];
    }

    private static Finding At(SourceText source, int start, RuleDescriptor rule) =>
        new(rule, new SourceSpan(source, new TextSpan(start, 4)), "message");
}
