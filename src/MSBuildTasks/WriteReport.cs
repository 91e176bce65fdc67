using System;
using System.IO;
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
            WholeFile.Write(Path.GetFullPath(File), Convert.FromBase64String(Sarif));
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            new FindingLog(Log).Say(HostRules.ReportNotWritten, File, File, exception.Message);
        }

        return !Log.HasLoggedErrors;
    }
}
