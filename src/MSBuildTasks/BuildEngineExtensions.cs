using Microsoft.Build.Framework;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>What a task says to the build without words.</summary>
internal static class BuildEngineExtensions
{
    /// <summary>Announces that the task fails although it logs nothing: the reason was said elsewhere.</summary>
    /// <returns>What the task returns: always <c>false</c>.</returns>
    public static bool FailSilently(this IBuildEngine engine)
    {
        if (engine is IBuildEngine7 speaking)
            speaking.AllowFailureWithoutError = true;

        return false;
    }
}
