using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class CrossCgoWithoutCompilerTests : RuleTests<CrossCgoWithoutCompiler>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");

    [Test]
    public void Builder_of_one_platform_compiles_C_for_another() => ReportsAs(Severity.Warning, """
        FROM --platform=$BUILDPLATFORM golang:1.27 AS build
        ARG TARGETARCH
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 GOARCH=$TARGETARCH [|go build -o /app ./cmd/app|]
        """, Server);

    [Test]
    public void Who_builds_for_two_architectures_meets_it() => ReportsAs(Severity.Error, """
        FROM --platform=$BUILDPLATFORM golang:1.27 AS build
        ARG TARGETARCH
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 GOARCH=$TARGETARCH [|go build -o /app ./cmd/app|]
        """, [.. Server, (".editorconfig", "root = true\n\n[Dockerfile]\ngocontainerguard.platforms = linux/amd64, linux/arm64\n")]);

    [Test]
    public void Setting_of_the_stage_before_and_a_continuation() => ReportsAs(Severity.Warning,
        "FROM --platform=${BUILDPLATFORM} golang:1.27 AS base\nENV CGO_ENABLED=1\nFROM base AS build\nARG TARGETARCH\nENV GOARCH=$TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN set -e; \\\n  [|go build \\\n  -o /app ./cmd/app|]\n",
        Server);

    [TestCase("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 GOARCH=$TARGETARCH CC=aarch64-linux-gnu-gcc go build -o /app ./cmd/app")]
    [TestCase("RUN export CC=$(./compiler.sh); CGO_ENABLED=1 GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 xx-go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 GOARCH=$TARGETARCH go build -o /app ./cmd/pure")]
    [TestCase("RUN CGO_ENABLED=1 GOARCH=$TARGETARCH go build -o /app ./cmd/unseen")]
    public void Cgo_off_a_compiler_that_is_named_or_not_known(string build) => IsClean($"""
        FROM --platform=$BUILDPLATFORM golang:1.27 AS build
        ARG TARGETARCH
        WORKDIR /src
        COPY . .
        {build}
        """, [.. Server, ("cmd/pure/main.go", "package main\n\nfunc main() {}\n"), ("cmd/unseen/main.go", "package main\n\nimport _ \"example.com/other\"\n\nfunc main() {}\n")]);

    [Test]
    public void Without_a_fixed_platform_the_builder_is_what_it_builds_for() =>
        IsClean("FROM golang:1.27\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 GOARCH=$TARGETARCH go build -o /app ./cmd/app\n", Server);

    private const string Build = "ARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=1 GOARCH=$TARGETARCH [|go build -o /app ./cmd/app|]\n";

    private static (string Path, string Content)[] For(string platforms) => [.. Server, (".editorconfig", $"root = true\n\n[Dockerfile]\ngocontainerguard.platforms = {platforms}\n")];

    [TestCase("linux/arm64")]
    [TestCase("linux/arm/v6, linux/arm/v7")]
    [TestCase("linux, linux/arm64")]
    public void One_architecture_is_not_certain_to_be_another(string platforms) => ReportsAs(Severity.Warning, "FROM --platform=$BUILDPLATFORM golang:1.27\n" + Build, For(platforms));

    [TestCase("RUN CGO_ENABLED=1 GOARCH=$TARGETARCH [|go build -o /app ./cmd/app|] || true")]
    [TestCase("ARG CGO_ENABLED=1\nRUN GOARCH=$TARGETARCH [|go build -o /app ./cmd/app|]")]
    public void Failure_that_is_allowed_and_setting_that_may_be_another_are_no_error(string build) => ReportsAs(
        Severity.Warning, $"FROM --platform=$BUILDPLATFORM golang:1.27\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\n{build}\n", For("linux/amd64, linux/arm64"));

    [TestCase("--platform=linux/amd64 golang:1.27", "")]
    [TestCase("--platform=$BUILDPLATFORM registry.example/golang:1.27", "")]
    [TestCase("--platform=$BUILDPLATFORM golang:1.27", "ENV CC_FOR_TARGET=aarch64-linux-gnu-gcc\n")]
    [TestCase("--platform=$BUILDPLATFORM debian:trixie\nCOPY --from=golang:1.27 /usr/local/go /usr/local/go", "")]
    [TestCase("--platform=$BUILDPLATFORM golang:1.27", "FROM scratch\n")]
    public void Other_platform_unknown_image_named_compiler_or_stage_that_nothing_needs(string image, string lines) =>
        IsClean($"FROM {image}\n{(lines.StartsWith("ENV", System.StringComparison.Ordinal) ? lines : "")}{Build.Replace("[|", "").Replace("|]", "")}{(lines.StartsWith("FROM", System.StringComparison.Ordinal) ? lines : "")}", Server);
}
