using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class NeedlessForVendorTests : RuleTests<NeedlessForVendor>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib/pq v1.10.9\n"),
        ("main.go", "package main\n\nfunc main() {}\n"),
        ("vendor/modules.txt", "# github.com/lib/pq v1.10.9\n## explicit\n"),
    ];

    [TestCase("COPY . .\nRUN [|go mod verify|]\nRUN go build .")]
    [TestCase("COPY go.mod ./\nRUN [|go mod download|]\nCOPY . .\nRUN go build \\\n    -mod=vendor .")]
    [TestCase("COPY . .\nRUN [|go mod download|] && go build .")]
    [TestCase("RUN --mount=type=bind,target=. [|go mod verify|] && go build -o /app .")]
    public void Command_on_the_cache_is_reported(string lines) => Reports($"FROM golang:1.27 AS build\nWORKDIR /src\n{lines}\n", Shop);

    [TestCase("COPY . .\nRUN go mod download && go build -mod=mod .")]
    [TestCase("COPY . .\nRUN go mod download && go build -mod=readonly .")]
    [TestCase("COPY . .\nRUN go mod download\nRUN go install example.com/tool@v1.0.0\nRUN go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN go mod download && go build .")]
    [TestCase("COPY . .\nRUN go mod download")]
    [TestCase("COPY . .\nRUN rm -rf vendor && go mod download && go build .")]
    [TestCase("COPY . .\nARG GOFLAGS\nRUN go mod download && go build .")]
    [TestCase("COPY . .\nRUN if [ -d vendor ]; then echo vendored; else go mod download; fi\nRUN go build .")]
    public void Cache_that_is_used_or_may_be(string lines) => IsClean($"FROM golang:1.27 AS build\nWORKDIR /src\n{lines}\n", Shop);

    [Test]
    public void Old_module_is_not_vendored_by_itself() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download && go build .\n", [("go.mod", "module m\n\ngo 1.13\n"), .. Shop[1..]]);

    [Test]
    public void Stage_below_brings_the_folder() => Reports("FROM golang:1.27 AS sources\nWORKDIR /src\nCOPY . .\nFROM sources\nRUN [|go mod verify|]\nRUN go build .\n", Shop);

    [Test]
    public void Fix_removes_the_instruction() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\n# Check\nRUN go mod verify\nRUN go build .\n", "FROM golang:1.27\nWORKDIR /src\nCOPY . .\n# Check\nRUN go build .\n", Shop);

    private const string Question = "if [ -d \"vendor\" ]; then \\\n        echo vendored && \\\n        [|go mod verify|]; \\\n    else \\\n        go mod download && go mod verify; \\\n    fi";

    [TestCase($"COPY go.mod ./\nCOPY vendor* ./vendor/\nRUN {Question}\nCOPY . .\nRUN go build .")]
    [TestCase("COPY . .\nRUN if test -d ./vendor; then [|go mod verify|]; fi; go build .")]
    [TestCase("COPY . .\nRUN if [ -f vendor/modules.txt ]; then [|go mod download|]; fi; go build -mod=vendor .")]
    [TestCase("COPY . .\nRUN if [ -e /src/vendor ]; then if [ -n \"$CI\" ]; then [|go mod verify|]; fi; fi; go build .")]
    public void Branch_for_vendored_sources_verifies_nothing(string lines)
    {
        Reports($"FROM golang:1.27 AS build\nWORKDIR /src\n{lines}\n", Shop);
        Reports($"FROM golang:1.27 AS build\nWORKDIR /src\n{lines}\n", Shop[..2]);
    }

    [TestCase("COPY . .\nRUN if [ -d vendor ]; then echo vendored; else go mod download && go mod verify; fi\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ ! -d vendor ]; then go mod verify; fi\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ -d vendors ]; then go mod verify; fi\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ -d /other/vendor ]; then go mod verify; fi\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ -f vendor ]; then go mod verify; fi\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ -d vendor ]; then go mod verify; fi\nRUN go build -mod=mod .")]
    [TestCase("COPY . .\nARG GOFLAGS\nRUN if [ -d vendor ]; then go mod verify; fi\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ -d vendor ]; then go mod verify; fi")]
    [TestCase("COPY . .\nRUN if [ -d vendor ]; then go mod verify; fi\nWORKDIR /other\nRUN go build .")]
    [TestCase("COPY . .\nRUN if [ -d vendor ]; then go mod verify; fi\nRUN go install example.com/tool@v1.0.0")]
    public void Other_branches(string lines) => IsClean($"FROM golang:1.27 AS build\nWORKDIR /src\n{lines}\n", Shop[..2]);

    [Test]
    public void Branch_of_an_old_module_is_never_vendored_by_itself() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN if [ -d vendor ]; then go mod verify; fi\nRUN go build .\n", ("go.mod", "module m\n\ngo 1.13\n"), Shop[1]);

    [Test]
    public void Branch_has_no_fix() => HasNoFix("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN if [ -d vendor ]; then go mod verify; fi\nRUN go build .\n", Shop);

    [Test]
    public void Other_module_has_another_cache() => IsClean(
        "FROM golang:1.27\nWORKDIR /src/tools\nCOPY . /src\nRUN go mod verify\nWORKDIR /src\nRUN go build .\n", [.. Shop, ("tools/go.mod", "module example.com/tools\n\ngo 1.25\n")]);

    [Test]
    public void Branch_that_asks_for_another_folder() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN if [ -d /other/vendor ]; then go mod verify; fi\nRUN go build .\n", Shop);

    [Test]
    public void Instruction_of_another_stage_is_left_to_people() => HasNoFix("FROM golang:1.27 AS base\nWORKDIR /src\nONBUILD COPY . .\nONBUILD RUN go mod verify\nFROM base\nRUN go build .\n", Shop);
}
