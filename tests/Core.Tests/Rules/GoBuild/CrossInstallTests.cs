using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class CrossInstallTests : RuleTests<CrossInstall>
{
    private static string Shipping(string build, string copy = "COPY --from=build /go/bin/app /app", string from = "--platform=$BUILDPLATFORM golang:1.27") =>
        $"FROM {from} AS build\nARG TARGETOS TARGETARCH\nWORKDIR /src\nCOPY . .\n{build}\nFROM scratch\n{copy}\nENTRYPOINT [\"/app\"]\n";

    [TestCase("RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go [|install|] ./cmd/app")]
    [TestCase("ENV GOARCH=$TARGETARCH\nRUN CGO_ENABLED=0 go \\\n    [|install|] \\\n    ./cmd/app")]
    [TestCase("RUN GOARCH=$TARGETARCH go [|install|] example.com/tools/app@v1.2.3")]
    [TestCase("RUN GOBIN=/out GOARCH=$TARGETARCH go [|install|] ./cmd/app")]
    [TestCase("ENV GOBIN=/go/bin\nRUN GOARCH=$TARGETARCH go [|install|] ./cmd/app")]
    [TestCase("RUN GOOS=windows go [|install|] ./cmd/app")]
    public void Installed_program_for_another_platform_is_reported(string command) => Reports(Shipping(command), ProgramThatImports("fmt"));

    [Test]
    public void It_says_where_the_program_goes() => Says(
        "built for another platform, 'go install' writes below '/go/bin/linux_…', and COPY takes '/go/bin/app': the build stops with '\"/go/bin/app\": not found'",
        Shipping("RUN GOARCH=$TARGETARCH go install ./cmd/app"),
        ProgramThatImports("fmt"));

    [Test]
    public void It_says_that_go_refuses() => Says(
        "built for another platform, 'go install' refuses a GOBIN: the build stops with 'cannot install cross-compiled binaries when GOBIN is set'",
        Shipping("RUN GOBIN=/out GOARCH=$TARGETARCH go install ./cmd/app"),
        ProgramThatImports("fmt"));

    [Test]
    public void All_of_the_folder_comes_one_deeper() => Says(
        "built for another platform, 'go install' writes below '/go/bin/linux_…', and COPY takes '/go/bin': the program lies a folder deeper",
        Shipping("RUN GOARCH=$TARGETARCH go install ./cmd/app", "COPY --from=build /go/bin /"),
        ProgramThatImports("fmt"));

    [Test]
    public void Other_architecture_than_that_of_the_stage_is_reported() =>
        Reports(Shipping("RUN GOARCH=arm64 go [|install|] ./cmd/app", from: "--platform=linux/amd64 golang:1.27"), ProgramThatImports("fmt"));

    [TestCase("RUN go install ./cmd/app")]
    [TestCase("RUN GOARCH=$TARGETARCH go build -o /go/bin/app ./cmd/app")]
    [TestCase("RUN GOARCH=amd64 go install ./cmd/app")]
    [TestCase("RUN GOARCH=$SOMETHING go install ./cmd/app")]
    [TestCase("ARG FOLDER\nENV GOPATH=$FOLDER\nRUN GOARCH=$TARGETARCH go install ./cmd/app")]
    [TestCase("ARG GOBIN\nRUN GOARCH=$TARGETARCH go install ./cmd/app")]
    public void Native_and_unknown_platforms_are_silent(string command) => IsClean(Shipping(command), ProgramThatImports("fmt"));

    [TestCase("COPY --from=build /go/bin/linux_arm64/app /app")]
    [TestCase("COPY --from=build /go/bin/*/app /app")]
    [TestCase("COPY --from=build /src/app /app")]
    public void Program_that_is_taken_from_elsewhere_is_silent(string copy) => IsClean(Shipping("RUN GOARCH=$TARGETARCH go install ./cmd/app", copy), ProgramThatImports("fmt"));

    [TestCase("golang:1.27")]
    [TestCase("--platform=$TARGETPLATFORM golang:1.27")]
    public void Stage_on_the_platform_that_is_built_for_is_silent(string from) => IsClean(Shipping("RUN GOARCH=$TARGETARCH go install ./cmd/app", from: from), ProgramThatImports("fmt"));

    [TestCase("RUN GOARCH=$TARGETARCH go install ./cmd/app", "RUN GOARCH=$TARGETARCH go build -o /go/bin/app ./cmd/app")]
    [TestCase("RUN cd cmd/app && GOARCH=$TARGETARCH go install", "RUN cd cmd/app && GOARCH=$TARGETARCH go build -o /go/bin/app")]
    public void Fix_builds_to_the_same_place(string before, string after) => Fixes(Shipping(before), Shipping(after), ProgramThatImports("fmt"));

    [TestCase("RUN GOARCH=$TARGETARCH go install ./cmd/...")]
    [TestCase("RUN GOARCH=$TARGETARCH go install example.com/tools/app@v1.2.3")]
    public void Several_packages_and_those_of_others_have_no_fix(string command) => HasNoFix(Shipping(command), ProgramThatImports("fmt"));

    [Test]
    public void Stage_that_comes_later_is_not_the_one_that_is_copied_from() => IsClean(
        "FROM alpine:3.24 AS first\nCOPY --from=build /go/bin/app /app\nFROM --platform=$BUILDPLATFORM golang:1.27 AS build\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN GOARCH=$TARGETARCH go install ./cmd/app\n"
        + "FROM first\nCOPY --from=build /src/go.mod /\n",
        ProgramThatImports("fmt"));

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean(
        "FROM --platform=$BUILDPLATFORM golang:1.27 AS build\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN GOBIN=/out GOARCH=$TARGETARCH go install ./cmd/app\nFROM scratch\n", ProgramThatImports("fmt"));

    [Test]
    public void Architecture_of_the_stage_is_native() => IsClean(Shipping("RUN GOARCH=arm64 go install ./cmd/app", from: "--platform=linux/arm64 golang:1.27"), ProgramThatImports("fmt"));

    [TestCase("RUN GOARCH=$TARGETARCH go install ./cmd/app", "COPY --from=build /go/bin/server /app")]
    [TestCase("RUN GOBIN='/out dir' GOARCH=$TARGETARCH go install ./cmd/app", "COPY --from=build /out /out")]
    public void Name_that_is_another_and_folder_that_must_be_quoted_have_no_fix(string build, string copy) => HasNoFix(Shipping(build, copy), ProgramThatImports("fmt"));

    [Test]
    public void Trigger_is_left_to_those_who_share_it() => HasNoFix(
        "FROM --platform=$BUILDPLATFORM golang:1.27 AS base\nONBUILD ARG TARGETARCH\nONBUILD WORKDIR /src\nONBUILD COPY . .\nONBUILD RUN GOBIN=/out GOARCH=$TARGETARCH go install ./cmd/app\n"
        + "FROM base AS build\nFROM scratch\nCOPY --from=build /out /out\n",
        ProgramThatImports("fmt"));
}
