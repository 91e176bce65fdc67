using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Output;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>The chart that people read in the documents against the model that the rules ask.</summary>
internal sealed class StageChartIsTrue
{
    private const string Page = "docs/stages.md";

    private static readonly (string Path, string Content)[] Repository =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.27\n"),
        ("go.sum", ""),
        ("cmd/shop/main.go", "package main\n\nfunc main() {}\n"),
        ("web/index.html", "<html>"),
    ];

    [Test]
    public void Page_shows_what_the_engine_sees()
    {
        var page = RepositoryFiles.Read(Page);
        var dockerfile = page.Split("```dockerfile\n")[1].Split("```\n").First();
        var chart = StageChart.Of(Modelled.Build(dockerfile, Repository));
        RenderedDocument.Compare(Page, MarkedBlock.Replace(page, "stages", $"```text\n{chart}```\n")!);
    }

    [Test]
    public void What_is_not_known_is_said_to_be_unknown() =>
        StageChart.Of(Modelled.Build("FROM registry.example.com/base:1\nRUN make\nUSER $WHO\n")).ShouldBe("""
            stage 0, from registry.example.com/base:1, shipped
              base          registry.example.com/base:1, of which nothing is known
              directory     unknown
              user          unknown
              PATH          unknown
              shell         /bin/sh, unknown
              may write all make

            """.ReplaceLineEndings("\n"));
}
