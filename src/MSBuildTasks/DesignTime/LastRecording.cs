using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>
/// A file beside the manifest that says what the last recording rested on. As long as all of it is as it was, another recording would say
/// the same, and no rule need be run, nor compiled, to know it: in an editor that is the usual case.
/// </summary>
/// <param name="folder">Absolute path of the folder of the manifest.</param>
/// <param name="question">What was asked, by whom: of another question nothing is known.</param>
internal sealed class LastRecording(string folder, string question)
{
    public const string FileName = "GoContainerGuard.recording.txt";

    private const string Header = "GoContainerGuard recording 1";
    private const string Manifest = "manifest";
    private const string Dockerfile = "dockerfile";
    private const string Neighbour = "neighbour";
    private const string FileOf = "file";
    private const string FolderOf = "folder";

    private readonly string _path = Path.Combine(folder, FileName);

    /// <summary>What was recorded; <c>null</c> when it was nothing, was for another question, or when something has changed since.</summary>
    public Recorded? FindValid(DiskRepository disk, CancellationToken cancellationToken)
    {
        // A file that was cut off or spoiled does not say what it would have to say at its end.
        var lines = ReadLines();
        var last = lines.Length - 1;
        if (last < 2 || lines[0] != Header || lines[1] != question || lines[last] != DigestOf(lines, last))
            return null;

        string? manifest = null;
        var dockerfiles = new List<string>();
        var neighbours = new List<string>();
        for (var at = 2; at < last; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fields = lines[at].Split('\t');
            var path = fields[1];
            switch (fields[0])
            {
                case Dockerfile:
                    dockerfiles.Add(path);
                    break;
                case Neighbour:
                    neighbours.Add(path);
                    break;
                case FolderOf when DigestOf(disk.List(path)) != fields[2]:
                case FileOf or Manifest when FileMark.Of(disk, path).Text != fields[2]:
                    return null;
                case Manifest:
                    manifest = path;
                    break;
            }
        }

        return new(manifest, dockerfiles, neighbours);
    }

    /// <summary>Writes down what a recording rested on, if a change of it would show.</summary>
    public void Write(NotedRepository disk, Recorded recorded)
    {
        if (!disk.CanTellChanges)
            return;

        var lines = new List<string> { Header, question };
        if (recorded.Manifest is { } manifest)
            lines.Add(Line(Manifest, manifest, FileMark.Of(disk, manifest).Text));

        foreach (var dockerfile in recorded.Dockerfiles)
            lines.Add(Line(Dockerfile, dockerfile));

        foreach (var neighbour in recorded.Neighbours)
            lines.Add(Line(Neighbour, neighbour));

        foreach (var file in disk.Files)
            lines.Add(Line(FileOf, file.Key, file.Value.Text));

        foreach (var path in disk.Folders)
            lines.Add(Line(FolderOf, path, DigestOf(disk.List(path))));

        Write(lines);
    }

    private string[] ReadLines()
    {
        try
        {
            return File.Exists(_path) ? File.ReadAllLines(_path) : [];
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return [];
        }
    }

    private void Write(List<string> lines)
    {
        lines.Add(DigestOf(lines, lines.Count));
        try
        {
            WholeFile.Write(_path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(string.Join("\n", lines)));
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            // It costs the next recording its time, and nobody a finding.
        }
    }

    // A name with a tab or a line end makes lines that never hold: such a tree is recorded each time.
    private static string Line(params string[] fields) => string.Join("\t", fields);

    private static string DigestOf(IReadOnlyList<string> lines, int count)
    {
        var digest = new Digest();
        for (var at = 0; at < count; at++)
            digest.Add(lines[at]);

        return digest.ToString();
    }

    /// <summary>What is written here itself lies in folders too, and would be news each time.</summary>
    private static string DigestOf(FolderReading folder)
    {
        var digest = new Digest().Add((long)folder.State);
        foreach (var entry in folder.Entries ?? [])
        {
            if (entry.Name is not (FileName or ManifestRepository.FileName))
                digest.Add(entry.Name).Add((long)entry.Kind).Add(entry.Size);
        }

        return digest.ToString();
    }
}
