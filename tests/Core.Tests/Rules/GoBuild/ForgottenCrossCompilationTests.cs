using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class ForgottenCrossCompilationTests : RuleTests<ForgottenCrossCompilation>
{
    private static readonly (string Path, string Content) Both = (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = linux/amd64, linux/arm64\n");

    private static string Building(string build, string platform = "--platform=$BUILDPLATFORM ", string final = "scratch") =>
        $"FROM {platform}golang:1.27 AS build\nWORKDIR /src\n{build}\nFROM {final}\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";

    [TestCase("RUN [|go build -o /app .|]")]
    [TestCase("RUN CGO_ENABLED=0 GOOS=linux [|go build -o /app .|]")]
    [TestCase("ARG TARGETOS TARGETARCH\nRUN CGO_ENABLED=0 [|go build \\\n    -o /app \\\n    .|]")]
    public void Build_without_GOARCH_is_reported(string build) => Reports(Building(build));

    [Test]
    public void Braces_say_the_same() => Reports(Building("RUN [|go build -o /app .|]", "--platform=${BUILDPLATFORM} "));

    [Test]
    public void Declared_platforms_make_it_an_error() => ReportsAs(Severity.Error, Building("RUN CGO_ENABLED=0 [|go build -o /app .|]"), Both);

    [TestCase("ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app .")]
    [TestCase("ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /app .")]
    [TestCase("RUN GOARCH=$TARGETARCH go build -o /app .")]
    [TestCase("RUN GOARCH=arm64 go build -o /app .")]
    [TestCase("ARG ARCH\nRUN GOARCH=$ARCH go build -o /app .")]
    [TestCase("RUN go env -w GOARCH=$(cat /arch) && go build -o /app .")]
    [TestCase("RUN GOOS=js go build -o /app .")]
    [TestCase("RUN xx-go build -o /app .")]
    [TestCase("RUN make build")]
    [TestCase("RUN goreleaser build --single-target --output /app")]
    public void What_sets_it_or_may_is_silent(string build) => IsClean(Building(build));

    [Test]
    public void Stage_on_the_platform_of_the_image_needs_nothing() => IsClean(Building("RUN go build -o /app .", ""));

    [Test]
    public void Image_for_a_platform_of_its_own_is_meant() => IsClean(Building("RUN go build -o /app .", final: "--platform=$BUILDPLATFORM scratch"));

    [Test]
    public void Stage_that_is_not_shipped_is_a_tool() => IsClean("""
        FROM --platform=$BUILDPLATFORM golang:1.27 AS tool
        RUN go build -o /tool .
        FROM --platform=$BUILDPLATFORM alpine:3.22 AS pages
        COPY --from=tool /tool /tool
        RUN /tool > /index.html
        FROM scratch
        COPY --from=pages /index.html /index.html
        """);

    [Test]
    public void Fix_builds_for_the_platform_of_the_image() => Fixes(
        Building("RUN CGO_ENABLED=0 go build -o /app ."),
        Building("ARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH CGO_ENABLED=0 go build -o /app ."));

    [Test]
    public void Fix_keeps_what_is_declared() => Fixes(
        Building("ARG TARGETARCH\nENV CGO_ENABLED=0 GOOS=linux\nRUN go build -o /app ."),
        Building("ARG TARGETARCH\nENV CGO_ENABLED=0 GOOS=linux\nRUN GOARCH=$TARGETARCH go build -o /app ."));

    [Test]
    public void Cgo_needs_more_than_that() => HasNoFix(Building("RUN CGO_ENABLED=1 go build -o /app ."));

    [Test]
    public void Of_several_programs_the_first_decides() => ReportsAs(
        Severity.Error,
        "FROM --platform=$BUILDPLATFORM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 [|go build -o /out/ ./cmd/app ./cmd/tool|]\n"
        + "FROM scratch\nCOPY --from=build /out/app /app\nCOPY --from=build /out/tool /tool\nENTRYPOINT [\"/app\"]\n",
        [.. ProgramThatImports("fmt"), ("cmd/tool/main.go", "package main\n\nfunc main() {}\n"), Both]);

    [TestCase("RUN [|go build -o /app .|] || true", "[\"/app\"]")]
    [TestCase("RUN [|go build -o /app .|]", "[\"/start\"]")]
    public void Program_that_may_not_be_built_or_started_is_no_error(string build, string start) =>
        ReportsAs(Severity.Warning, Building(build).Replace("[\"/app\"]", start, System.StringComparison.Ordinal), Both);

    [TestCase("ARG CGO_ENABLED=0\nRUN go build -o /app .")]
    [TestCase("ENV CGO_ENABLED=0 TARGETARCH=arm64\nRUN go build -o /app .")]
    public void Setting_and_name_that_may_stand_for_something_else_have_no_fix(string build) => HasNoFix(Building(build));

    [Test]
    public void Trigger_is_left_to_those_who_share_it() => HasNoFix(
        "FROM --platform=$BUILDPLATFORM golang:1.27 AS base\nONBUILD RUN CGO_ENABLED=0 go build -o /app .\nFROM base AS build\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n");
}
