using System.IO;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class Suppressions
{
    [Test]
    public void Every_kind_silences_and_the_report_says_where_and_why()
    {
        var consumer = new Consumer().WithContainersProject()
            .With("instruction/Dockerfile", "# gcg:ignore GCG0202 because the mirror has one tag\n" + Fault.Warning)
            .With("file/Dockerfile", "# gcg:ignore-file GCG0202 because it is a sample\n\n" + Fault.Warning)
            .With("inside/Dockerfile", "FROM \\\n  # gcg:ignore GCG0202 because there is one mirror\n  alpine:latest\nUSER 65532\n")
            .With("hadolint/Dockerfile", "# hadolint ignore=DL3007\n" + Fault.Warning)
            .With("hadolint/all/Dockerfile", "# hadolint global ignore=DL3007\n\n" + Fault.Warning)
            .With("buildkit/Dockerfile", "# check=skip=MaintainerDeprecated\nFROM alpine:3.22\nMAINTAINER me\n")
            .With("buildkit/one/Dockerfile", "FROM alpine:3.22\n# check=skip=MaintainerDeprecated\nMAINTAINER me\n")
            .With("nowarn/Dockerfile", Fault.Error);

        consumer.Run($"build -p:NoWarn={Fault.ErrorId} -p:GoContainerGuardSarifFile=containers.sarif").Succeeded().Said();

        using var report = JsonDocument.Parse(File.ReadAllText(consumer.PathOf("containers.sarif")));
        var suppressed = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("level").GetString() != "note")
            .Select(result => (Id: result.GetProperty("ruleId").GetString()!, Suppression: result.GetProperty("suppressions").EnumerateArray().Single()))
            .Select(result => $"{result.Id} {result.Suppression.GetProperty("kind")}{(result.Suppression.TryGetProperty("justification", out var why) ? $": {why}" : "")}");
        suppressed.ShouldBe(
        [
            "GCG0106 inSource", "GCG0106 inSource", "GCG0202 inSource: it is a sample", "GCG0202 inSource", "GCG0202 inSource",
            "GCG0202 inSource: there is one mirror", "GCG0202 inSource: the mirror has one tag", "GCG0802 external",
        ]);
    }

    [Test]
    public void Suppressions_themselves_are_judged()
    {
        var build = new Consumer().WithContainersProject()
            .With(".editorconfig", "root = true\n[*]\ngocontainerguard.require_suppression_reason = true\n")
            .With("Dockerfile", "# gcg:ignore GCG02O2\nFROM alpine:latest\n# gcg:ignore GCG0308\nUSER 65532\n")
            .Run("build -v:n").Succeeded().Said(warnings: ["GCG0003", Fault.WarningId, "GCG0005"]);

        build.Output.ShouldContain("GCG0004: GCG0308 finds nothing in the instruction: the suppression suppresses nothing");
    }
}
