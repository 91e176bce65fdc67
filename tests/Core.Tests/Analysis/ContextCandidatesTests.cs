using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class ContextCandidatesTests
{
    private static readonly InMemoryRepository Shop = new()
    {
        ["go.mod"] = "",
        ["shared/log.go"] = "",
        ["services/api/go.mod"] = "",
        ["services/api/main.go"] = "",
    };

    [TestCase("", "services/api", "services", "")]
    [TestCase("COPY . .", "services/api", "services", "")]
    [TestCase("COPY go.mod .", "services/api", "")]
    [TestCase("COPY main.go .", "services/api")]
    [TestCase("COPY shared shared", "")]
    [TestCase("COPY api/main.go .", "services")]
    [TestCase("COPY /main.go .", "services/api")]
    [TestCase("COPY ../api/main.go .", "services")]
    [TestCase("COPY main.go missing.go .")]
    [TestCase("COPY *.go .", "services/api", "services", "")]
    [TestCase("COPY $NAME .", "services/api", "services", "")]
    [TestCase("COPY --from=build main.go .", "services/api", "services", "")]
    [TestCase("ADD https://example.com/main.go .", "services/api", "services", "")]
    [TestCase("ADD main.go .", "services/api")]
    [TestCase("RUN --mount=type=bind,source=shared,target=/shared ls", "")]
    [TestCase("RUN --mount=target=. ls", "services/api", "services", "")]
    [TestCase("RUN --mount=type=bind,from=build,source=shared,target=/shared ls", "services/api", "services", "")]
    [TestCase("RUN --mount=type=bind,from=$NAME,source=shared,target=/shared ls", "services/api", "services", "")]
    [TestCase("ADD git@example.com:shop.git#main .", "services/api", "services", "")]
    [TestCase("RUN --mount=type=cache,source=shared,target=/shared ls", "services/api", "services", "")]
    [TestCase("COPY <<main.go /main.go\npackage main\nmain.go", "services/api", "services", "")]
    public void Folders_in_which_everything_lies_that_is_taken_by_name(string lines, params string[] folders) =>
        CandidatesOf($"FROM golang:1.25 AS build\nFROM alpine:3.22\nARG NAME\n{lines}\n", Shop).ShouldBe(folders);

    [Test]
    public void Stages_that_no_target_needs_count_too() =>
        CandidatesOf("FROM alpine:3.22\nCOPY shared /\nFROM alpine:3.22\n", Shop).ShouldBe([""]);

    [Test]
    public void Tree_that_nobody_looked_at_has_none() =>
        CandidatesOf("FROM alpine:3.22\nCOPY main.go /\n", new InMemoryRepository().WithUnknown("")).ShouldBeEmpty();

    [Test]
    public void Deep_folders_have_a_bound()
    {
        var path = string.Concat(Enumerable.Repeat("a/", 40)) + "Dockerfile";
        CandidatesOf("FROM alpine:3.22\nCOPY . .\n", new InMemoryRepository { [path] = "" }, path).Count.ShouldBe(ContextCandidates.MostCandidates);
    }

    private static List<string> CandidatesOf(string text, InMemoryRepository repository, string path = "services/api/Dockerfile")
    {
        var syntax = DockerfileParser.Parse(new SourceText(path, text));
        var graph = StageGraphBuilder.Build(syntax, BuildSettings.None, CatalogueEnvironments.Instance);
        return ContextCandidates.Of(syntax, graph, ContextSources.Of(graph), new RepositoryTree(repository));
    }
}
