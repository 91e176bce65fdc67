using System;
using GoContainerGuard.Engine;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>What is done with one file while the clock runs.</summary>
internal static class Work
{
    // Every token is looked at, and together they are the input.
    public static void Parse(SourceText source)
    {
        var tree = DockerfileParser.Parse(source);
        var length = 0;
        for (var index = 0; index < tree.Tokens.Count; index++)
            length += tree.Tokens[index].Span.Length;

        if (length != source.Content.Length)
            throw new InvalidOperationException($"{source.Path}: the tokens do not cover the file.");
    }

    public static void Check(SourceText source) => Check(new FewFiles([source]));

    public static void Check(FewFiles repository) => Guard.Check(new GuardInput { Repository = repository, Dockerfiles = repository.Paths });
}
