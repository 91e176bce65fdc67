using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Support;

/// <summary>The model of a Dockerfile at the root of a small repository, which is its build context.</summary>
internal static class Modelled
{
    public static ContainerBuild Build(string text, params (string Path, string Content)[] files)
    {
        var contents = files.ToDictionary(file => file.Path, file => file.Content);
        contents["Dockerfile"] = text;
        var settings = new BuildSettings();
        var syntax = DockerfileParser.Parse(new SourceText("Dockerfile", text));
        var graph = StageGraphBuilder.Build(syntax, settings, CatalogueEnvironments.Instance);
        return new ContainerBuild(syntax, graph, settings, BuildContext.At("", new RepositoryTree(new InMemoryRepository(contents)), syntax));
    }

    /// <summary>The last go command of all.</summary>
    public static GoInvocation LastGo(string text, params (string Path, string Content)[] files) =>
        Build(text, files).Stages.SelectMany(stage => stage.GoInvocations).Last();

    /// <summary>The last step of the last stage, as a position to ask from.</summary>
    public static StageStep LastStep(ContainerBuild build) => build.Stages[^1].Steps[^1];
}
