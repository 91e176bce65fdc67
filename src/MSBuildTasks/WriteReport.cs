using System;
using System.IO;
using System.Linq;
using GoContainerGuard.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>Writes the report whole or not at all, and only when it says something else than the file already does.</summary>
public sealed class WriteReport : Task
{
    /// <summary>The file; its folder is created.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>What <see cref="CheckDockerfiles.Sarif"/> said; nothing is written when it is empty.</summary>
    public string Sarif { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Sarif.Length == 0)
            return true;

        try
        {
            Write(Path.GetFullPath(File), Convert.FromBase64String(Sarif));
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            new FindingLog(Log).Say(HostRules.ReportNotWritten, File, File, exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private static void Write(string file, byte[] content)
    {
        if (Holds(file, content))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            System.IO.File.WriteAllBytes(draft, content);
            MoveInto(draft, file, content);
        }
        finally
        {
            System.IO.File.Delete(draft);
        }
    }

    /// <summary>Several projects of a build may name the same file, and each has the same to say: who comes second has nothing to do.</summary>
    private static void MoveInto(string draft, string file, byte[] content)
    {
        try
        {
            if (System.IO.File.Exists(file))
                System.IO.File.Replace(draft, file, destinationBackupFileName: null);
            else
                System.IO.File.Move(draft, file);
        }
        catch (IOException) when (Holds(file, content))
        {
        }
    }

    private static bool Holds(string file, byte[] content) =>
        System.IO.File.Exists(file) && Enumerable.SequenceEqual(System.IO.File.ReadAllBytes(file), content);
}
