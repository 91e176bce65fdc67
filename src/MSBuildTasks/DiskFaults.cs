using System;
using System.IO;
using System.Security;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>The exceptions with which a disk says no. Anything else is a fault of ours and is not caught.</summary>
internal static class DiskFaults
{
    /// <summary>Paths that the platform cannot express (a colon or a NUL in a name) come as argument exceptions on some systems.</summary>
    public static bool IsOne(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    public static bool IsAbsence(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException;
}
