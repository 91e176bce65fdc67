using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;

namespace GoContainerGuard.Companions;

/// <summary>What a service starts in the place of what the image says (Compose specification: "command", "entrypoint", "post_start", "runtime").</summary>
internal static class ComposeStart
{
    // Shells, which run whatever they are given, and programs that people fetch others with.
    private static readonly HashSet<string> Fetchers = new(StringComparer.Ordinal)
    {
        "apk", "apt", "apt-get", "ash", "bash", "busybox", "dash", "dnf", "just", "ksh", "make", "microdnf", "sh", "task", "yum", "zsh",
    };

    private static readonly HashSet<string> Runtimes = new(StringComparer.Ordinal) { "", "crun", "io.containerd.runc.v2", "nvidia", "runc", "runsc", "youki" };

    private static readonly char[] Spaces = [' ', '\t', '\r', '\n', '"', '\''];

    /// <summary>Whether it may fetch or make programs before anything else.</summary>
    public static bool MayFetchPrograms(Layers service) =>
        service.IsOpen || service.Find("post_start") is not null || MayFetch(service.Find("entrypoint")?.Node) || MayFetch(service.Find("command")?.Node);

    /// <summary>Whether it names a runtime that may do something else than start a program.</summary>
    public static bool HasOwnRuntime(Layers service) => service.Find("runtime")?.Node switch
    {
        null or DocumentScalar { IsNull: true } => false,
        DocumentScalar name => !Runtimes.Contains(name.Text),
        _ => true,
    };

    private static bool MayFetch(DocumentNode? command) => command switch
    {
        null or DocumentScalar { IsNull: true } => false,
        DocumentScalar text => Interpolation.InCompose(text.Text) is not { } known || Array.Exists(known.Split(Spaces), IsFetcher),
        DocumentList list => MayFetch(list),
        _ => true,
    };

    private static bool MayFetch(DocumentList command)
    {
        foreach (var item in command.Items)
        {
            if (item is not DocumentScalar word || Interpolation.InCompose(word.Text) is not { } known || IsFetcher(known))
                return true;
        }

        return false;
    }

    private static bool IsFetcher(string word)
    {
        var name = word.Substring(word.LastIndexOf('/') + 1);
        return Fetchers.Contains(name) || name.EndsWith(".sh", StringComparison.Ordinal) || name.IndexOf("entrypoint", StringComparison.Ordinal) >= 0;
    }
}
