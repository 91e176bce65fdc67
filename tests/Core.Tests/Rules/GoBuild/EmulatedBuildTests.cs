using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class EmulatedBuildTests : RuleTests<EmulatedBuild>
{
    private const string BothPlatforms = "[Dockerfile]\ngocontainerguard.platforms = linux/amd64, linux/arm64\n";

    private static string Shipping(string build, string copy = "COPY --from=build /app /app", string from = "[|golang:1.27|]") =>
        $"FROM {from} AS build\nARG TARGETOS TARGETARCH\nWORKDIR /src\nCOPY . .\n{build}\nFROM scratch\n{copy}\nENTRYPOINT [\"/app\"]\n";

    private static string Plain(string build, string copy = "COPY --from=build /app /app", string from = "golang:1.27") => Shipping(build, copy, from);

    [TestCase("RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=0\nRUN GOARCH=$TARGETARCH \\\n    go build \\\n    -o /app ./cmd/app")]
    public void Stage_of_the_target_that_builds_for_the_target_is_reported(string command) => Reports(Shipping(command), ProgramThatImports("fmt"));

    [Test]
    public void Platforms_that_are_named_are_enough() =>
        Reports(Shipping("RUN CGO_ENABLED=0 go build -o /app ./cmd/app"), [.. ProgramThatImports("fmt"), (".editorconfig", BothPlatforms)]);

    [Test]
    public void It_says_what_it_costs() => Says(
        "'golang:1.27' runs here on the platform that is built for: whatever is not the builder's own is compiled under emulation, many times slower than go compiles for it",
        Plain("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app"),
        ProgramThatImports("fmt"));

    [TestCase("RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("ARG CGO_ENABLED\nRUN GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /app ./cmd/app")]
    public void One_platform_or_cgo_is_silent(string command) => IsClean(Plain(command), ProgramThatImports("net/http"));

    [Test]
    public void One_platform_that_is_named_is_silent() => IsClean(
        Plain("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app"),
        [.. ProgramThatImports("fmt"), (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = linux/arm64\n")]);

    [TestCase("--platform=$BUILDPLATFORM golang:1.27")]
    [TestCase("--platform=$TARGETPLATFORM golang:1.27")]
    [TestCase("--platform=linux/amd64 golang:1.27")]
    public void Stage_that_names_its_platform_is_silent(string from) =>
        IsClean(Plain("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app", from: from), ProgramThatImports("fmt"));

    [Test]
    public void Image_that_several_stages_start_from_is_reported_once_and_has_no_fix()
    {
        const string text = "FROM golang:1.27 AS base\nWORKDIR /src\nCOPY . .\nFROM base AS build\nARG TARGETARCH\nRUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n";
        Reports(text.Replace("golang:1.27", "[|golang:1.27|]", System.StringComparison.Ordinal), ProgramThatImports("fmt"));
        HasNoFix(text, ProgramThatImports("fmt"));
    }

    [TestCase("RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app ./cmd/app", "RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app ./cmd/app")]
    public void Fix_compiles_on_the_platform_of_the_builder(string before, string after) =>
        Fixes(Plain(before), Plain(after, from: "--platform=$BUILDPLATFORM golang:1.27"), ProgramThatImports("fmt"));

    [Test]
    public void Fix_says_what_is_built_for()
    {
        (string Path, string Content)[] files = [.. ProgramThatImports("fmt"), (".editorconfig", BothPlatforms)];
        Fixes(
            "FROM golang:1.27 AS build\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n",
            "FROM --platform=$BUILDPLATFORM golang:1.27 AS build\nCOPY . .\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH CGO_ENABLED=0 go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n",
            files);
    }

    [TestCase("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app\nRUN apt-get install -y jq", "COPY --from=build /app /app\nCOPY --from=build /usr/bin/jq /jq")]
    [TestCase("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app && CGO_ENABLED=0 GOARCH=$TARGETARCH go install ./cmd/app", "COPY --from=build /app /app")]
    [TestCase("ENV GOARCH=$TARGETARCH\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app", "COPY --from=build /app /app")]
    public void What_would_come_from_another_platform_has_no_fix(string command, string copy) => HasNoFix(Plain(command, copy), ProgramThatImports("fmt"));

    [Test]
    public void Plain_data_may_come_from_any_platform() => Fixes(
        Plain("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app", "COPY --from=build /app /app\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nCOPY --from=build /src/go.mod /go.mod"),
        Plain("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app", "COPY --from=build /app /app\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nCOPY --from=build /src/go.mod /go.mod", "--platform=$BUILDPLATFORM golang:1.27"),
        ProgramThatImports("fmt"));

    [Test]
    public void Stage_that_is_shipped_or_started_from_keeps_its_platform()
    {
        const string build = "FROM golang:1.27 AS build\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app\n";
        const string image = "FROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";
        HasNoFix(build + "FROM build AS test\nRUN go vet ./...\n" + image, ProgramThatImports("fmt"));
        HasNoFix(build + "ENTRYPOINT [\"/app\"]\n" + image, [.. ProgramThatImports("fmt"), (".editorconfig", "[Dockerfile]\ngocontainerguard.target_stages = build\n")]);
    }

    [TestCase("ARG CGO_ENABLED=0\nRUN GOARCH=$TARGETARCH go build -o /app ./cmd/app", "COPY --from=build /app /app")]
    [TestCase("RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /app ./cmd/app", "COPY --from=build /app /app\nRUN --mount=type=bind,from=build,target=/build [\"/app\"]")]
    public void Setting_that_may_be_another_and_files_that_are_mounted_have_no_fix(string build, string copy) => HasNoFix(Plain(build, copy), ProgramThatImports("fmt"));
}
