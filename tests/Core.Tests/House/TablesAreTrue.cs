using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.Configuration;
using GoContainerGuard.Engine;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>The tables that people read against the catalogue.</summary>
internal sealed class TablesAreTrue
{
    [Test]
    public void Readme_lists_the_rules()
    {
        var readme = MarkedBlock.Replace(RepositoryFiles.Read("README.md"), MarkedBlock.Rules, RuleTables.ForReadme(RuleCatalogue.Descriptors));
        readme.ShouldNotBeNull("README.md has no block <!-- rules --> … <!-- /rules -->.");
        RenderedDocument.Compare("README.md", readme);
    }

    [Test]
    public void Readme_shows_what_the_sample_really_says()
    {
        var shown = MarkedBlock.Find(RepositoryFiles.Read("README.md"), "excerpt")!.Split('\n').Where(line => line.Contains("GCG", StringComparison.Ordinal)).ToArray();
        shown.ShouldNotBeEmpty();
        shown.ShouldBeSubsetOf(FindingsOf("samples/broken"));
    }

    [Test]
    public void Index_of_the_pages_lists_the_rules() => RenderedDocument.Compare("docs/rules/README.md", RuleTables.Index(RuleCatalogue.Descriptors));

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Preset_is_written_out(Preset preset) => RenderedDocument.Compare(
        $"presets/{Presets.NameOf(preset)}.globalconfig",
        RuleTables.PresetFile(Presets.NameOf(preset), RuleCatalogue.Descriptors, rule => Presets.SeverityOf(preset, rule)));

    private static IEnumerable<string> FindingsOf(string sample)
    {
        var root = Path.Combine(RepositoryFiles.Root, sample);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText);
        var input = new GuardInput
        {
            Repository = new InMemoryRepository(files),
            Dockerfiles = files.Keys.Where(DockerfileNames.IsDockerfile).ToArray(),
            RethrowsRuleFailures = true,
        };
        return Guard.Check(input).Findings.Select(FindingText.Of);
    }
}
