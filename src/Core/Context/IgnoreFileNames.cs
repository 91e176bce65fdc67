using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>Where the ignore file of a build may lie. The first that exists is the only one that counts.</summary>
internal static class IgnoreFileNames
{
    /// <summary>The name of the ignore file at the top of a context.</summary>
    public const string General = ".dockerignore";

    /// <summary>
    /// Paths in the order in which BuildKit looks: beside the Dockerfile, with its whole name in front; then at the top of the context.
    /// Whether an empty file of the first kind hides the second is not known: it depends on how BuildKit is run.
    /// </summary>
    /// <param name="dockerfile">Path of the Dockerfile below the root.</param>
    /// <param name="context">Path of the folder that is the context below the root; empty for the root itself.</param>
    public static IReadOnlyList<string> Candidates(string dockerfile, string context) =>
        [dockerfile + General, context.Length == 0 ? General : context + "/" + General];
}
