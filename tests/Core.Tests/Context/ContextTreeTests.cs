using System.Linq;
using GoContainerGuard.Context;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

internal sealed class ContextTreeTests
{
    private static readonly InMemoryRepository Shop = new InMemoryRepository
    {
        ["go.mod"] = "",
        ["go.sum"] = "",
        ["main.go"] = "",
        ["main_test.go"] = "",
        ["cmd/shop/main.go"] = "",
        ["cmd/shop/main_test.go"] = "",
        ["docs/a.md"] = "",
        ["docs/api/b.md"] = "",
    }.WithFolder("empty").WithLink("current").WithLink("docs/link")
        .WithFolder("mystery").WithUnknown("mystery").WithFolder("docs/hidden").WithUnknown("docs/hidden");

    [TestCase("", "go.mod", "Sent")]
    [TestCase("", "/go.mod", "Sent")]
    [TestCase("", "cmd", "Sent")]
    [TestCase("", "empty", "Sent")]
    [TestCase("*", ".", "Sent")]
    [TestCase("", "go.work", "Missing")]
    [TestCase("", "go.mod/x", "Missing")]
    [TestCase("", "bin/app", "Missing")]
    [TestCase("bin", "bin/app", "Missing bin")]
    [TestCase("bin\n!bin/app", "bin/app", "Missing")]
    [TestCase("docs", "docs/a.md", "Excluded docs")]
    [TestCase("go.sum", "go.sum", "Excluded go.sum")]
    [TestCase("**/*.md\n!docs", "docs/a.md", "Excluded **/*.md")]
    [TestCase("cmd", "cmd", "Excluded cmd")]
    [TestCase("cmd\n!cmd/shop/main.go", "cmd", "Sent")]
    [TestCase("cmd\n!cmd/shop/none.go", "cmd", "Excluded cmd")]
    [TestCase("cmd/**", "cmd", "Sent")]
    [TestCase("[z-a]", "go.mod", "Unknown")]
    [TestCase("!", "go.mod", "Unknown")]
    [TestCase("", "current", "Unknown")]
    [TestCase("", "current/x", "Unknown")]
    [TestCase("current", "current", "Excluded current")]
    [TestCase("current\n!current/x", "current/x", "Excluded current")]
    [TestCase("", "mystery/x", "Unknown")]
    [TestCase("docs\n!docs/hidden/x", "docs", "Unknown")]
    public void Path_is_decided(string ignore, string path, string answer) => Show(Tree(ignore).Decide(path)).ShouldBe(answer);

    [TestCase("", "*.go", "Sent", "main.go Sent, main_test.go Sent")]
    [TestCase("*_test.go", "*.go", "Sent", "main.go Sent, main_test.go Excluded *_test.go")]
    [TestCase("*.go", "*.go", "Excluded", "main.go Excluded *.go, main_test.go Excluded *.go")]
    [TestCase("", "*.rs", "Missing", "")]
    [TestCase("", "cmd/*/main.go", "Sent", "cmd/shop/main.go Sent")]
    [TestCase("cmd", "cmd/*/main.go", "Excluded", "cmd/shop/main.go Excluded cmd")]
    [TestCase("", "*/*/main.go", "Sent", "cmd/shop/main.go Sent")]
    [TestCase("", "cmd[^x]shop[^x]main.go", "Sent", "cmd/shop/main.go Sent")]
    [TestCase("", "c*", "Sent", "cmd Sent, current Unknown")]
    [TestCase("cmd", "c*", "Unknown", "cmd Excluded cmd, current Unknown")]
    [TestCase("", "none/*", "Missing", "")]
    [TestCase("", "go.mod/*", "Missing", "")]
    [TestCase("", "current/*", "Unknown", "")]
    [TestCase("", "mystery/*", "Unknown", "")]
    [TestCase("", "[", "Missing", "")]
    [TestCase("go.sum", "go.sum", "Excluded", "go.sum Excluded go.sum")]
    [TestCase("", "go.work", "Missing", "")]
    public void Source_is_decided(string ignore, string source, string decision, string matches)
    {
        var found = Tree(ignore).Decide(CopyPattern.Parse(source));
        found.Decision.ToString().ShouldBe(decision);
        string.Join(", ", found.All.Select(match => $"{match.Path} {Show(match.Answer)}")).ShouldBe(matches);
    }

    [TestCase("*_test.go", true)]
    [TestCase("*.go", false)]
    [TestCase("docs", false)]
    public void Source_of_which_some_is_taken_away_is_thinned_out(string ignore, bool isThinnedOut) =>
        Tree(ignore).Decide(CopyPattern.Parse("*.go")).AreThinnedOut.ShouldBe(isThinnedOut);

    [Test]
    public void Folder_too_large_to_be_searched_is_unknown()
    {
        var names = Enumerable.Range(0, ContextTree.MostNames + 1).Select(number => new ContextEntry($"n{number}", ContextEntryKind.File)).ToArray();
        var tree = new ContextTree(
            Parse("*\n!*/x"),
            folder => new ContextFolder(ContextFolderState.Present, folder.Length == 0 ? [new ContextEntry("big", ContextEntryKind.Folder)] : names));
        tree.Decide("big").Decision.ShouldBe(ContextDecision.Unknown);
        tree.Decide(CopyPattern.Parse("big/*.none")).Decision.ShouldBe(ContextDecision.Unknown);
    }

    [Test]
    public void Folder_that_nothing_can_be_brought_back_from_is_not_opened()
    {
        var tree = new ContextTree(Parse("vendor\n!docs/**"), folder => folder.Length == 0
            ? new ContextFolder(ContextFolderState.Present, [new ContextEntry("vendor", ContextEntryKind.Folder)])
            : throw new AssertionException($"'{folder}' was opened"));
        Show(tree.Decide("vendor")).ShouldBe("Excluded vendor");
    }

    private static ContextTree Tree(string ignore) => new(Parse(ignore), List);

    private static IgnoreFile Parse(string ignore) => IgnoreFile.Parse(new SourceText(".dockerignore", ignore));

    private static string Show(ContextAnswer answer) => $"{answer.Decision} {answer.ExcludedBy?.Text}".TrimEnd();

    private static ContextFolder List(string folder)
    {
        var reading = Shop.List(folder);
        return reading.State switch
        {
            ReadingState.Present => new ContextFolder(
                ContextFolderState.Present,
                [.. reading.Entries!.Select(Convert)]),
            ReadingState.Absent => new ContextFolder(ContextFolderState.Absent),
            _ => new ContextFolder(ContextFolderState.Unknown),
        };
    }

    private static ContextEntry Convert(FolderEntry entry) => new(entry.Name, entry.Kind switch
    {
        EntryKind.File => ContextEntryKind.File,
        EntryKind.Folder => ContextEntryKind.Folder,
        _ => ContextEntryKind.Link,
    });
}
