using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class CgoWithoutCompilerTests : RuleTests<CgoWithoutCompiler>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");

    [Test]
    public void Alpine_toolchain_has_no_compiler_for_cgo() => Reports("""
        FROM golang:1.27-alpine AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 [|go build -o /app ./cmd/app|]
        FROM alpine:3.24
        COPY --from=build /app /app
        """, Server);

    [Test]
    public void It_says_which_import_needs_it() => Says(
        "cgo is on for '/app', which needs it because cmd/app imports net/http imports net, and 'golang:1.27-alpine' has no C compiler: the build stops with 'cgo: C compiler \"gcc\" not found'",
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 go build -o /app ./cmd/app\n",
        Server);

    [TestCase("ENV CGO_ENABLED=1\nRUN apk add --no-cache build-base && go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=1\nRUN apk add gcc musl-dev\nRUN go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=1\nRUN ./install-tools.sh && go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 CC=/opt/zig/zig-cc go build -o /app ./cmd/app")]
    [TestCase("RUN go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=$CGO go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 go build -o /app ./cmd/pure")]
    [TestCase("RUN CGO_ENABLED=1 go build -o /app ./cmd/unseen")]
    [TestCase("RUN --mount=type=bind,from=tools,source=/usr/bin/gcc,target=/usr/bin/gcc CGO_ENABLED=1 go build -o /app ./cmd/app")]
    public void Compiler_that_is_there_or_not_needed_or_not_known(string build) => IsClean($"""
        FROM golang:1.27-alpine AS build
        WORKDIR /src
        COPY . .
        {build}
        """, [.. Server, ("cmd/pure/main.go", "package main\n\nimport _ \"fmt\"\n\nfunc main() {}\n"), ("cmd/unseen/main.go", "package main\n\nimport _ \"example.com/other\"\n\nfunc main() {}\n")]);

    [TestCase("golang:1.27")]
    [TestCase("registry.example/golang:1.27-alpine")]
    public void Image_with_a_compiler_or_one_that_nobody_knows(string image) =>
        IsClean($"FROM {image}\nWORKDIR /src\nCOPY . .\nENV CGO_ENABLED=1\nRUN go build -o /app ./cmd/app\n", Server);

    [Test]
    public void Old_toolchain_has_the_standard_library_ready() =>
        IsClean("FROM golang:1.19-alpine\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 go build -o /app ./cmd/app\n", Server);

    [Test]
    public void Argument_may_switch_it_off() =>
        ReportsAs(Severity.Warning, "FROM golang:1.27-alpine\nWORKDIR /src\nARG CGO_ENABLED=1\nCOPY . .\nRUN [|go build -o /app ./cmd/app|]\n", Server);

    [Test]
    public void Later_stage_inherits_the_setting_and_the_command_is_continued() =>
        Reports("FROM golang:1.27-alpine AS base\nENV CGO_ENABLED=1\nFROM base AS build\nWORKDIR /src\nCOPY . .\nRUN set -e; \\\n    [|go build \\\n      -o /app ./cmd/app|]\n", Server);

    [Test]
    public void Fix_installs_one_where_the_stage_begins() => Fixes("""
        FROM golang:1.27-alpine AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 go build -o /app ./cmd/app
        """, """
        FROM golang:1.27-alpine AS build
        RUN apk add --no-cache build-base
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 go build -o /app ./cmd/app
        """, Server);

    [Test]
    public void Stage_that_nothing_needs_is_not_built() =>
        IsClean("FROM golang:1.27-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 go build -o /app ./cmd/app\nFROM scratch\n", Server);

    [Test]
    public void Failure_that_is_allowed_is_no_error() =>
        ReportsAs(Severity.Warning, "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 [|go build -o /app ./cmd/app|] || true\n", Server);

    [Test]
    public void Old_toolchain_compiles_C_code_of_ones_own() => Reports(
        "FROM golang:1.19-alpine\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 [|go build -o /app ./cmd/app|]\n",
        [.. ProgramThatImports("fmt"), ("cmd/app/fast.go", "package main\n\n// int f(void) { return 1; }\nimport \"C\"\n")]);

    [Test]
    public void User_who_may_install_nothing_has_no_fix() =>
        HasNoFix("FROM golang:1.27-alpine AS base\nUSER 1001\nFROM base AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 go build -o /tmp/app ./cmd/app\n", Server);
}
