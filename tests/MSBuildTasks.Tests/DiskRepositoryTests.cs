using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DiskRepositoryTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void The_root_has_slashes_and_none_at_its_end() =>
        new DiskRepository(_tree.Root + Path.DirectorySeparatorChar).Root.ShouldBe(_tree.Root.Replace('\\', '/'));

    [Test]
    public void Text_is_read_with_its_line_ends_and_without_the_byte_order_mark()
    {
        _tree.WithBytes("a/Dockerfile", [0xEF, 0xBB, 0xBF, (byte)'F', (byte)'\r', (byte)'\n', 0xC3, 0xA9]);
        var text = Read("a/Dockerfile").Text.ShouldNotBeNull();
        text.Content.ShouldBe("F\r\né");
        text.Path.ShouldBe("a/Dockerfile");
    }

    [Test]
    public void An_empty_file_is_present()
    {
        _tree.With("Dockerfile", "");
        Read("Dockerfile").Text.ShouldNotBeNull().Content.ShouldBe("");
    }

    [Test]
    [Platform("Unix")]
    public void Nobody_waits_for_what_a_pipe_may_bring()
    {
        Shell("mkfifo Dockerfile");
        var reading = Task.Run(() => Read("Dockerfile"));
        var isOver = reading.Wait(TimeSpan.FromSeconds(30));
        if (!isOver)
            Shell("echo FROM scratch > Dockerfile");

        isOver.ShouldBeTrue();
        reading.Result.Text.ShouldNotBeNull().Content.ShouldBe("");
    }

    [Test]
    public void A_Go_file_is_scanned_once()
    {
        _tree.With("main.go", "package main\n\nimport \"fmt\"\n");
        var disk = new DiskRepository(_tree.Root);
        var source = disk.ReadGoSource("main.go").ShouldNotBeNull();
        source.Imports.ShouldBe(["fmt"]);
        disk.ReadGoSource("main.go").ShouldBeSameAs(source);
        disk.ReadGoSource("other.go").ShouldBeNull();
    }

    [Test]
    public void What_is_not_UTF8_is_no_text()
    {
        _tree.WithBytes("Dockerfile", 0x46, 0xFF, 0xFE);
        Read("Dockerfile").State.ShouldBe(ReadingState.NotText);
    }

    [Test]
    public void Half_a_character_at_the_end_is_no_text()
    {
        _tree.WithBytes("Dockerfile", 0x46, 0xC3);
        Read("Dockerfile").State.ShouldBe(ReadingState.NotText);
    }

    [Test]
    public void The_largest_file_is_read_and_one_byte_more_is_too_large()
    {
        _tree.WithLength("largest", RepositorySnapshot.LargestFile).WithLength("larger", RepositorySnapshot.LargestFile + 1);
        Read("largest").State.ShouldBe(ReadingState.Present);
        Read("larger").State.ShouldBe(ReadingState.TooLarge);
    }

    [Test]
    public void What_is_not_there_is_absent([Values("Dockerfile", "a/Dockerfile", "file/Dockerfile", "folder")] string path)
    {
        _tree.With("file").WithFolder("folder");
        Read(path).State.ShouldBe(ReadingState.Absent);
    }

    [Test]
    public void Letter_case_counts_as_it_does_for_Docker()
    {
        _tree.With("Go.mod");
        Read("go.mod").State.ShouldBe(ReadingState.Absent);
    }

    [Test]
    public void A_file_that_somebody_keeps_to_himself_is_unreadable_and_the_reason_is_kept()
    {
        _tree.With("Dockerfile");
        using var keeper = new FileStream(_tree.PathOf("Dockerfile"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var reading = Read("Dockerfile");
        reading.State.ShouldBe(ReadingState.Unreadable);
        reading.Reason.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public void A_file_that_vanishes_after_the_listing_is_absent()
    {
        var repository = new DiskRepository(_tree.With("Dockerfile").Root);
        repository.List("").Entries.ShouldNotBeNull().Count.ShouldBe(1);
        File.Delete(_tree.PathOf("Dockerfile"));
        repository.Read("Dockerfile").State.ShouldBe(ReadingState.Absent);
    }

    [Test]
    public void Equal_questions_get_equal_answers_although_the_disk_changes()
    {
        var repository = new DiskRepository(_tree.With("Dockerfile", "FROM a\n").Root);
        var first = repository.Read("Dockerfile");
        var listing = repository.List("");
        _tree.With("Dockerfile", "FROM b\n").With("another");
        repository.Read("Dockerfile").ShouldBe(first);
        repository.List("").ShouldBe(listing);
    }

    [Test]
    public void Names_are_listed_in_ordinal_order_with_kind_and_size()
    {
        _tree.With("b", "12345").WithFolder("a").With("B", "1").WithLinkToFolder("c", "a").WithLinkToFile("d", "b");
        new DiskRepository(_tree.Root).List("").Entries.ShouldBe(
        [
            new FolderEntry("B", EntryKind.File, 1),
            new FolderEntry("a", EntryKind.Folder, 0),
            new FolderEntry("b", EntryKind.File, 5),
            new FolderEntry("c", EntryKind.Link, 0),
            new FolderEntry("d", EntryKind.Link, 0),
        ]);
    }

    [Test]
    public void A_listing_of_something_else_than_a_folder_says_so()
    {
        var repository = new DiskRepository(_tree.With("file").WithLinkToFolder("link", ".").Root);
        repository.List("file").State.ShouldBe(ReadingState.Absent);
        repository.List("gone").State.ShouldBe(ReadingState.Absent);
        repository.List("link").State.ShouldBe(ReadingState.Unknown);
        repository.List("link/deeper").State.ShouldBe(ReadingState.Unknown);
    }

    [Test]
    public void A_folder_that_may_not_be_listed_is_unreadable_as_is_what_lies_in_it()
    {
        var repository = new TroubledRepository(_tree.With("secret/go.mod").Root, "secret");
        repository.List("secret").State.ShouldBe(ReadingState.Unreadable);
        repository.List("secret").Reason.ShouldNotBeNull().ShouldContain("denied");
        repository.Read("secret/go.mod").State.ShouldBe(ReadingState.Unreadable);
    }

    [Test]
    public void A_file_that_vanishes_during_the_listing_is_left_out()
    {
        var repository = new VanishingRepository(_tree.With("a").With("b").Root, "a");
        repository.List("").Entries.ShouldNotBeNull().Select(entry => entry.Name).ShouldBe(["b"]);
    }

    [Test]
    [Platform("Linux")]
    public void A_name_that_is_not_UTF8_is_listed_and_cannot_be_read()
    {
        Shell("echo > \"$(printf 'a\\377')\"; mkdir \"$(printf 'b\\377')\"");
        var repository = new DiskRepository(_tree.Root);
        repository.List("").Entries.ShouldBe([new FolderEntry("a\uFFFD", EntryKind.File, 0), new FolderEntry("b\uFFFD", EntryKind.Folder, 0)]);
        repository.Read("a\uFFFD").State.ShouldBe(ReadingState.Absent);
        repository.List("b\uFFFD").State.ShouldBe(ReadingState.Absent);

        // Not even a whole tree with such a name can be deleted from here.
        Shell("rm -r *");
    }

    [Test]
    public void A_name_of_4096_characters_is_not_there() =>
        Read(new string('n', 4096)).State.ShouldBe(ReadingState.Absent);

    [Test]
    public void A_link_within_the_tree_is_read_under_its_own_name()
    {
        _tree.With("images/api", "FROM scratch\n").WithLinkToFile("Dockerfile", "images/api");
        var text = Read("Dockerfile").Text.ShouldNotBeNull();
        text.Content.ShouldBe("FROM scratch\n");
        text.Path.ShouldBe("Dockerfile");
    }

    [Test]
    public void Nobody_looks_behind_a_link_that_leads_out_of_the_root()
    {
        using var elsewhere = new TemporaryTree().With("secret");
        _tree.WithLinkToFile("file", elsewhere.PathOf("secret")).WithLinkToFolder("folder", elsewhere.Root).WithLinkToFile("through", "folder/secret");
        Read("file").State.ShouldBe(ReadingState.Unknown);
        Read("folder/secret").State.ShouldBe(ReadingState.Unknown);
        Read("through").State.ShouldBe(ReadingState.Unknown);
    }

    [Test]
    public void Configuration_above_the_root_is_read()
    {
        _tree.With(".editorconfig", "root = true\n").WithFolder("a/b");
        var repository = new DiskRepository(_tree.PathOf("a/b"));
        repository.Read("../../.editorconfig").Text.ShouldNotBeNull().Content.ShouldBe("root = true\n");
        repository.Read("../.editorconfig").State.ShouldBe(ReadingState.Absent);
    }

    [Test]
    public void Odd_paths_do_no_harm([Values("", "/etc/hostname", "a//b", "a\0b", "..", "a/../..")] string path) =>
        Read(path).Text.ShouldBeNull();

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _tree.Root })!;
        shell.WaitForExit();
    }

    private FileReading Read(string path) => new DiskRepository(_tree.Root).Read(path);
}
