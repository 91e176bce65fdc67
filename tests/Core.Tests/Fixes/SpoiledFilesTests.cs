using System.Linq;
using GoContainerGuard.Conformance.Fuzzing;
using GoContainerGuard.Fixes;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Fixes;

/// <summary>Whatever a file looks like, what the rules offer for it can be applied and changes something.</summary>
internal sealed class SpoiledFilesTests
{
    private const int FilesOfEachSeed = 250;

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
        var fixes = Check.Dockerfile(text).Select(finding => finding.Fix).OfType<Fix>().ToList();
        var outcome = FixApplication.Apply(fixes);
        outcome.Refused.Select(fix => fix.Title).ShouldBeEmpty(text);
        outcome.Files.ShouldAllBe(file => file.Before.Content != file.After.Content, text);
        return fixes.Count;
    }
}
