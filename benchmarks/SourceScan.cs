using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using GoContainerGuard.Go;
using GoContainerGuard.MSBuildTasks;

namespace GoContainerGuard.Benchmarks;

/// <summary>
/// What it costs to read what Go sources say of a program: 2,000 files of some kilobytes, written for this measurement in the proportions
/// of a large program, or the Go files of a folder. Beside the scanner stands what the disk takes for the same files.
/// </summary>
internal sealed class SourceScan
{
    private const int Files = 2_000;
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    private readonly List<(string Path, string Content)> _sources = [];
    private readonly string _root;
    private readonly long _bytes;

    private SourceScan(string root)
    {
        _root = root;
        foreach (var file in Directory.EnumerateFiles(root, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            _sources.Add((Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)));

        _bytes = _sources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.Content));
    }

    /// <summary>Measures files that are made for it; they lie on the disk for as long as that takes.</summary>
    public static void Run(TextWriter output)
    {
        var root = Directory.CreateTempSubdirectory("gcg-sources-").FullName;
        try
        {
            for (var number = 0; number < Files; number++)
            {
                var folder = Directory.CreateDirectory(Path.Combine(root, $"pkg{number / 20}"));
                File.WriteAllText(Path.Combine(folder.FullName, $"file{number}.go"), GoText.Of(number));
            }

            output.WriteLine(new SourceScan(root).Measure());
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Measures the Go files of a folder.</summary>
    public static void Run(TextWriter output, string folder) => output.WriteLine(new SourceScan(Path.GetFullPath(folder)).Measure());

    private string Measure()
    {
        if (_bytes == 0)
            return "there is no Go in " + _root;

        Repeat(WarmUp);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        var rounds = Repeat(Duration);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var total = (double)_bytes * rounds;

        // The best of several: what else runs on the machine makes the others longer.
        var reading = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            Read();
            var time = Environment.CpuUsage.TotalTime - start;
            reading = time < reading ? time : reading;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"sources: to read the same files from the disk takes {reading.TotalMilliseconds:F0} ms, to scan them {1000 * seconds / rounds:F0} ms of processor time\n"
            + $"sources: {_sources.Count} files, {total / seconds / 1_000_000:F1} MB/s, {allocated / total:F2} bytes allocated per byte");
    }

    private int Repeat(TimeSpan duration)
    {
        var start = Environment.CpuUsage.TotalTime;
        var rounds = 0;
        do
        {
            foreach (var (path, content) in _sources)
            {
                if (GoSourceScanner.Scan(content).Package.Length == 0 && _sources.Count == Files)
                    throw new InvalidOperationException($"{path}: the package clause was not found.");
            }

            rounds++;
        }
        while (Environment.CpuUsage.TotalTime - start < duration);

        return rounds;
    }

    private void Read()
    {
        var disk = new DiskRepository(_root);
        foreach (var (path, content) in _sources)
        {
            if (disk.Read(path).Text?.Content.Length != content.Length && _sources.Count == Files)
                throw new InvalidOperationException($"{path}: the file could not be read.");
        }
    }
}
