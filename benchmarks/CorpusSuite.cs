using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>Parsing and checking the Dockerfiles of the samples, with what they allocate.</summary>
[MemoryDiagnoser]
public class CorpusSuite
{
    /// <summary>The Dockerfile, as a path below the samples.</summary>
    [ParamsSource(nameof(Dockerfiles))]
    public string Dockerfile { get; set; } = "";

    /// <summary>Every Dockerfile of the samples.</summary>
    public static IEnumerable<string> Dockerfiles => Directory.EnumerateFiles(Samples, "Dockerfile", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Samples, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private SourceText Source { get; set; } = new("", "");

    private static string Samples
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "GoContainerGuard.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks must run below the repository.");

            return Path.Combine(folder, "samples");
        }
    }

    /// <summary>Reads the file before the clock starts.</summary>
    [GlobalSetup]
    public void Load() => Source = new SourceText(Dockerfile, File.ReadAllText(Path.Combine(Samples, Dockerfile)));

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public void Parse() => Work.Parse(Source);

    /// <summary>Text to findings, all rules, no disk.</summary>
    [Benchmark]
    public void Check() => Work.Check(Source);
}
