using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>Stops the build when the check has said an error. Says nothing itself, so that each error stands in the log once.</summary>
public sealed class Verdict : Task
{
    /// <summary>Whether the check has said an error.</summary>
    public bool Failed { get; set; }

    /// <inheritdoc/>
    public override bool Execute() => !Failed || BuildEngine.FailSilently();
}
