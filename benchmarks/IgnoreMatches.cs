using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.Context;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>
/// How many paths a second ignore files answer, from the top through their folders, on one thread. The files are read and compiled
/// before the clock starts; each round asks every file for each of its paths, and compares the number excluded with what is expected.
/// </summary>
internal sealed class IgnoreMatches
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    private readonly List<(IgnoreFile File, string[] Paths)> _cases = [];
    private int _paths;
    private int _excluded;

    private IgnoreMatches()
    {
    }

    /// <summary>The line to print for a file of vectors; <c>null</c> when there is none in it.</summary>
    public static string? Of(string vectors)
    {
        var matches = new IgnoreMatches();
        foreach (var line in File.ReadLines(vectors).Where(line => line.Length > 0))
            matches.Add(JsonDocument.Parse(line).RootElement);

        return matches._paths == 0 ? null : matches.Measure();
    }

    private void Add(JsonElement vector)
    {
        // A refused file has no answers.
        if (!vector.GetProperty("expected").TryGetProperty("walk", out var walk))
            return;

        var file = IgnoreFile.Parse(new SourceText(".dockerignore", vector.GetProperty("dockerignore").GetString()!));
        var paths = vector.GetProperty("paths").EnumerateArray().Select(path => path.GetString()!).ToArray();
        _cases.Add((file, paths));
        _paths += paths.Length;
        _excluded += walk.GetString()!.Count(answer => answer == '1');
    }

    private string Measure()
    {
        Repeat(WarmUp, out _);
        var rounds = Repeat(Duration, out var time);
        var seconds = time.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"ignore: {(double)_paths * rounds / seconds:F0} matches/s");
    }

    // Processor time, not time on the wall: the machine may be shared, and a starved warm-up would leave code that is not optimized yet.
    private int Repeat(TimeSpan duration, out TimeSpan time)
    {
        var before = Environment.CpuUsage.TotalTime;
        var rounds = 0;
        do
        {
            if (CountExcluded() != _excluded)
                throw new InvalidOperationException("The answers are not those of the vectors.");

            rounds++;
            time = Environment.CpuUsage.TotalTime - before;
        }
        while (time < duration);

        return rounds;
    }

    private int CountExcluded()
    {
        var excluded = 0;
        foreach (var (file, paths) in _cases)
        {
            foreach (var path in paths)
            {
                if (file.IsExcluded(path))
                    excluded++;
            }
        }

        return excluded;
    }
}
