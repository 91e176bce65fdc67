using System.IO;
using System.Reflection;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>
/// Where a symbolic link leads. netstandard2.0 has no call for it, the runtime of <c>dotnet build</c> has one;
/// where there is none (MSBuild on .NET Framework), no link is followed.
/// </summary>
internal static class Links
{
    private static readonly MethodInfo? Resolve = typeof(File).GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)]);

    /// <summary>The absolute path of the file at the end of a chain of links, or <c>null</c> when nobody can say.</summary>
    public static string? FindTarget(string link)
    {
        try
        {
            return (Resolve?.Invoke(null, [link, true]) as FileSystemInfo)?.FullName;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner && DiskFaults.IsOne(inner))
        {
            return null;
        }
    }
}
