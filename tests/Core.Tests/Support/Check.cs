using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using Shouldly;

namespace GoContainerGuard.Tests.Support;

/// <summary>The one place through which tests of rules and pages reach the engine.</summary>
internal static class Check
{
    /// <summary>Every finding for a Dockerfile at the root of a small repository.</summary>
    public static IReadOnlyList<Finding> Dockerfile(string text, params (string Path, string Content)[] files) =>
        DockerfileAt("Dockerfile", text, files);

    /// <summary>Every finding for a Dockerfile at some path of a small repository.</summary>
    public static IReadOnlyList<Finding> DockerfileAt(string path, string text, params (string Path, string Content)[] files)
    {
        var contents = files.ToDictionary(file => file.Path, file => file.Content);
        contents[path] = text;
        return Repository(new InMemoryRepository(contents), path);
    }

    /// <summary>Every finding for some Dockerfiles of a repository.</summary>
    public static IReadOnlyList<Finding> Repository(InMemoryRepository repository, params string[] dockerfiles)
    {
        var findings = Guard.Check(new GuardInput
        {
            Repository = repository,
            Dockerfiles = dockerfiles,
            Companions = repository.Companions,
            RethrowsRuleFailures = true,
        }).Findings;
        foreach (var finding in findings)
        {
            if (finding.Fix is { } fix)
                ((int)fix.Safety).ShouldBeInRange((int)FixSafety.Safe, (int)finding.Rule.Fix, $"{finding.Rule.Id} offers a fix that its descriptor does not declare.");
        }

        return findings;
    }
}
