using System;

namespace GoContainerGuard.Snapshot;

/// <summary>Which files say how Dockerfiles are built, by their names alone; builds and editors ask the same question here.</summary>
public static class CompanionNames
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether a file name says compose or bake, in any letter case.</summary>
    /// <param name="name">The name without folders.</param>
    public static bool IsCompanion(string name) => IsCompose(name) || IsBake(name);

    /// <summary>
    /// Whether a file name says compose: <c>compose.yaml</c>, <c>docker-compose.yml</c>, and the same with more words behind a dot, a hyphen or an
    /// underscore, as files that are laid over others have.
    /// </summary>
    /// <param name="name">The name without folders.</param>
    public static bool IsCompose(string name)
    {
        if (!name.EndsWith(".yaml", AnyCase) && !name.EndsWith(".yml", AnyCase))
            return false;

        return Starts(name, "compose") || Starts(name, "docker-compose");
    }

    /// <summary>Whether a file name is one that compose looks for by itself.</summary>
    /// <param name="name">The name without folders.</param>
    public static bool IsMainCompose(string name) => name is "compose.yaml" or "compose.yml" or "docker-compose.yml" or "docker-compose.yaml";

    /// <summary>Whether a file is one that bake looks for by itself and that is written in JSON.</summary>
    /// <param name="name">The name without folders.</param>
    public static bool IsBake(string name) => name is "docker-bake.json" or "docker-bake.override.json";

    private static bool Starts(string name, string stem) =>
        name.StartsWith(stem, AnyCase) && name[stem.Length] is '.' or '-' or '_';
}
