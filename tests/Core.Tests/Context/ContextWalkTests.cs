using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Context;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

internal sealed class ContextWalkTests
{
    private readonly List<string> _opened = [];

    [SetUp]
    public void Forget() => _opened.Clear();

    [Test]
    public void What_is_sent_comes_in_the_order_of_the_walk_and_a_folder_before_its_content() =>
        Sent("", "b/c/d", "b/a", "a.go", "b.go").ShouldBe(["a.go", "b", "b/a", "b/c", "b/c/d", "b.go"]);

    [Test]
    public void Folder_that_is_kept_back_is_sent_in_front_of_what_is_brought_back() =>
        Sent("*\n!a/b/c", "a/b/c", "a/b/d", "a/e", "f").ShouldBe(["a", "a/b", "a/b/c"]);

    [Test]
    public void Folder_in_which_nothing_is_brought_back_comes_behind_its_content() =>
        Walk("a\n!a/x", "a/b/c", "a/d").Select(visit => visit.Path).ShouldBe(["a/b", "a/d", "a"]);

    [Test]
    public void Folder_that_nothing_can_bring_back_is_not_opened()
    {
        Walk("node_modules\n!src", "node_modules/a/b", "src/c").Single(visit => visit.Path == "node_modules").Opening.ShouldBe(FolderOpening.Pruned);
        _opened.ShouldBe(["", "src"]);
    }

    [Test]
    public void Folder_is_opened_only_as_far_down_as_something_can_be_brought_back()
    {
        Walk("*\n!a/b/*.go", "a/b/c.go", "a/b/d/e.go", "a/f/g", "h/i");
        _opened.ShouldBe(["", "a", "a/b"]);
    }

    [Test]
    public void Folder_is_not_opened_when_all_that_is_negated_has_spoken_already()
    {
        // The pattern in the middle has brought the folder back, and so has nothing more to say below it.
        Sent("**\n!**\n**/b", "a/b/c", "a/d").ShouldBe(["a", "a/d"]);
        _opened.ShouldBe(["", "a"]);
    }

    [Test]
    public void The_pattern_that_decided_is_named() =>
        Walk("*.md\n!a.md", "a.md", "b.md", "c").Select(visit => visit.Place.Verdict.DecidedBy?.Text).ShouldBe(["!a.md", "*.md", null]);

    [Test]
    public void Links_are_met_and_not_followed()
    {
        var visits = Walk("", new InMemoryRepository { ["a"] = "" }.WithLink("loop"));
        visits.Select(visit => (visit.Path, visit.Entry.Kind, visit.IsSent)).ShouldBe([("a", ContextEntryKind.File, true), ("loop", ContextEntryKind.Link, true)]);
        _opened.ShouldBe([""]);
    }

    [Test]
    public void The_walk_goes_on_behind_a_folder_that_cannot_be_read()
    {
        var visits = Walk("", new InMemoryRepository { ["a"] = "", ["secret/b"] = "", ["z"] = "" }.WithUnreadable("secret"));
        visits.Select(visit => (visit.Path, visit.Opening)).ShouldBe([("a", FolderOpening.None), ("secret", FolderOpening.Unreadable), ("z", FolderOpening.None)]);
    }

    [Test]
    public void A_context_that_cannot_be_read_is_empty() =>
        Walk("", new InMemoryRepository { ["a"] = "" }.WithUnknown("")).ShouldBeEmpty();

    [Test]
    public void The_walk_ends_where_the_build_fails()
    {
        var visits = Walk("b\n[z-a]", "a", "b", "c");
        visits.Select(visit => (visit.Path, visit.Fails, visit.IsSent)).ShouldBe([("a", true, false)]);
    }

    [Test]
    public void Folders_without_end_come_to_an_end()
    {
        var folders = new ContextWalk(IgnoreFile.None, _ => new ContextFolder(ContextFolderState.Present, [new ContextEntry(new string('d', 250), ContextEntryKind.Folder)])).Run().ToArray();
        folders.Length.ShouldBe((ContextWalk.LongestPath / 251) + 1);
        folders[^1].Opening.ShouldBe(FolderOpening.Unreadable);
    }

    [Test]
    public void Names_may_be_anything()
    {
        string[] names = ["a\nb", "\uFFFD", new string('n', 4096), "\uD83D", "*", "!"];
        Sent("\\*", names).ShouldBe(names.Where(name => name != "*").Order(StringComparer.Ordinal));
    }

    private List<string> Sent(string ignore, params string[] files) => [.. Walk(ignore, files).Where(visit => visit.IsSent).Select(visit => visit.Path)];

    private List<ContextVisit> Walk(string ignore, params string[] files) =>
        Walk(ignore, new InMemoryRepository(files.Select(file => KeyValuePair.Create(file, ""))));

    private List<ContextVisit> Walk(string ignore, InMemoryRepository repository) =>
        [.. new ContextWalk(IgnoreFile.Parse(new SourceText(".dockerignore", ignore)), folder => List(repository, folder)).Run()];

    private ContextFolder List(InMemoryRepository repository, string folder)
    {
        _opened.Add(folder);
        return repository.List(folder) is { State: ReadingState.Present, Entries: { } entries }
            ? new ContextFolder(ContextFolderState.Present, [.. entries.Select(entry => new ContextEntry(entry.Name, Enum.Parse<ContextEntryKind>(entry.Kind.ToString()), entry.Size))])
            : new ContextFolder(ContextFolderState.Unknown);
    }
}
