using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.MSBuildTasks.DesignTime;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using Microsoft.Build.Framework;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.DesignTime;

/// <summary>A manifest stays for as long as the tree would give the same answers, and not a moment longer.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LastRecordingTests : IDisposable
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="GoContainerGuard" /></ItemGroup></Project>""";

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // There is a folder above the root to write into, and the obj that a restore has made.
    private readonly TemporaryTree _tree = new TemporaryTree()
        .With("root/A.csproj", Project)
        .With("root/Dockerfile", "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY app .\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n")
        .With("root/app/go.mod", "module example.com/a\n").With("root/app/main.go", "package main\n").With("root/app/data/list.txt", "1\n")
        .With("root/compose.yaml", "services: {a: {build: .}}\n")
        .With("root/.editorconfig", "[*]\nindent_size = 2\n")
        .WithFolder("root/obj");

    private static IEnumerable<TestCaseData> Changes =>
    [
        Change("a Dockerfile is edited", tree => tree.With("root/Dockerfile")),
        Change("a Dockerfile is edited and as long as before", tree => tree.With("root/Dockerfile", File.ReadAllText(tree.PathOf("root/Dockerfile")).Replace("/app", "/bin"))),
        Change("a Dockerfile is gone", tree => File.Delete(tree.PathOf("root/Dockerfile"))),
        Change("a Dockerfile more", tree => tree.With("root/deeply/within/Dockerfile")),
        Change("the ignore file appears", tree => tree.With("root/.dockerignore", "data\n")),
        Change("a module file changes", tree => tree.With("root/app/go.mod", "module example.com/b\n")),
        Change("a source changes", tree => tree.With("root/app/main.go", "package main\n\nimport _ \"net/http\"\n")),
        Change("a source more", tree => tree.With("root/app/more.go", "package main\n")),
        Change("a source is gone", tree => File.Delete(tree.PathOf("root/app/main.go"))),
        Change("an empty file becomes a folder", tree =>
        {
            File.Delete(tree.PathOf("root/app/empty.txt"));
            tree.WithFolder("root/app/empty.txt");
        }),
        Change("a file that nobody read has another length", tree => tree.With("root/app/embedded.txt", "longer than before\n")),
        Change("a compose file changes", tree => tree.With("root/compose.yaml", "services: {b: {build: app}}\n")),
        Change("configuration changes", tree => tree.With("root/.editorconfig", "[*]\ndotnet_diagnostic.GCG0201.severity = none\n")),
        Change("configuration appears above the root", tree => tree.With(".editorconfig", "[*]\nindent_size = 4\n")),
        Change("global configuration appears", tree => tree.With("root/.globalconfig", "is_global = true\n")),
        Change("a baseline appears", tree => tree.With("root/.gocontainerguard-baseline", "# GoContainerGuard baseline\n")),
        Change("another project of the root uses the package", tree => tree.With("root/app/B.csproj", Project)),
        Change("the project changes", tree => tree.With("root/A.csproj", Project + "\n")),
        Change("the manifest is gone", tree => File.Delete(tree.PathOf("root/obj/" + ManifestRepository.FileName))),
        Change("the manifest is damaged", tree => Damage(tree.PathOf("root/obj/" + ManifestRepository.FileName), text => text[..^9])),
        Change("the note is gone", tree => File.Delete(NoteIn(tree))),
        Change("the note is empty", tree => Damage(NoteIn(tree), _ => "")),
        Change("the note is cut off", tree => Damage(NoteIn(tree), text => text[..(text.Length / 2)])),
        Change("the note lacks a line", tree => Damage(NoteIn(tree), text => text[..text.IndexOf("\nfile\t", StringComparison.Ordinal)] + text[text.IndexOf("\nfolder\t", StringComparison.Ordinal)..])),
        Change("the note is of another version", tree => Damage(NoteIn(tree), text => text.Replace("recording 1", "recording 2"))),
        Change("the note is no text", tree => File.WriteAllBytes(NoteIn(tree), [0xff, 0x00, 0x0a, 0x0a, 0x0a])),
        Change("the note is a folder", tree =>
        {
            File.Delete(NoteIn(tree));
            tree.WithFolder("root/obj/" + LastRecording.FileName);
        }),
    ];

    private static IEnumerable<TestCaseData> OtherQuestions =>
    [
        Ask("a preset", task => task.Preset = "strict"),
        Ask("an include", task => task.Include = ["*.txt"]),
        Ask("an exclude", task => task.Exclude = ["*.txt"]),
        Ask("a baseline", task => task.BaselineFile = "known.txt"),
        Ask("another root", task => task.Root = Path.Combine(task.Root, "app")),
        Ask("another name", task => task.Project = Path.ChangeExtension(task.Project, ".vbproj")),
    ];

    public void Dispose() => _tree.Dispose();

    [Test]
    public void Unchanged_tree_is_not_checked_again_and_hands_over_the_same()
    {
        var first = Run();
        var second = Run();

        first.WasKept.ShouldBeFalse();
        second.WasKept.ShouldBeTrue();
        second.HandedOver.ShouldBe(first.HandedOver);
        first.HandedOver.ShouldBe([PathOf("obj/" + ManifestRepository.FileName), PathOf("Dockerfile"), PathOf("app/go.mod"), PathOf("compose.yaml")], ignoreOrder: true);
    }

    [TestCaseSource(nameof(Changes))]
    public void Recorded_anew_when(Action<TemporaryTree> change)
    {
        _tree.With("root/app/embedded.txt", "short\n").With("root/app/empty.txt", "");
        Run();
        Run().WasKept.ShouldBeTrue();

        change(_tree);

        Run(Aged.No).WasKept.ShouldBeFalse();
    }

    [TestCaseSource(nameof(OtherQuestions))]
    public void Recorded_anew_when_the_project_says(Action<RecordForEditor> ask)
    {
        Run();

        Run(ask: ask).WasKept.ShouldBeFalse();
        Run(ask: ask).WasKept.ShouldBeTrue();
    }

    [Test]
    public void What_was_recorded_anew_is_what_the_tree_says_now()
    {
        Run();
        _tree.With("root/.dockerignore", "data\n");
        Run();

        Run().WasKept.ShouldBeTrue();
        ManifestRepository.Parse(File.ReadAllText(PathOf("obj/" + ManifestRepository.FileName))).Read(".dockerignore").Text!.Content.ShouldBe("data\n");
    }

    [Test]
    public void File_as_young_as_its_answer_may_change_within_the_same_tick_and_is_read_again()
    {
        Run(Aged.No);

        Run(Aged.No).WasKept.ShouldBeFalse();
    }

    [Test]
    public void File_that_could_not_be_read_may_be_readable_by_now()
    {
        var disk = new LockedRepository(PathOf(""));
        disk.CanTellChanges.ShouldBeTrue();

        disk.List("").State.ShouldBe(ReadingState.Unreadable);

        disk.CanTellChanges.ShouldBeFalse();
    }

    [Test]
    public void Link_above_the_root_is_followed_to_what_it_stands_for()
    {
        _tree.With("dotfiles/editorconfig", "[*]\nindent_size = 2\n").WithLinkToFile(".editorconfig", _tree.PathOf("dotfiles/editorconfig"));
        File.SetLastWriteTimeUtc(_tree.PathOf("dotfiles/editorconfig"), LongAgo);
        _tree.With("dotfiles/other", "[*]\nindent_size = 4\n");
        File.SetLastWriteTimeUtc(_tree.PathOf("dotfiles/other"), LongAgo);

        var before = new NotedRepository(_tree.PathOf("root"));
        before.Read("../.editorconfig").State.ShouldBe(ReadingState.Present);
        var mark = before.Files["../.editorconfig"].Text;

        FileMark.Of(before, "../.editorconfig").Text.ShouldBe(mark);
        File.SetLastWriteTimeUtc(_tree.PathOf("dotfiles/editorconfig"), LongAgo.AddDays(1));
        FileMark.Of(before, "../.editorconfig").Text.ShouldNotBe(mark);

        File.SetLastWriteTimeUtc(_tree.PathOf("dotfiles/editorconfig"), LongAgo);
        FileMark.Of(before, "../.editorconfig").Text.ShouldBe(mark);
        File.Delete(_tree.PathOf("dotfiles/editorconfig"));
        FileMark.Of(before, "../.editorconfig").Text.ShouldNotBe(mark);
    }

    [Test]
    public void Project_without_a_Dockerfile_is_not_searched_again_either()
    {
        File.Delete(PathOf("Dockerfile"));

        Run().HandedOver.ShouldBeEmpty();
        Run().WasKept.ShouldBeTrue();

        _tree.With("root/Dockerfile");
        Run().HandedOver.ShouldContain(PathOf("Dockerfile"));
    }

    [TestCase("two\nlines")]
    [TestCase("a\ttab")]
    public void Name_that_fits_on_no_line_costs_time_and_nothing_else(string folder)
    {
        _tree.With($"root/{folder}/Dockerfile");

        Run().HandedOver.ShouldContain(PathOf(folder + "/Dockerfile"));
        Run().HandedOver.ShouldContain(PathOf(folder + "/Dockerfile"));
    }

    [Test]
    public void What_is_written_into_a_listed_folder_by_the_recording_itself_is_no_news()
    {
        _tree.With("root/Dockerfile", "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n").With("root/go.mod", "module example.com/all\n");
        Run();

        Run().WasKept.ShouldBeTrue();
        _tree.With("root/obj/other.txt");
        Run(Aged.No).WasKept.ShouldBeFalse();
    }

    private enum Aged
    {
        Yes,
        No,
    }

    private static TestCaseData Change(string what, Action<TemporaryTree> change) => new TestCaseData(change).SetArgDisplayNames(what);

    private static TestCaseData Ask(string what, Action<RecordForEditor> ask) => new TestCaseData(ask).SetArgDisplayNames(what);

    private static string NoteIn(TemporaryTree tree) => tree.PathOf("root/obj/" + LastRecording.FileName);

    private static void Damage(string path, Func<string, string> change) => File.WriteAllText(path, change(File.ReadAllText(path)));

    private string PathOf(string path) => _tree.PathOf("root/" + path);

    private Outcome Run(Aged aged = Aged.Yes, Action<RecordForEditor>? ask = null)
    {
        if (aged is Aged.Yes)
            Age();

        var build = new RecordingBuildEngine();
        var task = new RecordForEditor { BuildEngine = build, Root = PathOf(""), Project = PathOf("A.csproj"), Folder = PathOf("obj") };
        ask?.Invoke(task);
        task.Execute().ShouldBeTrue();
        ITaskItem[] manifest = task.Manifest is { } one ? [one] : [];
        return new(build.Messages.Any(message => message.Message!.Contains("nothing that the manifest says")), [.. manifest.Concat(task.Dockerfiles).Concat(task.Neighbours).Select(item => item.ItemSpec)]);
    }

    /// <summary>Makes each file of the tree as old as files mostly are, but for what the recordings themselves wrote.</summary>
    private void Age()
    {
        foreach (var file in Directory.EnumerateFiles(_tree.Root, "*", SearchOption.AllDirectories))
        {
            if (!file.Contains("GoContainerGuard.", StringComparison.Ordinal) && File.GetLastWriteTimeUtc(file).Year > LongAgo.Year)
                File.SetLastWriteTimeUtc(file, LongAgo);
        }
    }

    private sealed class LockedRepository(string root) : NotedRepository(root)
    {
        protected override IEnumerable<FileSystemInfo> Enumerate(string folder) => throw new UnauthorizedAccessException($"Access to the path '{folder}' is denied.");
    }

    private sealed record Outcome(bool WasKept, string[] HandedOver);
}
