namespace GoContainerGuard.MSBuildTasks;

/// <summary>A property that is true or false, in the words that MSBuild takes. Who writes neither may have meant either.</summary>
internal static class Truth
{
    public const string Problem = "it can be true or false";

    /// <summary>What was written; <c>null</c> when it is neither.</summary>
    public static bool? Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "on" or "yes" => true,
        "false" or "off" or "no" => false,
        _ => null,
    };
}
