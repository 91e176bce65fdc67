using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

/// <summary>The tree's text is the input, its tiles cover it, its spans lie in it: for real files and for spoiled ones.</summary>
internal sealed class RoundTripTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Awkward =
    [
        "", "\n", "\r\n", "\\", "\\\n", " ", "#", "# escape=`\n", "FROM", "FROM a\\", "FROM a \\\n", "FROM a \\\n# c\n\n  b", "RUN <<E", "RUN <<E\nE", "RUN <<E\n\tE\nE\n",
        "COPY <<a <<b /\nx\na\ny\nb\n", "ONBUILD", "ONBUILD ONBUILD RUN", "ENV", "ENV a", "ENV a=\"b", "CMD [", "CMD [\"", "CMD [\"a\", 1]", "\uFEFFFROM a\n", "FROM\ta\v\f\r\n",
        "RUN a \\\r\n  b\r\n", "RUN 😀 \\\n😀", "HEALTHCHECK --interval=1s", "LABEL a=b c", "RUN --mount=type=cache,target=\"/a b\" x",
    ];

    [TestCaseSource(nameof(Corpus))]
    public void Text_of_the_tree_is_the_input(string text) => Parsed.Tree(text).ToString().ShouldBe(text);

    [TestCaseSource(nameof(Corpus))]
    public void Tiles_and_nodes_lie_in_order(string text) => CheckOrder(Parsed.Tree(text));

    [Test]
    public void Spoiled_files_keep_every_character()
    {
        var random = new Random(20261120);
        var corpus = Corpus().Where(text => text.Length > 0).ToArray();
        for (var round = 0; round < Mutations; round++)
        {
            var text = Spoil(corpus[random.Next(corpus.Length)], random);
            var tree = Parsed.Tree(text);
            if (tree.ToString() != text)
                tree.ToString().ShouldBe(text);

            CheckOrder(tree);
        }
    }

    private static void CheckOrder(DockerfileSyntax tree)
    {
        var end = 0;
        for (var index = 0; index < tree.Tokens.Count; index++)
        {
            var span = tree.Tokens[index].Span;
            (span.Start == end && span.Length > 0).ShouldBeTrue();
            end = span.End;
        }

        end.ShouldBe(tree.Source.Content.Length);
        var last = 0;
        foreach (var instruction in tree.Instructions)
        {
            (instruction.Span.Start >= last).ShouldBeTrue();
            instruction.Span.Contains(instruction.Keyword.SourceSpan()).ShouldBeTrue();
            foreach (var flag in instruction.Flags)
                instruction.Span.Contains(flag.Text.SourceSpan()).ShouldBeTrue();

            instruction.Span.Contains(instruction.Arguments.SourceSpan()).ShouldBeTrue();
            last = instruction.Span.End;
        }

        (last <= tree.Source.Content.Length).ShouldBeTrue();
        foreach (var fault in tree.Faults)
            (fault.Span.Start >= 0 && fault.Span.End <= tree.Source.Content.Length).ShouldBeTrue();
    }

    private static string Spoil(string text, Random random)
    {
        const string inserted = "\\\n\r\t \"'`$#[]{}<=-,:A1é😀\uFEFF\0";
        var spoiled = text;
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(spoiled.Length + 1);
            var cut = Math.Min(random.Next(4), spoiled.Length - at);
            spoiled = random.Next(2) == 0
                ? spoiled.Remove(at, cut)
                : spoiled.Insert(at, inserted[random.Next(inserted.Length)].ToString());
        }

        return spoiled;
    }

    private static IEnumerable<string> Corpus()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "samples"), "Dockerfile", SearchOption.AllDirectories).Select(File.ReadAllText);
        var examples = DocsExamples.All().Select(example => MarkedText.Read(example.Marked).Text);
        var unix = samples.Concat(examples).Distinct().ToArray();
        return Awkward.Concat(unix).Concat(unix.Select(text => text.ReplaceLineEndings("\r\n"))).Distinct();
    }
}
