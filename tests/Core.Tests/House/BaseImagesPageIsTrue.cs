using System;
using System.Linq;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>The page on base images of one's own against what the engine makes of its example.</summary>
internal sealed class BaseImagesPageIsTrue
{
    private const string Page = "docs/base-images.md";

    private static readonly string Text = RepositoryFiles.Read(Page);

    [Test]
    public void Page_shows_what_is_found()
    {
        var found = Check.Dockerfile(
            Block("dockerfile"),
            (".editorconfig", Block("ini")),
            ("go.mod", "module example.com/shop\n\ngo 1.27\n"),
            ("go.sum", ""),
            ("cmd/shop/main.go", "package main\n\nimport \"net/http\"\n\nfunc main() { http.Get(\"https://example.com\") }\n"));
        var lines = found.Where(finding => finding.Severity >= Severity.Warning).Select(FindingText.Of).ToArray();
        foreach (var id in new[] { "GCG0601", "GCG0701", "GCG0802", "GCG0901" })
            lines.ShouldContain(line => line.Contains(id, StringComparison.Ordinal));

        RenderedDocument.Compare(Page, MarkedBlock.Replace(Text, "findings", $"```text\n{string.Join('\n', lines)}\n```\n")!);
    }

    [TestCaseSource(typeof(ImageDescriptionReader), nameof(ImageDescriptionReader.Statements))]
    public void Each_statement_is_explained(string statement) => Text.ShouldContain($"| `{statement} ");

    [Test]
    public void Each_statement_of_the_table_can_be_read()
    {
        var written = Text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1)).ToArray();
        written.Length.ShouldBeGreaterThan(20);
        foreach (var statement in written)
            ImageDescriptionReader.FindFault($"registry.example.com/*, {statement}").ShouldBeNull(statement);
    }

    private static string Block(string kind) => Text.Split($"```{kind}\n")[1].Split("```\n").First();
}
