using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Conformance.Fuzzing;
using GoContainerGuard.Fixes;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Fixes;

/// <summary>Whatever a file looks like, what the rules offer for it can be applied, changes something, and comes to an end.</summary>
internal sealed class SpoiledFilesTests
{
    private const int FilesOfEachSeed = 250;
    private const int MostRounds = 12;

    private static readonly string[] Corpus = DocsExamples.All().Where(example => example.Kind == ExampleKind.Bad).Select(example => MarkedText.Read(example.Marked).Text).ToArray();

    [Test]
    public void Fixes_of_a_spoiled_file_can_be_applied([Range(1, 8)] int seed)
    {
        var spoiler = new Spoiler(seed);
        var offered = 0;
        for (var index = 0; index < FilesOfEachSeed; index++)
            offered += ApplyTo(spoiler.Next(Corpus));

        offered.ShouldBeGreaterThan(0);
    }

    private static int ApplyTo(string text)
    {
        var offered = 0;
        for (var round = 0; FixesFor(text) is { Count: > 0 } fixes; round++)
        {
            round.ShouldBeLessThan(MostRounds, text);
            offered += fixes.Count;
            var outcome = FixApplication.Apply(fixes);
            outcome.Refused.Select(fix => fix.Title).ShouldBeEmpty(text);
            outcome.Files.ShouldAllBe(file => file.Before.Content != file.After.Content, text);
            var file = outcome.Files.SingleOrDefault(file => file.After.Path == "Dockerfile");
            file.ShouldNotBeNull(text);
            text = file.After.Content;
        }

        return offered;
    }

    private static List<Fix> FixesFor(string text) => Check.Dockerfile(text).Select(finding => finding.Fix).OfType<Fix>().ToList();
}
