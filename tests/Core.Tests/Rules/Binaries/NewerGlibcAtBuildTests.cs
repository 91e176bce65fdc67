using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class NewerGlibcAtBuildTests : RuleTests<NewerGlibcAtBuild>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");

    private static readonly (string Path, string Content)[] Native =
        [.. ProgramThatImports("example.com/shop/fast"), ("fast/fast.go", "package fast\n\n// int f(void) { return 1; }\nimport \"C\"\n\nfunc Do() int { return int(C.f()) }\n")];

    [Test]
    public void Symbols_of_threads_are_missing_in_an_old_image() => Reports(Shop("golang:1.27-trixie", "debian:bullseye-slim"), Server);

    [Test]
    public void It_quotes_the_loader() => Says(
        "'/app' is linked against glibc 2.41 because cmd/app imports net/http imports net, and 'debian:bullseye-slim' has 2.31: it stops with 'version `GLIBC_2.34' not found'",
        Shop("golang:1.27-trixie", "debian:bullseye-slim").Replace("[|", "").Replace("|]", ""),
        Server);

    [Test]
    public void C_code_of_ones_own_may_ask_for_anything() => Reports(Shop("golang:1.27-trixie", "debian:bookworm-slim"), Native);

    [TestCase("golang:1.27-trixie", "debian:bookworm-slim")]
    [TestCase("golang:1.27-trixie", "debian:trixie-slim")]
    [TestCase("golang:1.27-bookworm", "debian:trixie-slim")]
    [TestCase("golang:1.27-trixie", "registry.example/base:1")]
    [TestCase("registry.example/golang:1.27", "debian:bullseye-slim")]
    [TestCase("golang:1.27-alpine", "debian:bullseye-slim")]
    [TestCase("golang:1.22-bullseye", "debian:bullseye-slim")]
    [TestCase("golang:1.22-bullseye", "ubuntu:20.04")]
    public void Old_enough_symbols_the_same_release_or_not_known(string builder, string runtime) =>
        IsClean(Shop(builder, runtime).Replace("[|", "").Replace("|]", ""), Server);

    [TestCase("debian:bookworm-slim")]
    [TestCase("debian:trixie-slim")]
    public void C_code_on_the_same_release_or_a_newer_one(string runtime) => IsClean(Shop("golang:1.27-bookworm", runtime).Replace("[|", "").Replace("|]", ""), Native);

    [Test]
    public void Sources_that_nobody_sees() => IsClean(Shop("golang:1.27-trixie", "debian:bullseye-slim").Replace("[|", "").Replace("|]", ""));

    [Test]
    public void Program_comes_over_a_third_stage_and_the_command_is_continued() => Reports(
        "FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN set -e && \\\n  [|go build \\\n  -o /app ./cmd/app|]\nFROM scratch AS files\nCOPY --from=build /app /app\nFROM debian:bullseye-slim\nCOPY --from=files /app /app\nENTRYPOINT [\"/app\"]\n",
        Server);

    [Test]
    public void Fix_does_without_cgo_where_that_is_enough() => Fixes(
        Shop("golang:1.27-trixie", "debian:bullseye-slim").Replace("[|", "").Replace("|]", ""),
        Shop("golang:1.27-trixie", "debian:bullseye-slim").Replace("[|", "CGO_ENABLED=0 ").Replace("|]", ""),
        Server);

    [Test]
    public void C_code_of_ones_own_cannot_do_without() => HasNoFix(Shop("golang:1.27-trixie", "debian:bookworm-slim").Replace("[|", "").Replace("|]", ""), Native);

    private static string Shop(string builder, string runtime) =>
        $"FROM {builder} AS build\nWORKDIR /src\nCOPY . .\nRUN [|go build -o /app ./cmd/app|]\nFROM {runtime}\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";
}
