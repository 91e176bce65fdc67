using System;
using System.IO;
using System.Threading;
using GoContainerGuard.Engine;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>Prints what the builds of the Dockerfiles below one root are sent.</summary>
public sealed class PrintContexts : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The folder whose tree is looked at.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Globs, relative to the root, of further Dockerfiles.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Globs, relative to the root, of Dockerfiles that are left out.</summary>
    public string[] Exclude { get; set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var faults = new FindingLog(Log);
        var include = new Globs(Root, Include);
        var exclude = new Globs(Root, Exclude);
        if (!Directory.Exists(Root))
            faults.SayWrong("GoContainerGuardRoot", Root, "there is no such folder");

        if (include.Problem is { } wrongInclude)
            faults.SayWrong("GoContainerGuardInclude", string.Join(";", Include), wrongInclude);

        if (exclude.Problem is { } wrongExclude)
            faults.SayWrong("GoContainerGuardExclude", string.Join(";", Exclude), wrongExclude);

        if (Log.HasLoggedErrors)
            return false;

        try
        {
            Print(include, exclude);
            return true;
        }
        catch (OperationCanceledException)
        {
            return BuildEngine.FailSilently();
        }
    }

    private void Print(Globs include, Globs exclude)
    {
        var repository = new DiskRepository(Root);
        var search = new DockerfileSearch(repository, include, exclude);
        var dockerfiles = search.Run(_cancellation.Token);
        if (dockerfiles.Count == 0)
            Log.LogMessage(MessageImportance.High, "There is no Dockerfile below '{0}'.", Root);

        var input = new GuardInput { Repository = repository, Dockerfiles = dockerfiles, Companions = search.Companions };
        foreach (var line in ContextReport.Of(input, _cancellation.Token))
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }
}
