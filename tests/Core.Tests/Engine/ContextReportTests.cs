using System.Linq;
using System.Threading;
using GoContainerGuard.Engine;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

internal sealed class ContextReportTests
{
    private const string CopiesAll = "FROM scratch\nCOPY . .\n";

    [Test]
    public void All_is_said_of_a_context()
    {
        var repository = new InMemoryRepository
        {
            ["Dockerfile"] = "FROM scratch\nCOPY go.mod cmd ./\n",
            [".dockerignore"] = "# what nobody needs\n**/*.md\n!README.md\nnode_modules\n*.log\n\ndocs\n!docs/api\n",
            ["go.mod"] = new string('m', 40),
            ["README.md"] = new string('r', 5),
            ["cmd/shop/main.go"] = new string('c', 12_345),
            ["cmd/shop/deep/x.go"] = new string('d', 700),
            ["internal/only/one/y.go"] = new string('y', 999_999),
            ["internal/only/one/z.md"] = new string('z', 7),
            ["node_modules/left/pad.js"] = "pad",
            ["docs/a.txt"] = "123",
            ["docs/api/b.txt"] = "1",
        };
        Report(repository, "Dockerfile").ShouldBe(
            """
            Dockerfile
              context: '.'
              ignore file: .dockerignore
              sent: 8 files, 1013196 bytes (1.01 MB)
              kept back: 2 files, 10 bytes, and all that lies in 1 folder that need not be opened
              largest folders sent, each with all below it:
                   1.00 MB        1 file  internal/only/one
                   13.0 kB       2 files  cmd/shop
                     700 B        1 file  cmd/shop/deep
                       1 B        1 file  docs/api
              lines of the ignore file:
                   2  **/*.md: keeps back 1 file, 7 B
                   3  !README.md: brings back 1 file, 5 B
                   4  node_modules: keeps back 1 folder not opened
                   5  *.log: does nothing in this tree
                   7  docs: keeps back 1 file, 3 B
                   8  !docs/api: brings back 1 file, 1 B
            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Source_file_that_is_named_after_Dockerfiles_has_none() =>
        Report(new InMemoryRepository { ["dockerfile.go"] = "package dockerfile\n" }, "dockerfile.go").ShouldNotContain("dockerfile.go");

    [Test]
    public void Several_folders_are_said_with_how_to_name_one()
    {
        var repository = new InMemoryRepository { ["services/api/Dockerfile"] = CopiesAll, ["services/b"] = "" };
        Report(repository, "services/api/Dockerfile").ShouldStartWith(
            """
            services/api/Dockerfile
              context: not named, possible are 'services/api', 'services', '.'; the first is shown, and an .editorconfig at the root names it:
                [services/api/Dockerfile]
                gocontainerguard.context = services/api
              context: 'services/api'
              ignore file: none
              sent: 1 file, 22 bytes
            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Contexts_that_compose_names_are_all_shown()
    {
        var repository = new InMemoryRepository
        {
            ["services/api/Dockerfile"] = CopiesAll,
            ["compose.yaml"] = "services: {a: {build: services/api}, b: {build: {context: ., dockerfile: services/api/Dockerfile}}}",
        };
        var report = Report(repository, "services/api/Dockerfile");
        report.ShouldContain("context: 'services/api'");
        report.ShouldContain("context: '.'");
        report.ShouldNotContain("not named");
    }

    [Test]
    public void A_context_that_is_named_is_the_only_one()
    {
        var repository = new InMemoryRepository
        {
            ["services/api/Dockerfile"] = CopiesAll,
            ["services/api/Dockerfile.dockerignore"] = "api",
            [".editorconfig"] = "[services/api/Dockerfile]\ngocontainerguard.context = services\n",
            ["services/x"] = "12",
        };
        var report = Report(repository, "services/api/Dockerfile");
        report.ShouldContain("\n  context: 'services', named\n  ignore file: services/api/Dockerfile.dockerignore\n  sent: 1 file, 2 bytes\n");
        report.ShouldNotContain("possible");
    }

    [Test]
    public void Nobody_looks_at_a_context_outside_of_the_repository()
    {
        var repository = new InMemoryRepository { ["Dockerfile"] = CopiesAll, [".editorconfig"] = "[Dockerfile]\ngocontainerguard.context = ../elsewhere\n" };
        Report(repository, "Dockerfile").ShouldBe("Dockerfile\n  context: named, and outside of the repository, where nobody looks");
    }

    [Test]
    public void A_context_that_cannot_be_found_is_said() =>
        Report(new InMemoryRepository { ["a/Dockerfile"] = "FROM scratch\nCOPY none /\n" }, "a/Dockerfile").ShouldContain("context: not known, no folder from");

    [Test]
    public void Letter_case_counts_in_the_name_of_a_context()
    {
        var repository = new InMemoryRepository { ["Dockerfile"] = CopiesAll, ["api/x"] = "", [".editorconfig"] = "[Dockerfile]\ngocontainerguard.context = API\n" };
        Report(repository, "Dockerfile").ShouldEndWith("\n  context: 'API', named\n  ignore file: none\n  sent: not known, the folder cannot be read");
    }

    [TestCase("bin\n!\n", "the build stops with 'illegal exclusion pattern: \"!\"' (line 2 of the ignore file)")]
    [TestCase("bin\n[z-a]\n", "the build stops with 'syntax error in pattern': Docker cannot compile '[z-a]' in line 2 of the ignore file when it comes to '.dockerignore'")]
    [TestCase("bin\n[z-a]*\\p{Greek}\n", "the build stops with 'syntax error in pattern': Docker cannot compile '[z-a]*\\p{Greek}' in line 2 of the ignore file when it comes to '.dockerignore'")]
    [TestCase("\\p{Greek}*\n", "nobody can tell what Docker makes of '\\p{Greek}*' in line 1 of the ignore file")]
    public void What_stops_the_build_is_said_instead_of_numbers(string ignore, string why) =>
        Report(new InMemoryRepository { ["Dockerfile"] = CopiesAll, [".dockerignore"] = ignore }, "Dockerfile").ShouldEndWith("\n  sent: not known, " + why);

    [Test]
    public void An_ignore_file_that_cannot_be_read_is_said() =>
        Report(new InMemoryRepository { ["Dockerfile"] = CopiesAll }.WithUnreadable(".dockerignore"), "Dockerfile")
            .ShouldEndWith("\n  ignore file: .dockerignore\n  sent: not known, the ignore file cannot be read");

    [Test]
    public void Folders_that_cannot_be_read_are_named()
    {
        var repository = new InMemoryRepository { ["Dockerfile"] = CopiesAll, ["a/b/x"] = "", ["c/x"] = "" };
        foreach (var number in Enumerable.Range(10, 12))
            repository.WithFolder($"d{number}").WithUnreadable($"d{number}");

        var report = Report(repository.WithUnreadable("a/b"), "Dockerfile");
        report.ShouldContain("sent: 2 files, ");
        report.ShouldContain("\n  cannot be read, and is in no number here: a/b\n");
        report.ShouldContain("d18\n  cannot be read either: 3 folders more");
    }

    [Test]
    public void A_name_stays_in_its_line() =>
        Report(new InMemoryRepository { ["Dockerfile"] = CopiesAll, ["a\nb/c\u0007/x"] = "" }, "Dockerfile").ShouldEndWith("       0 B        1 file  a\\u000ab/c\\u0007");

    [Test]
    public void Links_are_files_and_nobody_follows_them() =>
        Report(new InMemoryRepository { ["Dockerfile"] = CopiesAll }.WithLink("loop"), "Dockerfile").ShouldContain("sent: 2 files, 22 bytes");

    [Test]
    public void A_line_that_a_later_one_overrules_everywhere_is_told_from_one_that_does_nothing() =>
        Report(new InMemoryRepository { ["Dockerfile"] = CopiesAll, [".dockerignore"] = "a\n!a\nb", ["a"] = "" }, "Dockerfile").ShouldEndWith(
            "\n       1  a: decides about no file in the end\n       2  !a: brings back 1 file, 0 B\n       3  b: does nothing in this tree");

    [Test]
    public void Several_Dockerfiles_are_apart()
    {
        var repository = new InMemoryRepository { ["a/Dockerfile"] = CopiesAll, ["Dockerfile"] = CopiesAll };
        Report(repository, "Dockerfile", "a/Dockerfile", "gone/Dockerfile").Split("\n\n").Length.ShouldBe(2);
    }

    [Test]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<System.OperationCanceledException>(() => ContextReport.Of(Input(new InMemoryRepository { ["Dockerfile"] = CopiesAll }, "Dockerfile"), source.Token));
    }

    private static string Report(InMemoryRepository repository, params string[] dockerfiles) =>
        string.Join("\n", ContextReport.Of(Input(repository, dockerfiles)));

    private static GuardInput Input(InMemoryRepository repository, params string[] dockerfiles) =>
        new() { Repository = repository, Dockerfiles = dockerfiles, Companions = repository.Companions };
}
