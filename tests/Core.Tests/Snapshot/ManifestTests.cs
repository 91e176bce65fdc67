using System;
using System.Linq;
using System.Text;
using GoContainerGuard.Documents;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Snapshot;

internal sealed class ManifestTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] HostileTexts =
    [
        "",
        "FROM scratch\n",
        "a\r\nb\rc\n\nd",
        "tab\there\tand\t",
        @"back\slash \n \t \u0041 \",
        "\\",
        "\0\0\0\u0001\u001b[31m\u007f",
        "\u0085\u2028\u2029 line ends of other people",
        "\ufeffmark \ufeff inside",
        "\ud83d\ude00 pair, lone \ud83d and \ude00, turned \ude00\ud83d",
        "end\nfile\tpresent\tgo.mod\tmodule evil\nend\n",
    ];

    [Test]
    public void Text_comes_back_as_it_was([ValueSource(nameof(HostileTexts))] string text) =>
        RoundTrip(new SmallTree().With("go.mod", text), tree => tree.Read("go.mod")).Read("go.mod").Text!.Content.ShouldBe(text);

    [Test]
    public void File_of_any_name_comes_back([ValueSource(nameof(HostileTexts))] string name) =>
        RoundTrip(new SmallTree().With(name, "text"), tree => tree.Read(name)).Read(name).Text!.Path.ShouldBe(name);

    [Test]
    public void Folder_entries_of_any_name_come_back([ValueSource(nameof(HostileTexts))] string name)
    {
        FolderEntry[] entries = [new(name, EntryKind.File, long.MaxValue), new("sub", EntryKind.Folder, 0), new("way", EntryKind.Link, 0)];

        var back = RoundTrip(new SmallTree().WithFolder(name, entries), tree => tree.List(name)).List(name);

        back.State.ShouldBe(ReadingState.Present);
        back.Entries.ShouldBe(entries);
    }

    [Test]
    public void Empty_folder_is_not_an_unknown_one() =>
        RoundTrip(new SmallTree().WithFolder(""), tree => tree.List("")).List("").Entries.ShouldBe([]);

    [Test]
    public void Every_state_comes_back_with_its_reason(
        [Values(ReadingState.Absent, ReadingState.Unreadable, ReadingState.NotText, ReadingState.TooLarge)] ReadingState state)
    {
        var answer = new FileReading(state, null, "Permission denied:\n'/r/x'");

        RoundTrip(new SmallTree().With("x", answer), tree => tree.Read("x")).Read("x").ShouldBe(answer);
    }

    [Test]
    public void Folder_that_cannot_be_listed_comes_back_with_its_reason() =>
        RoundTrip(new SmallTree().WithFolder("x", new FolderReading(ReadingState.Unreadable, null, "Permission denied")), tree => tree.List("x"))
            .List("x").ShouldBe(new FolderReading(ReadingState.Unreadable, null, "Permission denied"));

    [Test]
    public void State_without_reason_has_none_afterwards() =>
        RoundTrip(new SmallTree().With("x", new FileReading(ReadingState.Absent, null)), tree => tree.Read("x"))
            .Read("x").ShouldBe(new FileReading(ReadingState.Absent, null));

    [TestCase("package main\n")]
    [TestCase("//go:build linux && !race\n\npackage net\n\nimport (\n\t\"C\"\n\t\"net/http\"\n\t_ \"embed\"\n)\n")]
    [TestCase("//go:build a\n//go:build b\n\npackage two\n")]
    [TestCase("package broken\n\nimport \"os\"\nimport (\n")]
    [TestCase("package web\n\nimport _ \"embed\"\n\n//go:embed a.html \"b c.html\"\nvar a, b string\n\n//go:embed all:dir\nvar c string\n")]
    [TestCase("package a\n\nimport (\n\t\"net/http\"\n\t\"os\"\n\t\"os/user\"\n\t\"time\"\n)\n\nfunc f(r *http.Request) {\n\thttp.Get(\"https://example.com/\")\n\ttime.LoadLocation(\"Europe/Oslo\")\n\tos.CreateTemp(\"\", \"\")\n\tuser.Current()\n\tr.ParseMultipartForm(1)\n\t_ = InsecureSkipVerify\n}\n")]
    [TestCase("")]
    public void Head_of_a_Go_file_comes_back_without_its_text(string text)
    {
        var tree = new SmallTree().With("cmd/main.go", text);

        var back = RoundTrip(tree, t => t.ReadGoSource("cmd/main.go"));

        var (source, expected) = (back.ReadGoSource("cmd/main.go")!, tree.ReadGoSource("cmd/main.go")!);
        source.Imports.ShouldBe(expected.Imports);
        source.Embeds.ShouldBe(expected.Embeds);
        source.Uses.ShouldBe(expected.Uses);
        (source with { Imports = expected.Imports, Embeds = expected.Embeds, Uses = expected.Uses }).ShouldBe(expected);
        back.Read("cmd/main.go").State.ShouldBe(ReadingState.Unknown);
    }

    [Test]
    public void Go_file_that_is_not_there_stays_unknown() =>
        RoundTrip(new SmallTree(), tree => tree.ReadGoSource("a.go")).ReadGoSource("a.go").ShouldBeNull();

    [Test]
    public void Heads_of_Go_files_together_are_bounded()
    {
        var tree = new SmallTree();
        var recording = new RecordingRepository(tree);
        for (var number = 10; number < 30; number++)
        {
            tree.With($"{number}", $"package main\n\nimport \"{new string('x', 512 * 1024)}\"\n");
            recording.ReadGoSource($"{number}");
        }

        recording.ToManifest([], [], []).Length.ShouldBeInRange(3 * 1024 * 1024, 4 * 1024 * 1024 + 1024);
    }

    [Test]
    public void What_was_never_asked_is_unknown()
    {
        var back = RoundTrip(new SmallTree().With("asked", "a").With("other", "b"), tree => tree.Read("asked"));

        back.Read("other").State.ShouldBe(ReadingState.Unknown);
        back.List("").State.ShouldBe(ReadingState.Unknown);
    }

    [Test]
    public void Root_comes_back() => RoundTrip(new SmallTree(), _ => { }).Root.ShouldBe("/r");

    [Test]
    public void Dockerfiles_are_named_and_their_texts_left_to_whoever_has_them_fresher()
    {
        var recording = new RecordingRepository(new SmallTree().With("a\tDockerfile\n", "FROM scratch").With("go.mod", "module m"));
        recording.Read("a\tDockerfile\n");
        recording.Read("go.mod");

        var back = ManifestRepository.Parse(recording.ToManifest(["a\tDockerfile\n"], [], []));

        back.Dockerfiles.ShouldBe(["a\tDockerfile\n"]);
        back.Read("a\tDockerfile\n").State.ShouldBe(ReadingState.Unknown);
        back.Read("go.mod").State.ShouldBe(ReadingState.Present);
    }

    [Test]
    public void What_another_project_shows_comes_back([ValueSource(nameof(HostileTexts))] string path)
    {
        SaidPlace[] places = [new("GCG1201", path, new TextSpan(3, 14)), new("GCG1201", path, new TextSpan(0, 0))];

        ManifestRepository.Parse(new RecordingRepository(new SmallTree()).ToManifest([], [], places)).SaidElsewhere.ShouldBe(places, ignoreOrder: true);
    }

    [Test]
    public void Dockerfile_that_could_not_be_read_keeps_its_state()
    {
        var recording = new RecordingRepository(new SmallTree().With("Dockerfile", new FileReading(ReadingState.NotText, null)));
        recording.Read("Dockerfile");

        ManifestRepository.Parse(recording.ToManifest(["Dockerfile"], [], [])).Read("Dockerfile").State.ShouldBe(ReadingState.NotText);
    }

    [Test]
    public void Order_of_the_questions_does_not_change_the_manifest()
    {
        var tree = new SmallTree().With("a", "1").With("b", "2").WithFolder("").WithFolder("z");
        Action<RepositorySnapshot>[] questions = [t => t.Read("a"), t => t.Read("b"), t => t.List(""), t => t.List("z")];
        var forwards = new RecordingRepository(tree);
        var backwards = new RecordingRepository(tree);
        foreach (var question in questions)
            question(forwards);
        Array.Reverse(questions);
        foreach (var question in questions)
            question(backwards);

        backwards.ToManifest([], [], []).ShouldBe(forwards.ToManifest([], [], []));
    }

    [Test]
    public void The_same_question_is_asked_once()
    {
        var tree = new SmallTree().With("a", "1").WithFolder("");
        var recording = new RecordingRepository(tree);
        for (var time = 0; time < 3; time++)
        {
            recording.Read("a");
            recording.List("");
        }

        tree.Questions.ShouldBe(2);
    }

    [Test]
    public void Manifest_cut_anywhere_answers_nothing()
    {
        var recording = new RecordingRepository(new SmallTree().With("go.mod", "module m\n").WithFolder("", new FolderEntry("go.mod", EntryKind.File, 9)));
        recording.Read("go.mod");
        recording.List("");
        var whole = recording.ToManifest([], [], []);

        ManifestRepository.Parse(whole).Read("go.mod").State.ShouldBe(ReadingState.Present);
        for (var length = 0; length < whole.Length; length++)
            ManifestRepository.Parse(whole.Substring(0, length)).ShouldBeSameAs(ManifestRepository.Empty);
    }

    [Test]
    public void Manifest_of_another_version_answers_nothing() =>
        ManifestRepository.Parse("GoContainerGuard manifest 2\nfile\tpresent\ta\tb\nend\n").ShouldBeSameAs(ManifestRepository.Empty);

    [Test]
    public void Any_line_between_is_survived()
    {
        string[] pieces =
        [
            "file", "folder", "entry", "root", "go", "elsewhere", "import", "constraint", "present", "absent", "\t", "\t", "\n", "\\", "\\u", "0", "12", "f", "-",
            "document\tx\n", "\nscalar\t0\t1\tplain\ta", "\nlist\t0\t1\t2\n", "\nmapping\t0\t1\t1\n", "\nmapping\t0\t0\t2147483647", "\nopaque\t1\t1\n", "\nfault\t0\t", "companion",
        ];
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var noise = new StringBuilder("GoContainerGuard manifest 3\n");
            for (var length = random.Next(60); length > 0; length--)
                noise.Append(pieces[random.Next(pieces.Length)]);

            noise.Append("\nfile\tpresent\tx\ty\nend\n");
            ManifestRepository.Parse(noise.ToString()).Read("x").State.ShouldBe(ReadingState.Present, noise.ToString());
        }
    }

    [Test]
    public void Text_above_the_bound_is_unknown_and_the_one_behind_it_is_kept()
    {
        var tree = new SmallTree().With("a", new string('x', 512 * 1024 + 1)).With("b", new string('x', 512 * 1024));

        var back = RoundTrip(tree, t => t.Read("a"), t => t.Read("b"));

        back.Read("a").State.ShouldBe(ReadingState.Unknown);
        back.Read("b").State.ShouldBe(ReadingState.Present);
    }

    [Test]
    public void Baseline_is_there_whatever_its_length_and_takes_the_room_of_no_other()
    {
        var known = new string('x', ManifestWriter.LargestTexts + 1);
        var tree = new SmallTree().With(".baseline", known).With("go.mod", "module a\n");
        var recording = new RecordingRepository(tree) { Settings = new ProjectSettings { Baseline = ".baseline" } };
        recording.Read(".baseline");
        recording.Read("go.mod");

        var back = ManifestRepository.Parse(recording.ToManifest([], [], []));

        back.Read(".baseline").Text!.Content.ShouldBe(known);
        back.Read("go.mod").Text!.Content.ShouldBe("module a\n");
    }

    [Test]
    public void Texts_together_are_bounded()
    {
        var tree = new SmallTree();
        var recording = new RecordingRepository(tree);
        for (var number = 10; number < 30; number++)
        {
            tree.With($"{number}", new string('x', 512 * 1024));
            recording.Read($"{number}");
        }

        recording.ToManifest([], [], []).Length.ShouldBeLessThan(4 * 1024 * 1024 + 1024);
    }

    [Test]
    public void Folder_that_does_not_fit_is_unknown_as_a_whole()
    {
        var entries = new FolderEntry[5000];
        for (var number = 0; number < entries.Length; number++)
            entries[number] = new FolderEntry(number + new string('n', 1000), EntryKind.File, 1);

        var back = RoundTrip(new SmallTree().WithFolder("many", entries).WithFolder("z"), t => t.List("many"), t => t.List("z"));

        back.List("many").State.ShouldBe(ReadingState.Unknown);
        back.List("z").State.ShouldBe(ReadingState.Present);
    }

    [Test]
    public void Values_of_a_YAML_file_come_back_with_their_places()
    {
        const string Text = "a: &x\n  b: 'q'\nc: [1, {}, []]\nd: !reset null\ne: *x\n\"tab\\t\": \"a\\nb\"\n";
        var tree = new InMemoryRepository { ["compose.yaml"] = Text };
        var recording = new RecordingRepository(tree);
        recording.ReadDocument("compose.yaml");
        recording.ReadDocument("not there");

        var back = ManifestRepository.Parse(recording.ToManifest([], ["compose.yaml"], []));

        Shown(back.ReadDocument("compose.yaml")!.Root!).ShouldBe(Shown(tree.ReadDocument("compose.yaml")!.Root!));
        back.ReadDocument("not there").ShouldBeNull();
        back.Companions.ShouldBe(["compose.yaml"]);
    }

    [Test]
    public void Fault_of_a_YAML_file_comes_back()
    {
        var recording = new RecordingRepository(new InMemoryRepository { ["compose.yaml"] = "a: *b" });

        var read = recording.ReadDocument("compose.yaml");

        ManifestRepository.Parse(recording.ToManifest([], [], [])).ReadDocument("compose.yaml").ShouldBe(read);
        read!.Fault!.Span.ShouldBe(new TextSpan(3, 2));
    }

    [Test]
    public void Values_above_the_bound_are_unknown_and_the_file_behind_them_is_kept()
    {
        var recording = new RecordingRepository(new InMemoryRepository { ["a.yaml"] = Many(30), ["b.yaml"] = "x: 1" });
        recording.ReadDocument("a.yaml");
        recording.ReadDocument("b.yaml");

        var back = ManifestRepository.Parse(recording.ToManifest([], [], []));

        back.ReadDocument("a.yaml").ShouldBeNull();
        back.ReadDocument("b.yaml")!.Root.ShouldNotBeNull();

        // Aliases make much of little: 90,000 values with fifty characters each.
        static string Many(int lists) =>
            $"- &a [{string.Concat(Enumerable.Repeat(new string('x', 50) + ", ", 3000))}]\n{string.Concat(Enumerable.Repeat("- *a\n", lists - 1))}";
    }

    private static string Shown(DocumentNode node) => node switch
    {
        DocumentScalar scalar => $"{scalar.Span}{(scalar.IsQuoted ? "'" : "")}{scalar.Text}",
        DocumentList list => $"{list.Span}[{string.Join(' ', list.Items.Select(Shown))}]",
        DocumentMapping mapping => $"{mapping.Span}{{{string.Join(' ', mapping.Entries.Select(entry => $"{Shown(entry.Key)}: {Shown(entry.Value)}"))}}}",
        _ => $"{node.Span}?",
    };

    private static ManifestRepository RoundTrip(SmallTree tree, params Action<RepositorySnapshot>[] questions)
    {
        var recording = new RecordingRepository(tree);
        foreach (var question in questions)
            question(recording);

        // Through UTF-8, as it lies on the disk.
        return ManifestRepository.Parse(Strict.GetString(Strict.GetBytes(recording.ToManifest([], [], []))));
    }
}
