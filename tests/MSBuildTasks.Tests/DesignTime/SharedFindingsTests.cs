using System;
using System.Collections.Generic;
using GoContainerGuard.MSBuildTasks.DesignTime;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.DesignTime;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SharedFindingsTests
{
    private static readonly string[] All = ["a/Dockerfile", "b/Dockerfile", "c/Dockerfile"];

    private readonly Dictionary<string, IReadOnlyList<Finding>> _findings = new()
    {
        ["a/Dockerfile"] = [About("a/Dockerfile"), About("a/Dockerfile.dockerignore")],
        ["b/Dockerfile"] = [About("b/Dockerfile"), About(".dockerignore")],
        ["c/Dockerfile"] = [About(".dockerignore"), About("c/.editorconfig")],
    };

    [Test]
    public void The_first_Dockerfile_that_leads_to_a_finding_decides_who_shows_it()
    {
        SaidElsewhere("a/Dockerfile", "b/Dockerfile").ShouldNotContain(place => place.Path == ".dockerignore");
        SaidElsewhere("c/Dockerfile").ShouldContain(place => place.Path == ".dockerignore");
    }

    [Test]
    public void Each_finding_is_shown_by_exactly_one_of_two_projects()
    {
        var left = SaidElsewhere("b/Dockerfile");
        var right = SaidElsewhere("a/Dockerfile", "c/Dockerfile");

        left.ShouldNotContain(place => place.Path == ".dockerignore");
        right.ShouldContain(place => place.Path == ".dockerignore");
        right.ShouldNotContain(place => place.Path == "c/.editorconfig");
    }

    [Test]
    public void Nobody_else_is_checked_when_nothing_is_shared()
    {
        _findings["b/Dockerfile"] = [About("b/Dockerfile")];

        new SharedFindings(_ => throw new InvalidOperationException()).SaidElsewhere(_findings["b/Dockerfile"], All, ["b/Dockerfile"]).ShouldBeEmpty();
    }

    private IReadOnlyCollection<SaidPlace> SaidElsewhere(params string[] mine)
    {
        var findings = new List<Finding>();
        foreach (var dockerfile in mine)
            findings.AddRange(_findings[dockerfile]);

        return new SharedFindings(dockerfile => _findings[dockerfile]).SaidElsewhere(findings, All, mine);
    }

    private static Finding About(string path) => new(HostRules.Unreadable, new SourceSpan(new SourceText(path, "text"), new TextSpan(0, 4)), "message");
}
