using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>What is copied stays in its layer, whatever a later instruction removes.</summary>
internal sealed class CredentialFileCopied : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1103", "credential-file-copied")
    {
        Title = "A file of credentials is copied into a layer",
        Message = "'{0}' {1} and is copied into a layer: whoever has the layer, or the build cache, reads it, also when it is removed later",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var take in ContextTakes.Of(build))
        {
            if (take.IsMount || take.HasWildcard || take.Path.Length == 0 || take.Step.IsTrigger)
                continue;

            if (WhatIsIn(build, take) is { } what)
                findings.Add(At(take.Where, take.Path, what));
        }
    }

    private static string? WhatIsIn(ContainerBuild build, ContextTake take)
    {
        var path = take.Path;
        if (StagePath.BaseName(path) is ".ssh" or ".gnupg" or ".aws")
            return HasCredentials(build, path) ? "is a folder of credentials" : null;

        if (!SecretNames.Contains(path) || build.Context?.ListRepository(path) is { Count: > 0 })
            return null;

        var text = build.Context?.Read(path).Text?.Content;
        if (text is not null && text.IndexOf("PRIVATE KEY-----", StringComparison.Ordinal) >= 0)
            return "holds a private key";

        if (!SecretNames.MayBePublic(path))
            return IsEmpty(text) ? null : "is a file of credentials";

        // Who keeps it out of the repository has something in it that others shall not see.
        return !IsEmpty(text) && build.Context is { } context && IsIgnoredByGit(context, path) ? "is kept out of the repository" : null;
    }

    private static bool IsEmpty(string? text) => text is not null && text.Trim().Length == 0;

    private static bool IsIgnoredByGit(Analysis.BuildContext context, string path) =>
        GitIgnored.Find(context.Tree, context.Folder.Length == 0 ? path : context.Folder + "/" + path) == Presence.Present;

    // Known hosts and settings are for everybody.
    private static bool HasCredentials(ContainerBuild build, string folder)
    {
        foreach (var entry in build.Context?.ListRepository(folder) ?? [])
        {
            if (SecretNames.Contains(entry.Name) || entry.Name is "credentials")
                return true;
        }

        return false;
    }
}
