using System;

namespace GoContainerGuard.Analysis;

/// <summary>Names of build arguments whose value is another one in every build, or nearly so: commits, dates, versions of the program itself.</summary>
internal static class VolatileNames
{
    // A tool's own version (GO_VERSION, ALPINE_VERSION) is a pin and changes seldom: only these versions are the program's.
    private static readonly string[] Versions =
        ["APP_VERSION", "BUILD_VERSION", "GIT_VERSION", "IMAGE_VERSION", "RELEASE_VERSION", "SERVICE_VERSION", "VERSION"];

    private static readonly string[] Words = ["BUILDDATE", "BUILDTIME", "COMMIT", "DATE", "DATETIME", "GITCOMMIT", "GITSHA", "REVISION", "SHA", "TIMESTAMP"];

    private static readonly string[] AfterBuild = ["ID", "NUMBER", "TIME"];

    // What may stand beside such a word. Anything else is somebody else's name: ETCD_COMMIT says which etcd is wanted.
    private static readonly string[] Beside =
    [
        "APP", "AT", "AUTHOR", "BUILD", "BUILT", "CI", "CREATED", "EPOCH", "FULL", "GIT", "GITHUB", "GITLAB", "HASH", "HEAD", "ID", "IMAGE", "LAST", "LONG", "NUMBER", "OCI",
        "PROJECT", "REF", "RELEASE", "REPO", "SERVICE", "SHORT", "SOURCE", "SRC", "TIME", "UTC", "VCS", "VERSION",
    ];

    public static bool Contains(string name)
    {
        var upper = name.ToUpperInvariant();
        if (Array.IndexOf(Versions, upper) >= 0)
            return true;

        var parts = upper.Split('_');
        var isVolatile = false;
        for (var index = 0; index < parts.Length; index++)
        {
            if (Array.IndexOf(Words, parts[index]) >= 0)
                isVolatile = true;
            else if (Array.IndexOf(Beside, parts[index]) < 0)
                return false;

            isVolatile |= parts[index] == "BUILD" && index + 1 < parts.Length && Array.IndexOf(AfterBuild, parts[index + 1]) >= 0;
        }

        return isVolatile;
    }
}
