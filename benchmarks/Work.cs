using System;
using GoContainerGuard.Engine;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>What is done with one file while the clock runs.</summary>
internal static class Work
{
    public static Action<SourceText>? Find(string kind) => kind switch
    {
        "parse" => Parse,
        "check" => Check,
        _ => null,
    };

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

    public static void Check(SourceText source) =>
        Guard.Check(new GuardInput { Repository = new OneFile(source), Dockerfiles = [source.Path] });

    /// <summary>A tree of which nobody knows more than one file.</summary>
    private sealed class OneFile(SourceText source) : RepositorySnapshot
    {
        public override string Root => "/benchmark";

        public override FileReading Read(string path) => path == source.Path ? new FileReading(ReadingState.Present, source) : default;

        public override FolderReading List(string path) => default;
    }
}
