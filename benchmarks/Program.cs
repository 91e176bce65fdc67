using System;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GoContainerGuard.Benchmarks;
using GoContainerGuard.Text;

// The suites run in this process: they are built already, and a second build would be under the repository's own rules.
if (args is ["suites", .. var options])
{
    BenchmarkSwitcher.FromAssembly(typeof(CorpusSuite).Assembly)
        .Run(options, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}

if (args is ["ignore", var vectors] && File.Exists(vectors))
{
    if (IgnoreMatches.Of(vectors) is not { } figures)
    {
        Console.Error.WriteLine("there is nothing to match in " + vectors);
        return 2;
    }

    Console.WriteLine(figures);
    return 0;
}

if (args is ["walk"])
{
    TreeWalk.Run(Console.Out);
    return 0;
}

if (args is ["edits"])
{
    Console.WriteLine(Edits.Run());
    return 0;
}

if (args is ["sources"])
{
    SourceScan.Run(Console.Out);
    return 0;
}

if (args is ["sources", var sources] && Directory.Exists(sources))
{
    SourceScan.Run(Console.Out, sources);
    return 0;
}

if (args is not [var kind, var folder] || !Directory.Exists(folder) || kind is not ("parse" or "check" or "rules"))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks -- parse|check|rules FOLDER, or: -- ignore FILE.jsonl, or: -- walk, or: -- edits, or: -- sources [FOLDER], or: -- suites --filter *");
    return 2;
}

// All files are in memory before the clock starts.
var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal)
    .Select(file => new SourceText(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
    .ToArray();
var bytes = files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Content));
if (bytes == 0)
{
    Console.Error.WriteLine("there is nothing to read in " + folder);
    return 2;
}

switch (kind)
{
    case "parse":
        Console.WriteLine(Measurement.Of("parse", files.Length, bytes, () => Array.ForEach(files, Work.Parse)));
        break;
    case "check":
        var repository = new FewFiles(files);
        Console.WriteLine(Measurement.Of("check, each file in a call of its own", files.Length, bytes, () => Array.ForEach(files, Work.Check)));

        // As a build does it: one call for all files of the repository.
        Console.WriteLine(Measurement.Of("check", files.Length, bytes, () => Work.Check(repository)));
        break;
    default:
        Console.WriteLine(RuleCosts.Of(files));
        break;
}

return 0;
