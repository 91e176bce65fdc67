using System;

namespace GoContainerGuard.Semantics;

/// <summary>Where a source of ADD or COPY is, by its form alone.</summary>
internal enum SourcePlace
{
    /// <summary>A path of the build context, of a stage or an image.</summary>
    Path,

    /// <summary>A file that is fetched from the web.</summary>
    Web,

    /// <summary>A git repository.</summary>
    Git,
}

/// <summary>Tells them apart as BuildKit's <c>dfgitutil</c> does; nobody else has an opinion of it.</summary>
internal static class RemoteSource
{
    public static SourcePlace PlaceOf(string source)
    {
        var colon = source.IndexOf("://", StringComparison.Ordinal);
        if (colon > 0 && AreLettersAndDigits(source, 0, colon, ""))
        {
            return source.Substring(0, colon).ToLowerInvariant() switch
            {
                "ssh" or "git" => SourcePlace.Git,
                "http" or "https" when IsRepository(source, colon + 3) => SourcePlace.Git,
                _ => source.StartsWith("http://", StringComparison.Ordinal) || source.StartsWith("https://", StringComparison.Ordinal) ? SourcePlace.Web : SourcePlace.Path,
            };
        }

        return IsOverShell(source) ? SourcePlace.Git : SourcePlace.Path;
    }

    // On the web only a path that ends so is taken for a repository.
    private static bool IsRepository(string source, int start)
    {
        var end = source.IndexOfAny(['?', '#'], start);
        var path = end < 0 ? source : source.Substring(0, end);
        return path.IndexOf('/', start) > 0 && path.EndsWith(".git", StringComparison.Ordinal);
    }

    // user@host:path
    private static bool IsOverShell(string source)
    {
        var at = source.IndexOf('@');
        var colon = at < 0 ? -1 : source.IndexOf(':', at);
        return at > 0 && colon > at + 1
            && !source.StartsWith("./", StringComparison.Ordinal) && !source.StartsWith("../", StringComparison.Ordinal) && !source.StartsWith("github.com/", StringComparison.Ordinal)
            && AreLettersAndDigits(source, 0, at, "-_") && AreLettersAndDigits(source, at + 1, colon, "-.");
    }

    private static bool AreLettersAndDigits(string text, int start, int end, string others)
    {
        for (var index = start; index < end; index++)
        {
            var character = text[index];
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && others.IndexOf(character) < 0)
                return false;
        }

        return true;
    }
}
