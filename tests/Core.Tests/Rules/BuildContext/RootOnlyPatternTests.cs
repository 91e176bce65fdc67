using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class RootOnlyPatternTests : RuleTests<RootOnlyPattern>
{
    private const string Everything = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n";

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("main.go", "package main\n"),
        ("main_test.go", "package main\n"),
        ("internal/cart/cart.go", "package cart\n"),
        ("internal/cart/cart_test.go", "package cart\n"),
        ("internal/cart/testdata/a.json", "{}"),
        ("internal/tax/tax_test.go", "package tax\n"),
        ("deploy/.env", "TOKEN=1\n"),
        ("deploy/server.key", ""),
        ("docs/guide.md", ""),
    ];

    [TestCase("*_test.go", "'*_test.go' matches at the root of the build context only: 'internal/cart/cart_test.go' and 'internal/tax/tax_test.go' are sent, which '**/*_test.go' would keep out")]
    [TestCase("*.md", "'*.md' matches at the root of the build context only: 'docs/guide.md' is sent, which '**/*.md' would keep out")]
    [TestCase("testdata/", "'testdata/' matches at the root of the build context only: 'internal/cart/testdata' is sent, which '**/testdata' would keep out")]
    [TestCase(".env", "'.env' matches at the root of the build context only: 'deploy/.env' is sent, which '**/.env' would keep out")]
    public void Message_names_the_pattern_that_would_do(string pattern, string message) => Says(message, Everything, Ignoring(pattern));

    [Test]
    public void Of_many_files_the_nearest_are_named() => Says(
        "'*.md' matches at the root of the build context only: 'a/z.md', 'b/y.md' and 2 more are sent, which '**/*.md' would keep out",
        Everything, ("a/b/c.md", ""), ("a/b/d.md", ""), ("a/z.md", ""), ("b/y.md", ""), (".dockerignore", "*.md"));

    [TestCase("*_test.go", Severity.Info)]
    [TestCase("*.md", Severity.Info)]
    [TestCase("testdata", Severity.Info)]
    [TestCase(".env", Severity.Warning)]
    [TestCase(".env*", Severity.Warning)]
    [TestCase("*.key", Severity.Warning)]
    public void What_may_hold_a_secret_is_louder(string pattern, Severity severity) =>
        Findings(Everything, Ignoring(pattern)).Single().Severity.ShouldBe(severity);

    [TestCase("COPY deploy /deploy", Severity.Warning)]
    [TestCase("COPY deploy/.env /", Severity.Warning)]
    [TestCase("COPY d*/.env /", Severity.Warning)]
    [TestCase("COPY dep* /", Severity.Warning)]
    [TestCase("RUN --mount=type=bind,target=/src cat /src/deploy/.env", Severity.Warning)]
    [TestCase("RUN --mount=type=bind,source=deploy,target=/src cat /src/.env", Severity.Warning)]
    [TestCase("COPY docs /docs", Severity.Info)]
    [TestCase("RUN --mount=type=bind,source=docs,target=/src ls", Severity.Info)]
    public void Secret_that_no_instruction_takes_is_no_fault_in_the_image(string line, Severity severity) =>
        Findings($"FROM alpine:3.22\n{line}\n", Ignoring(".env")).Single().Severity.ShouldBe(severity);

    [TestCase("deploy/.env.example")]
    [TestCase("internal/cart/testdata/.env")]
    [TestCase("deploy/public.pem")]
    public void What_tests_and_examples_are_made_of_is_no_secret(string path) =>
        Findings(Everything, ("main.go", "package main\n"), (path, ""), (".dockerignore", ".env*\n*.pem\n")).Single().Severity.ShouldBe(Severity.Info);

    [Test]
    public void It_stands_at_the_pattern()
    {
        var where = Findings(Everything, Ignoring("bin\n  *.md  \n")).Single().Where;
        where.Source.Path.ShouldBe(".dockerignore");
        where.Text.ShouldBe("*.md");
    }

    [Test]
    public void Each_pattern_is_judged_alone() =>
        Findings(Everything, Ignoring("*.md\n.env\n*.key\n")).Select(finding => finding.Where.Text).ShouldBe(["*.md", ".env", "*.key"]);

    [TestCase("/*.md")]
    [TestCase("./*.md")]
    [TestCase("/.env")]
    [TestCase("**/*.md")]
    [TestCase("docs/*.md")]
    [TestCase("*.md\n**/*.md")]
    [TestCase("**/*.md\n*.md")]
    [TestCase("*.md\ndocs")]
    [TestCase("docs\n*.md")]
    [TestCase("*.md\n!docs/*.md")]
    [TestCase("*.md\n!**/*.md")]
    [TestCase("!*.md")]
    [TestCase("*")]
    [TestCase("*\n!docs\n*.txt")]
    [TestCase("docs")]
    [TestCase("bin")]
    [TestCase("*.txt")]
    [TestCase("[*.md")]
    [TestCase("*.md\n!")]
    [TestCase("# *.md")]
    [TestCase("")]
    public void What_means_the_root_or_misses_nothing(string ignore) => IsClean(Everything, Ignoring(ignore));

    [Test]
    public void Later_folder_that_nothing_excluded_brings_nothing_back() =>
        Findings(Everything, Ignoring("*.md\n!docs\n")).Single().Where.Text.ShouldBe("*.md");

    [Test]
    public void Files_below_a_folder_that_comes_back_are_sent_too() =>
        Findings(Everything, Ignoring("*\n!internal\n*_test.go\n")).Single().Where.Text.ShouldBe("*_test.go");

    [TestCase("RUN go test ./...")]
    [TestCase("RUN go vet ./...")]
    public void Tests_are_needed_where_they_run(string line) => IsClean($"FROM golang:1.27\nCOPY . .\n{line}\n", Ignoring("*_test.go\ntestdata\n"));

    [Test]
    public void Version_control_is_not_searched() => IsClean(Everything, ("main.go", "package main\n"), (".git/refs/a.md", ""), (".dockerignore", "*.md\n"));

    [Test]
    public void Without_an_ignore_file_there_is_nothing_to_say() => IsClean(Everything, Shop);

    [Test]
    public void Folder_that_nobody_looked_at_holds_nothing() =>
        Check.Repository(new InMemoryRepository { ["Dockerfile"] = Everything, [".dockerignore"] = "*.md\n", ["docs/guide.md"] = "" }.WithUnknown("docs"), "Dockerfile")
            .ShouldNotContain(finding => finding.Rule.Id == "GCG1202");

    [Test]
    public void Two_Dockerfiles_with_the_same_ignore_file_say_it_once() =>
        Check.Repository(new InMemoryRepository { ["Dockerfile"] = Everything, ["b.Dockerfile"] = Everything, [".dockerignore"] = "*.md\n", ["docs/guide.md"] = "" }, "Dockerfile", "b.Dockerfile")
            .Count(finding => finding.Rule.Id == "GCG1202").ShouldBe(1);

    [Test]
    public void Release_tool_builds_in_a_folder_of_its_own() =>
        IsClean("FROM scratch\nCOPY app /app\n", [.. Ignoring(".env"), ("app", ""), (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Fix_puts_any_folder_in_front() => FixesAll(Everything, Everything, Ignoring("bin\n  *.md # x\n*.key\n.env/\n"), Ignoring("bin\n  *.md # x\n**/*.key\n**/.env/\n"));

    [TestCase("*.go")]
    [TestCase("*.json")]
    public void What_is_compiled_or_copied_by_name_had_better_stay(string pattern) => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nCOPY internal/cart/testdata/a.json /a.json\nRUN go build ./...\n",
        [.. Ignoring(pattern), ("cmd/main.go", "package main\n\nimport _ \"example.com/shop/internal/cart\"\n")]);

    [Test]
    public void What_is_embedded_had_better_stay() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./cmd\n",
        [.. Ignoring("*.html"), ("cmd/main.go", "package main\n\nimport _ \"embed\"\n\n//go:embed page.html\nvar page string\n"), ("cmd/page.html", "")]);

    [Test]
    public void Secret_that_is_needed_is_said_without_a_fix() => HasNoFix(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nCOPY deploy/server.key /key\nRUN go build .\n", Ignoring("*.key"));

    private static (string Path, string Content)[] Ignoring(string patterns) => [.. Shop, (".dockerignore", patterns)];
}
