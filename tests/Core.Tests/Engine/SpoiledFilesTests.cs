using System;
using System.IO;
using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

/// <summary>Whatever a Dockerfile says, the whole corridor ends with findings whose places lie in the file, and never with an exception.</summary>
internal sealed class SpoiledFilesTests
{
    private const int Rounds = 4_000;

    private static readonly (string Path, string Content)[] Neighbours =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.26.0\n\nrequire example.com/other v1.0.0\n"),
        ("go.sum", ""),
        (".dockerignore", "*\n!go.*\n!cmd\n"),
        ("cmd/app/main.go", "package main\n\nimport \"net/http\"\n\nfunc main() { http.ListenAndServe(\"\", nil) }\n"),
    ];

    [Test]
    public void Nothing_is_thrown_and_every_place_exists()
    {
        var random = new Random(20261120);
        var samples = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "samples"), "Dockerfile", SearchOption.AllDirectories).Select(File.ReadAllText);
        var corpus = samples.Concat(DocsExamples.All().Select(example => MarkedText.Read(example.Marked).Text)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var text = Spoil(corpus[random.Next(corpus.Length)], corpus[random.Next(corpus.Length)], random);
            foreach (var finding in Check.Dockerfile(text, Neighbours))
                (finding.Where.Span.End <= finding.Where.Source.Content.Length).ShouldBeTrue(text);
        }
    }

    // Characters, words and whole lines are cut, doubled, or come from another file.
    private static string Spoil(string text, string other, Random random)
    {
        const string inserted = "\\\n\r\t \"'`$#[]{}<=-,:/.A1é😀\uFEFF\0";
        var spoiled = text;
        for (var change = random.Next(1, 6); change > 0 && spoiled.Length > 0; change--)
        {
            var at = random.Next(spoiled.Length);
            var length = Math.Min(random.Next(1, 40), spoiled.Length - at);
            var from = random.Next(other.Length);
            spoiled = random.Next(4) switch
            {
                0 => spoiled.Remove(at, length),
                1 => spoiled.Insert(at, inserted[random.Next(inserted.Length)].ToString()),
                2 => spoiled.Insert(at, other.Substring(from, Math.Min(random.Next(1, 60), other.Length - from))),
                _ => spoiled.Insert(random.Next(spoiled.Length), spoiled.Substring(at, length)),
            };
        }

        return spoiled;
    }
}
