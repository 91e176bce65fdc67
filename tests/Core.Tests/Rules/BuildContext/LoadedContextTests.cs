using GoContainerGuard.Analysis;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class LoadedContextTests : RuleTests<LoadedContext>
{
    private const string Packing = "FROM golang:1.25\nCOPY [|.|] .\n";

    private static readonly string TwoMebibytes = new('x', 2 * 1024 * 1024);

    [TestCase(".env")]
    [TestCase(".env.production")]
    [TestCase("deploy/prod/.env")]
    [TestCase("id_rsa")]
    [TestCase("certs/server.key")]
    [TestCase("ssh/id_ed25519")]
    public void Secret_that_is_sent_and_copied(string path) => Reports(Packing, Ignoring("bin", (path, "x")));

    [TestCase(".env", ".env.example")]
    [TestCase(".env", ".env.README.md")]
    [TestCase(".env", "internal/testdata/server.key")]
    [TestCase(".env", "deploy/id_rsa.pub")]
    [TestCase("**/.env", "deploy/.env")]
    [TestCase("*\n!cmd", ".env")]
    [TestCase("deploy", "deploy/prod/server.key")]
    [TestCase("bin", "a/b/c/d/.env")]
    [TestCase("dist", "vendor/x/.env")]
    [TestCase("dist", "bin/.env")]
    public void Secret_that_is_kept_out_or_none(string ignore, string path) => IsClean("FROM golang:1.25\nCOPY . .\n", Ignoring(ignore, (path, "x")));

    [Test]
    public void Empty_file_holds_no_secret() => IsClean("FROM golang:1.25\nCOPY . .\n", Ignoring("bin", (".env", "")));

    [Test]
    public void Without_an_ignore_file_it_is_copied_too() => Reports(Packing, (".env", "A=b"));

    [Test]
    public void Mount_takes_it_as_well() => Says(
        "'.env' is sent to the builder and mounted by '--mount': every program that runs in this step can read what is in it",
        "FROM golang:1.25\nRUN --mount=target=/src go vet ./...\n",
        Ignoring("bin", (".env", "A=b")));

    [Test]
    public void Only_the_whole_context_is_looked_through() => IsClean("FROM golang:1.25\nCOPY go.mod ./\nCOPY cmd cmd\n", Ignoring("bin", (".env", "A=b")));

    [TestCase("/bin\n", Severity.Info)]
    [TestCase("/bin\n.env\n", Severity.Warning)]
    [TestCase(null, Severity.Warning)]
    public void Settings_that_git_tracks_are_known_to_many(string? gitIgnore, Severity severity) =>
        ReportsAs(severity, Packing, Ignoring("bin", gitIgnore is null ? ("go.sum", "") : (".gitignore", gitIgnore), (".env", "A=b")));

    [Test]
    public void Private_key_is_secret_even_when_git_tracks_it() => Reports(Packing, Ignoring("bin", (".gitignore", "/bin\n"), ("server.key", "x")));

    [Test]
    public void Repository_is_worth_knowing() => ReportsAs(Severity.Info, Packing, Ignoring("bin", (".git/HEAD", "x")));

    [TestCase("FROM golang:1.25\nCOPY . .\nRUN git describe\n", "bin")]
    [TestCase("FROM golang:1.25\nCOPY . .\n", ".git")]
    public void Repository_that_is_needed_or_kept_out(string dockerfile, string ignore) => IsClean(dockerfile, Ignoring(ignore, (".git/HEAD", "x")));

    [Test]
    public void Worktree_has_only_a_pointer() => IsClean("FROM golang:1.25\nCOPY . .\n", Ignoring("bin", (".git", "gitdir: ../.git/worktrees/a\n")));

    [Test]
    public void Large_files_are_worth_knowing() => ReportsAs(
        Severity.Info, Packing, Ignoring("bin", ("data/a.bin", TwoMebibytes), (".editorconfig", "[Dockerfile]\ngocontainerguard.largest_context_mib = 1\n")));

    [TestCase("gocontainerguard.largest_context_mib = 3", "data/a.bin")]
    [TestCase("gocontainerguard.largest_context_mib = many", "data/a.bin")]
    [TestCase("gocontainerguard.largest_context_mib = -1", "data/a.bin")]
    [TestCase("gocontainerguard.largest_context_mib = 1", "bin/a.bin")]
    public void Files_below_the_limit_or_kept_out(string option, string path) =>
        IsClean("FROM golang:1.25\nCOPY . .\n", Ignoring("bin", (path, TwoMebibytes), (".editorconfig", $"[Dockerfile]\n{option}\n")));

    [Test]
    public void All_that_is_not_needed_is_one_finding() => Says(
        "'.git', 'node_modules' and 1 more are sent to the builder and copied by '.': each change in there runs this step and all after it again",
        "FROM golang:1.25\nCOPY . .\n",
        Ignoring("bin", (".git/HEAD", "x"), ("node_modules/a.js", "x"), ("data/a", TwoMebibytes), (".editorconfig", "[Dockerfile]\ngocontainerguard.largest_context_mib = 1\n")));

    [Test]
    public void Several_secrets_are_one_finding() => Says(
        "'.env' and 'certs/a.key' are sent to the builder and copied by '.': whoever has the layer can read what is in it",
        "FROM golang:1.25\nCOPY . .\n",
        Ignoring("bin", ("certs/a.key", "x"), (".env", "A=b")));

    [TestCase("bin\n", "bin\n.env\ncerts/a.key\n")]
    [TestCase("*\n!certs\n!.env", "*\n!certs\n!.env\n.env\ncerts/a.key")]
    public void Fix_keeps_them_out_at_the_end_of_the_file(string before, string after)
    {
        const string Text = "FROM golang:1.25\nCOPY . .\n";
        FixesAll(Text, Text, Ignoring(before, ("certs/a.key", "x"), (".env", "A=b")), Ignoring(after, ("certs/a.key", "x"), (".env", "A=b")));
    }

    [Test]
    public void Bulk_is_left_to_its_author() => HasNoFix("FROM golang:1.25\nCOPY . .\n", Ignoring("bin", (".git/HEAD", "x")));

    [Test]
    public void Release_tool_has_a_folder_of_its_own() => IsClean("FROM alpine:3.22\nCOPY . .\n", Ignoring("bin", (".env", "A=b"), (".goreleaser.yaml", "version: 2\n")));

    [Test]
    public void Ignore_file_that_Docker_refuses_sends_nothing() => IsClean("FROM golang:1.25\nCOPY . .\n", Ignoring("!", (".env", "A=b")));

    [Test]
    public void Large_trees_are_looked_at_only_so_far()
    {
        var repository = new InMemoryRepository { ["Dockerfile"] = "FROM golang:1.25\nCOPY . .\n", [".dockerignore"] = "bin\n" };
        for (var folder = 0; folder < 500; folder++)
            repository[$"d{folder}/sub/file"] = "x";

        Check.Repository(repository, "Dockerfile").ShouldNotContain(finding => finding.Rule.Id == "GCG1206");
        repository.Listed.Count.ShouldBeInRange(ContextFreight.MostFolders, ContextFreight.MostFolders + 10);
    }

    private static (string Path, string Content)[] Ignoring(string patterns, params (string Path, string Content)[] files) =>
        [("go.mod", "module example.com/shop\n\ngo 1.25\n"), (".dockerignore", patterns), .. files];
}
