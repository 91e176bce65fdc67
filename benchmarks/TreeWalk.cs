using System;
using System.Globalization;
using System.IO;
using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>
/// What the walk through a large context costs, against an enumeration of the same files that does no more than ask for kind and
/// size. The tree lies in a folder of its own for as long as the measurement takes; once more it is walked with a large folder in it
/// that the ignore file keeps back.
/// </summary>
internal sealed class TreeWalk
{
    private const int Folders = 2000;
    private const int FilesInFolder = 100;
    private const int FilesKeptBack = 100_000;
    private const int Rounds = 7;
    private const string KeptBack = "node_modules";

    private readonly string _root;

    private TreeWalk(string root) => _root = root;

    /// <summary>Measures and prints; to delete the tree again may take longer than all else.</summary>
    public static void Run(TextWriter output)
    {
        var root = Directory.CreateTempSubdirectory("gcg-walk-").FullName;
        try
        {
            output.WriteLine(new TreeWalk(root).Measure());
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private string Measure()
    {
        for (var folder = 0; folder < Folders; folder++)
            Fill(Path.Combine(_root, $"area{folder % 20}", $"part{folder / 20}"), FilesInFolder);

        File.WriteAllText(Path.Combine(_root, ".dockerignore"), $"**/*_test.go\n{KeptBack}\n**/*.md\n!README.md\nbin/\n");

        // Turn by turn, and the best of each: the machine may be shared.
        var plain = TimeSpan.MaxValue;
        var walk = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            plain = Min(plain, Time(Enumerate));
            walk = Min(walk, Time(Walk));
        }

        Fill(Path.Combine(_root, KeptBack), FilesKeptBack);
        var pruned = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
            pruned = Min(pruned, Time(Walk));

        return string.Create(
            CultureInfo.InvariantCulture,
            $"walk: {Folders * FilesInFolder} files, {walk.TotalMilliseconds:F0} ms, plain enumeration {plain.TotalMilliseconds:F0} ms: {walk / plain:F2} times; {pruned.TotalMilliseconds:F0} ms with {FilesKeptBack} more in a folder that is kept back");
    }

    private static void Fill(string folder, int files)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < files; file++)
            File.WriteAllText(Path.Combine(folder, $"file{file:D5}.go"), "package a\n");
    }

    private long Enumerate() => new DirectoryInfo(_root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Sum(entry => (entry.Attributes & FileAttributes.Directory) == 0 ? ((FileInfo)entry).Length : 0);

    private long Walk()
    {
        var dockerfile = DockerfileParser.Parse(new SourceText("Dockerfile", "FROM scratch\n"));
        var context = BuildContext.At("", new RepositoryTree(new DiskRepository(_root)), dockerfile)!;
        return context.Walk().Where(visit => visit.IsSent).Sum(visit => visit.Entry.Size);
    }

    private static TimeSpan Time(Func<long> work)
    {
        // Processor time, as everywhere here: of two walks that share the machine with others, the longer one would be interrupted more.
        var before = Environment.CpuUsage.TotalTime;
        if (work() < Folders * FilesInFolder * "package a\n".Length)
            throw new InvalidOperationException("Not all files were found.");

        return Environment.CpuUsage.TotalTime - before;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
