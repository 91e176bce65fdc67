using System;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>Repeats work over a set of files on one thread for some seconds.</summary>
internal static class Measurement
{
    // A check is a hundred rules: until all of them are compiled for good, the compiler is what would be measured.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    public static string Of(string kind, SourceText[] files, long bytes, Action<SourceText> work)
    {
        Repeat(files, work, WarmUp);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        // Processor time, not time on the wall: the machine may be shared.
        var before = Environment.CpuUsage.TotalTime;
        var rounds = Repeat(files, work, Duration);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var total = (double)bytes * rounds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {files.Length} files, {total / seconds / 1_000_000:F1} MB/s, {allocated / total:F1} bytes allocated per byte");
    }

    private static int Repeat(SourceText[] files, Action<SourceText> work, TimeSpan duration)
    {
        var start = Environment.CpuUsage.TotalTime;
        var rounds = 0;
        do
        {
            foreach (var file in files)
                work(file);

            rounds++;
        }
        while (Environment.CpuUsage.TotalTime - start < duration);

        return rounds;
    }
}
