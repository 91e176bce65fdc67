using System;
using System.Globalization;

namespace GoContainerGuard.Benchmarks;

/// <summary>Repeats work over a set of files on one thread, until it has not become faster for some time.</summary>
internal static class Measurement
{
    // A check is more than a hundred rules: until all of them are compiled for good, the compiler is what would be measured. On a slow machine that takes a minute.
    private const int MostWindows = 120;
    private const int WindowsWithoutGain = 15;
    private const double Gain = 1.01;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    /// <param name="kind">What is measured.</param>
    /// <param name="files">How many files one round takes.</param>
    /// <param name="bytes">How many bytes they have, as UTF-8.</param>
    /// <param name="round">Does the work once for all files.</param>
    public static string Of(string kind, int files, long bytes, Action round)
    {
        var (best, allocated) = (0.0, 0.0);
        for (var (window, since) = (0, 0); window < MostWindows && since < WindowsWithoutGain; window++, since++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            // Processor time, not time on the wall, and the best window of all: the machine may be shared.
            var start = Environment.CpuUsage.TotalTime;
            var rounds = Repeat(round, start);
            var total = (double)bytes * rounds;
            var rate = total / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / total;
            if (rate > best * Gain)
                since = 0;

            best = Math.Max(best, rate);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {files} files, {best / 1_000_000:F1} MB/s, {allocated:F1} bytes allocated per byte");
    }

    private static int Repeat(Action round, TimeSpan start)
    {
        var rounds = 0;
        do
        {
            round();
            rounds++;
        }
        while (Environment.CpuUsage.TotalTime - start < Window);

        return rounds;
    }
}
