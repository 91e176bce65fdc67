using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Support;

/// <summary>Text to tree and to stages, for the tests of those two rooms.</summary>
internal static class Parsed
{
    public static DockerfileSyntax Tree(string text) => DockerfileParser.Parse(new SourceText("Dockerfile", text));

    public static StageGraph Stages(string text, BuildSettings? settings = null) =>
        StageGraphBuilder.Build(Tree(text), settings ?? BuildSettings.None, new EmptyImages());

    /// <summary>Every image sets BASE=base and nothing else, and starts in the root directory; an image called <c>unknown</c> is not known.</summary>
    private sealed class EmptyImages : IImageEnvironments
    {
        private static readonly Dictionary<string, string> Environment = new() { ["BASE"] = "base" };

        public IImageEnvironment? Of(ImageReference image) => image.Name == "unknown" ? null : new EmptyImage();

        private sealed class EmptyImage : IImageEnvironment
        {
            public string WorkingDirectory => "/";

            public VariableValue Variable(string name) => Environment.TryGetValue(name, out var value) ? VariableValue.Of(value) : VariableValue.Unset;
        }
    }
}
