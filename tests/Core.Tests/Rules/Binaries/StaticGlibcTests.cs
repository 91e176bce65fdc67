using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class StaticGlibcTests : RuleTests<StaticGlibc>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");
    private static readonly (string Path, string Content) Native = ("fast/fast.go", "package fast\n\n// int f(void) { return 1; }\nimport \"C\"\n\nfunc Do() int { return int(C.f()) }\n");

    [Test]
    public void External_static_linking_leaves_the_lookups_to_glibc() =>
        Reports(Shop("golang:1.27-trixie", "CGO_ENABLED=1 [|go build -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app|]", "scratch"), Server);

    [Test]
    public void C_code_of_ones_own_is_linked_externally_by_itself() => Reports(
        Shop("golang:1.27-trixie", "CGO_ENABLED=1 [|go build \\\n  -ldflags '-extldflags \"-static\"' -o /app ./cmd/app|]", "alpine:3.24"), [.. ProgramThatImports("os/user", "example.com/shop/fast"), Native]);

    [TestCase("CGO_ENABLED=0 go build -ldflags '-extldflags \"-static\"' -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=0 go build -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=1 go build -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=1 go build -ldflags '-linkmode external' -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=1 go build -ldflags '-extldflags \"-static\"' -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=1 go build -tags netgo,osusergo -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=1 go build -ldflags \"$FLAGS\" -o /app ./cmd/app")]
    [TestCase("CGO_ENABLED=1 go build -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/pure")]
    public void Cgo_off_not_static_lookups_of_Go_or_not_known(string build) =>
        IsClean(Shop("golang:1.27-trixie", build, "scratch"), [.. Server, ("cmd/pure/main.go", "package main\n\nimport _ \"fmt\"\n\nfunc main() {}\n")]);

    [TestCase("golang:1.27-trixie", "debian:trixie-slim")]
    [TestCase("golang:1.27-alpine", "scratch")]
    [TestCase("golang:1.27-trixie", "registry.example/base:1")]
    public void Image_with_the_libraries_musl_or_not_known(string builder, string runtime) =>
        IsClean(Shop(builder, "CGO_ENABLED=1 go build -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app", runtime), Server);

    [Test]
    public void Fix_asks_for_the_lookups_of_Go() => Fixes(
        Shop("golang:1.27-trixie", "CGO_ENABLED=1 go build -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app", "scratch"),
        Shop("golang:1.27-trixie", "CGO_ENABLED=1 go build -tags netgo,osusergo -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app", "scratch"),
        Server);

    private static string Shop(string builder, string build, string runtime) =>
        $"FROM {builder} AS build\nWORKDIR /src\nCOPY . .\nRUN {build}\nFROM {runtime}\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";

    private const string Static = "-ldflags '-linkmode external -extldflags \"-static\"'";

    [Test]
    public void C_code_that_looks_nothing_up() => IsClean(Shop("golang:1.27-trixie", "CGO_ENABLED=1 go build -ldflags '-extldflags \"-static\"' -o /app ./cmd/app", "scratch"), [.. ProgramThatImports("plugin", "example.com/shop/fast"), Native]);

    [TestCase("os/user", "net")]
    [TestCase("net", "os/user")]
    public void Of_several_imports_the_first_by_name_is_said(string one, string other) => Says(
        "'/app' is linked statically with glibc and imports 'net': its look-ups need 'at runtime the shared libraries from the glibc version used for linking', which 'scratch' does not have",
        Shop("golang:1.27-trixie", $"CGO_ENABLED=1 go build {Static} -o /app ./cmd/app", "scratch"),
        ProgramThatImports(one, other));

    [Test]
    public void Command_for_several_programs_is_said_once() => Reports(
        $"FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 [|go build {Static} -o /out/ ./cmd/app ./cmd/tool|]\nFROM scratch\nCOPY --from=build /out/app /app\nCOPY --from=build /out/tool /tool\nENTRYPOINT [\"/app\"]\n",
        [.. Server, ("cmd/tool/main.go", "package main\n\nimport _ \"net\"\n\nfunc main() {}\n")]);

    [Test]
    public void Tags_of_ones_own_are_left_to_their_author() => HasNoFix(Shop("golang:1.27-trixie", $"CGO_ENABLED=1 go build -tags sqlite {Static} -o /app ./cmd/app", "scratch"), Server);

    [Test]
    public void Trigger_is_left_to_those_who_share_it() => HasNoFix(
        $"FROM golang:1.27-trixie AS base\nONBUILD WORKDIR /src\nONBUILD COPY . .\nONBUILD RUN CGO_ENABLED=1 go build {Static} -o /app ./cmd/app\nFROM base AS build\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n",
        Server);
}
