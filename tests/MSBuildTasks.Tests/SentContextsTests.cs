using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.Engine;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The numbers of the report on real folders, against what Docker's own code sends of them.</summary>
[Platform(Exclude = "Win")]
internal sealed class SentContextsTests
{
    private const int Cases = 300;

    [Test]
    public void As_many_files_are_sent_and_kept_back_as_Docker_sends_and_keeps_back()
    {
        var differences = new List<string>();
        var cases = 0;
        foreach (var vector in Vectors())
        {
            cases++;
            using var tree = new TemporaryTree();
            if (Difference(vector, tree) is { } difference)
                differences.Add($"{vector.GetProperty("id")}: {difference}");
        }

        differences.ShouldBeEmpty();
        cases.ShouldBe(Cases);
    }

    // The ignore file lies beside the Dockerfile, outside of the context, so that it is no part of what is counted.
    private static string? Difference(JsonElement vector, TemporaryTree tree)
    {
        tree.With("Dockerfile", "FROM scratch\n").With("Dockerfile.dockerignore", vector.GetProperty("dockerignore").GetString()!);
        tree.With(".editorconfig", "[Dockerfile]\ngocontainerguard.context = context\n").WithFolder("context");
        var files = Strings(vector, "files");
        foreach (var file in files)
            tree.With("context/" + file, "");

        foreach (var folder in Strings(vector, "emptyDirs"))
            tree.WithFolder("context/" + folder);

        var report = ContextReport.Of(new GuardInput { Repository = new DiskRepository(tree.Root), Dockerfiles = ["Dockerfile"] });
        var expected = vector.GetProperty("expected");
        if (expected.TryGetProperty("error", out _))
            return report.Any(line => line.StartsWith("  sent: not known, the build stops with", StringComparison.Ordinal)) ? null : "no failure";

        var sent = Strings(expected, "sent").Count(path => !path.EndsWith('/'));
        var said = report.Single(line => line.StartsWith("  sent: ", StringComparison.Ordinal));
        if (said != $"  sent: {Files(sent)}, 0 bytes")
            return $"{sent} sent, report: {said}";

        var kept = report.Single(line => line.StartsWith("  kept back: ", StringComparison.Ordinal));
        return kept == $"  kept back: {Files(files.Length - sent)}, 0 bytes" || kept.Contains("need not be opened", StringComparison.Ordinal)
            ? null
            : $"{files.Length - sent} kept back, report: {kept}";
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";

    private static string[] Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static IEnumerable<JsonElement> Vectors()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "vectors", "context.jsonl.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement;
    }
}
