using System.Linq;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class IgnoredTestsTests : RuleTests<IgnoredTests>
{
    private const string Testing = "FROM golang:1.27 AS test\nWORKDIR /src\nCOPY . .\nRUN go test ./...\n";

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("main.go", "package main\n"),
        ("main_test.go", "package main\n"),
        ("cart/cart.go", "package cart\n"),
        ("cart/cart_test.go", "package cart\n"),
        ("cart/testdata/a.json", "{}"),
        ("tax/tax.go", "package tax\n"),
        ("tax/testdata/a.json", "{}"),
        ("docs/guide.md", ""),
    ];

    [TestCase("**/*_test.go", "'**/*_test.go' keeps 'main_test.go' and 1 more out of the build context: 'go test' runs without")]
    [TestCase("*_test.go", "'*_test.go' keeps 'main_test.go' out of the build context: 'go test' runs without")]
    [TestCase("**/testdata", "'**/testdata' keeps 'cart/testdata' out of the build context: 'go test' runs without")]
    [TestCase("*\n!**/*.go\n!go.mod\n**/*_test.go", "'**/*_test.go' keeps 'main_test.go' and 1 more out of the build context: 'go test' runs without")]
    public void Message_names_what_is_kept_out(string ignore, string message) => Says(message, Testing, Ignoring(ignore));

    [Test]
    public void It_stands_at_the_line() => ReportsIn(".dockerignore", "docs\n[|**/*_test.go|]\n", Testing, Shop);

    [Test]
    public void Evidence_is_the_command() =>
        Findings(Testing, Ignoring("**/*_test.go")).Single().Related.Single().Where.Text.ShouldBe("go test ./...");

    [TestCase("RUN go vet ./...")]
    [TestCase("RUN go test")]
    [TestCase("RUN go test .")]
    [TestCase("RUN go test ./cart")]
    [TestCase("RUN go test example.com/shop/cart")]
    [TestCase("RUN go test -race \\\n    ./cart/...")]
    [TestCase("RUN go build . && go test ./... || true")]
    [TestCase("RUN go vet ./... && go test ./...")]
    public void Every_command_that_reads_tests(string line) =>
        ReportsIn(".dockerignore", "[|**/*_test.go|]\n", $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{line}\n", Shop);

    [Test]
    public void Stage_that_only_a_target_asks_for() => ReportsIn(
        ".dockerignore", "[|**/*_test.go|]\n", "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build .\nFROM build AS test\nRUN go test ./...\nFROM build\n", Shop);

    [TestCase("**/*_test.go", "RUN go build ./...")]
    [TestCase("**/*_test.go", "RUN go test ./tax")]
    [TestCase("**/*_test.go", "RUN go test -n ./...")]
    [TestCase("**/testdata", "RUN go vet ./...")]
    [TestCase("**/testdata", "RUN go test ./tax")]
    [TestCase("docs", "RUN go test ./...")]
    [TestCase("**/*_test.go\n!**/*_test.go", "RUN go test ./...")]
    [TestCase("**/*_test.go", "RUN make generate\nRUN go test ./...")]
    [TestCase("**/*_test.go", "COPY --from=tests / .\nRUN go test ./...")]
    [TestCase("**/*_test.go", "ARG PACKAGES\nRUN go test $PACKAGES")]
    public void What_is_not_run_or_not_missed(string ignore, string lines) =>
        IsClean($"FROM golang:1.27 AS tests\nFROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", Ignoring(ignore));

    [Test]
    public void Without_an_ignore_file_all_tests_are_there() => IsClean(Testing, Shop);

    [Test]
    public void Fix_removes_a_line_that_names_tests() =>
        FixesAll(Testing, Testing, Ignoring("docs\n**/*_test.go\n*.md\n"), Ignoring("docs\n*.md\n"));

    [Test]
    public void Line_that_keeps_out_more_has_no_fix() => HasNoFix(Testing, Ignoring("**/*\n!**/t*.go\n!**/*t.go\n!go.mod\n!main.go"));

    private static (string Path, string Content)[] Ignoring(string patterns) => [.. Shop, (".dockerignore", patterns)];
}
