using System.Linq;
using GoContainerGuard.Snapshot;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Support;

internal sealed class InMemoryRepositoryTests
{
    private static readonly InMemoryRepository Shop = new InMemoryRepository
    {
        ["go.mod"] = "module example.com/shop\n",
        ["cmd/shop/main.go"] = "package main\n",
        ["cmd/café.txt"] = "é",
    }.WithFolder("empty").WithLink("current").WithUnknown("vendor").WithUnreadable("secret/key").WithState("logo", ReadingState.NotText);

    [Test]
    public void File_that_was_put_there_is_read() => Shop.Read("cmd/shop/main.go").Text!.Content.ShouldBe("package main\n");

    [Test]
    public void Equal_questions_get_the_same_text() => Shop.Read("go.mod").Text.ShouldBeSameAs(Shop.Read("go.mod").Text);

    [TestCase("nothing", ReadingState.Absent)]
    [TestCase("cmd", ReadingState.Absent)]
    [TestCase("vendor/modules.txt", ReadingState.Unknown)]
    [TestCase("secret/key", ReadingState.Unreadable)]
    [TestCase("logo", ReadingState.NotText)]
    public void Everything_else_says_why_there_is_no_text(string path, ReadingState state) => Shop.Read(path).State.ShouldBe(state);

    [Test]
    public void Names_of_a_folder_are_in_ordinal_order() =>
        Shop.List("").Entries!.Select(entry => $"{entry.Name} {entry.Kind}").ShouldBe(
            ["cmd Folder", "current Link", "empty Folder", "go.mod File", "logo File", "secret Folder"]);

    [Test]
    public void Size_is_counted_in_bytes() =>
        Shop.List("cmd").Entries.ShouldBe([new("café.txt", EntryKind.File, 2), new("shop", EntryKind.Folder, 0)]);

    [TestCase("empty", ReadingState.Present)]
    [TestCase("go.mod", ReadingState.Absent)]
    [TestCase("nothing", ReadingState.Absent)]
    [TestCase("vendor", ReadingState.Unknown)]
    [TestCase("secret", ReadingState.Present)]
    public void Folder_says_whether_anybody_looked(string path, ReadingState state) => Shop.List(path).State.ShouldBe(state);

    [Test]
    public void Nobody_looked_at_all() => new InMemoryRepository { ["go.mod"] = "" }.WithUnknown("").Read("go.mod").State.ShouldBe(ReadingState.Unknown);
}
