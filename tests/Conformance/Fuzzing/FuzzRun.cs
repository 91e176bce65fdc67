using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace GoContainerGuard.Conformance.Fuzzing;

/// <summary>Parses spoiled Dockerfiles for as long as one likes.</summary>
internal static class FuzzRun
{
    private const int Round = 10_000;

    /// <summary>The Dockerfiles of the parser's vectors.</summary>
    public static string[] Corpus() =>
        [.. Vectors.Read(Vectors.Shipped(new ParserVectors())).Select(vector => vector.GetProperty("dockerfile").GetString()!)];

    /// <summary>Whether nothing was found in that time. Each round has a seed of its own, so that it can be repeated.</summary>
    public static bool Of(TimeSpan duration, TextWriter output)
    {
        var corpus = Corpus();
        var clock = Stopwatch.StartNew();
        var seed = 0;
        for (; clock.Elapsed < duration; seed++)
        {
            if (ProblemIn(corpus, seed, Round) is not { } problem)
                continue;

            output.WriteLine(problem);
            return false;
        }

        output.WriteLine($"fuzz: {seed * (long)Round} files, nothing found");
        return true;
    }

    /// <summary>The first problem among the files of a seed; <c>null</c> when there is none.</summary>
    public static string? ProblemIn(string[] corpus, int seed, int count)
    {
        var spoiler = new Spoiler(seed);
        for (var index = 0; index < count; index++)
        {
            var text = spoiler.Next(corpus);
            if (ProblemOf(text) is { } problem)
                return $"seed {seed}, file {index}: {problem}\n{System.Text.Json.JsonSerializer.Serialize(text)}";
        }

        return null;
    }

    private static string? ProblemOf(string text)
    {
        try
        {
            return TreeCheck.Problem(text);
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }
}
