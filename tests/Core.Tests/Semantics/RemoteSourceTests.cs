using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

/// <summary>Whoever asks where a source is gets the same answer.</summary>
internal sealed class RemoteSourceTests
{
    [TestCase("repository.git", SourcePlace.Path)]
    [TestCase("repository.git#main", SourcePlace.Path)]
    [TestCase("ftp://e.com/a", SourcePlace.Path)]
    [TestCase("a/b", SourcePlace.Path)]
    [TestCase("http://e.com/a", SourcePlace.Web)]
    [TestCase("https://e.com/a.git", SourcePlace.Git)]
    [TestCase("https://e.com/a.git#main", SourcePlace.Git)]
    [TestCase("https://e.com/a.git?ref=main", SourcePlace.Git)]
    [TestCase("https://e.com.git", SourcePlace.Web)]
    [TestCase("HTTPS://e.com/a", SourcePlace.Path)]
    [TestCase("git://e.com/a", SourcePlace.Git)]
    [TestCase("ssh://e.com/a", SourcePlace.Git)]
    [TestCase("git@e.com:a", SourcePlace.Git)]
    [TestCase("./git@e.com:a", SourcePlace.Path)]
    [TestCase("a@b", SourcePlace.Path)]
    [TestCase("github.com/a/b", SourcePlace.Path)]
    [TestCase("://a", SourcePlace.Path)]
    public void A_source_is(string source, SourcePlace place) => RemoteSource.PlaceOf(source).ShouldBe(place);

    [TestCase("git@e.com:a/b.git#main", true, true)]
    [TestCase("https://e.com/a.git#main", true, true)]
    [TestCase("https://e.com/a.tar.gz", true, false)]
    [TestCase("repository.git", false, false)]
    [TestCase("repository.git#main", false, false)]
    [TestCase("ftp://e.com/a", false, false)]
    public void A_copy_and_the_context_agree(string source, bool isRemote, bool isRepository)
    {
        var graph = Parsed.Stages($"FROM a\nADD {source} /x/");
        var copy = ImageCopy.Of(graph, graph.Last!.Steps[^1]).Single();
        (copy.IsRemote, copy.IsGitRepository, ContextSources.Of(graph).Count == 0).ShouldBe((isRemote, isRepository, isRemote));
    }

    [Test]
    public void Copy_fetches_nothing()
    {
        var graph = Parsed.Stages("FROM a\nCOPY https://e.com/a /x");
        ImageCopy.Of(graph, graph.Last!.Steps[^1]).Single().IsRemote.ShouldBeFalse();
    }
}
