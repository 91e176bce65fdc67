using System;

namespace GoContainerGuard.Analysis;

/// <summary>Names of build arguments whose value is another one in every build, or nearly so: commits, dates, versions of the program itself.</summary>
internal static class VolatileNames
{
    // A tool's own version (GO_VERSION, ALPINE_VERSION) is a pin and changes seldom: only these versions are the program's.
    private static readonly string[] Versions =
        ["APP_VERSION", "BUILD_VERSION", "GIT_VERSION", "IMAGE_VERSION", "RELEASE_VERSION", "SERVICE_VERSION", "VERSION"];

    private static readonly string[] Words = ["COMMIT", "DATE", "DATETIME", "REVISION", "SHA", "TIMESTAMP"];

    private static readonly string[] AfterBuild = ["ID", "NUMBER", "TIME"];

    public static bool Contains(string name)
    {
        var upper = name.ToUpperInvariant();
        if (Array.IndexOf(Versions, upper) >= 0)
            return true;

        var parts = upper.Split('_');
        for (var index = 0; index < parts.Length; index++)
        {
            if (Array.IndexOf(Words, parts[index]) >= 0 || parts[index] is "BUILDDATE" or "BUILDTIME" or "GITCOMMIT" or "GITSHA")
                return true;

            if (parts[index] == "BUILD" && index + 1 < parts.Length && Array.IndexOf(AfterBuild, parts[index + 1]) >= 0)
                return true;
        }

        return false;
    }
}
