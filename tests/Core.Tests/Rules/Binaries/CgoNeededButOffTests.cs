using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class CgoNeededButOffTests : RuleTests<CgoNeededButOff>
{
    private const string Native = "package fast\n\n// int f(void) { return 1; }\nimport \"C\"\n\nfunc Do() int { return int(C.f()) }\n";

    private static readonly (string Path, string Content)[] Fast = [.. ProgramThatImports("example.com/shop/fast"), ("fast/fast.go", Native)];

    private const string Build = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 [|go build -o /app ./cmd/app|]\n";

    [Test]
    public void Own_package_that_is_nothing_without_C() => Reports(Build, Fast);

    [Test]
    public void It_quotes_go() => Says(
        "'/app' uses 'fast', which needs cgo, and cgo is off because CGO_ENABLED is 0: the build stops with 'build constraints exclude all Go files'",
        Build.Replace("[|", "").Replace("|]", ""),
        Fast);

    [Test]
    public void Image_without_compiler_switches_it_off() =>
        Reports("FROM golang:1.27-alpine AS build\nWORKDIR /src\nCOPY . .\nRUN [|go build -o /app ./cmd/app|]\n", Fast);

    [Test]
    public void Argument_may_switch_it_on() =>
        ReportsAs(Severity.Warning, "FROM golang:1.27 AS build\nARG CGO_ENABLED=0\nWORKDIR /src\nCOPY . .\nRUN [|go build -o /app ./cmd/app|]\n", Fast);

    [Test]
    public void Package_with_a_twin_in_Go_builds() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\n",
        [.. Fast, ("fast/slow.go", "//go:build !cgo\n\npackage fast\n\nfunc Do() int { return 1 }\n")]);

    [TestCase("RUN CGO_ENABLED=1 go build -o /app ./cmd/app")]
    [TestCase("RUN go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=$CGO go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 go vet ./cmd/app")]
    [TestCase("RUN ./generate.sh && CGO_ENABLED=0 go build -o /app ./cmd/app")]
    public void Cgo_that_is_on_or_not_known_and_sources_that_may_change(string build) => IsClean($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{build}\n", Fast);

    [TestCase("github.com/mattn/go-sqlite3")]
    [TestCase("gorm.io/driver/sqlite")]
    [TestCase("github.com/godror/godror")]
    [TestCase("github.com/confluentinc/confluent-kafka-go/v2/kafka")]
    public void Module_of_others_that_is_known_to_need_it(string package) => ReportsAs(Severity.Warning, Build, ProgramThatImports(package));

    [Test]
    public void What_the_program_will_say_is_quoted() => Says(
        "'/app' uses 'github.com/mattn/go-sqlite3', which needs cgo, and cgo is off because 'golang:1.27-alpine' has no C compiler: "
        + "the first query of such a database fails with 'Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work. This is a stub'",
        "FROM golang:1.27-alpine\nWORKDIR /src\nCOPY . .\nRUN go build -o /app ./cmd/app\n",
        ProgramThatImports("github.com/mattn/go-sqlite3"));

    [Test]
    public void Replaced_module_may_do_without() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\n",
        [.. ProgramThatImports("github.com/mattn/go-sqlite3")[1..], ("go.mod", "module example.com/shop\n\ngo 1.25\n\nreplace github.com/mattn/go-sqlite3 => example.com/pure v1.0.0\n")]);

    [Test]
    public void Required_module_that_the_program_does_not_import() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\n",
        [.. ProgramThatImports("fmt")[1..], ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/mattn/go-sqlite3 v1.14.22\n")]);

    [Test]
    public void Import_that_only_another_system_compiles() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\n",
        [.. ProgramThatImports("fmt"), ("cmd/app/store_windows.go", "package main\n\nimport _ \"github.com/mattn/go-sqlite3\"\n")]);

    [Test]
    public void Later_stage_and_continuation() => ReportsAs(Severity.Warning,
        "FROM golang:1.27 AS base\nENV CGO_ENABLED=0\nFROM base\nWORKDIR /src\nCOPY . .\nRUN set -e && \\\n  [|go build \\\n  -o /app ./cmd/app|]\n",
        ProgramThatImports("github.com/mattn/go-sqlite3"));

    [Test]
    public void Stage_that_nothing_needs_is_not_built() =>
        IsClean("FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\nFROM scratch\n", Fast);

    [Test]
    public void Failure_that_is_allowed_is_no_error() =>
        ReportsAs(Severity.Warning, "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 [|go build -o /app ./cmd/app|] || true\n", Fast);

    [Test]
    public void Package_in_the_root_of_the_module_is_shown_as_a_dot() => Says(
        "'/app' uses '.', which needs cgo, and cgo is off because CGO_ENABLED is 0: the build stops with 'build constraints exclude all Go files'",
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("main.go", "package main\n\nimport \"C\"\n\nfunc main() {}\n"));

    [TestCase("github.com/godror/godror", "github.com/mattn/go-sqlite3")]
    [TestCase("github.com/mattn/go-sqlite3", "github.com/godror/godror")]
    public void Of_several_packages_the_first_by_name_is_said(string one, string other) =>
        Findings(Build.Replace("[|", "").Replace("|]", ""), ProgramThatImports(one, other)).ShouldHaveSingleItem().Message.ShouldStartWith("'/app' uses 'github.com/godror/godror'");

    [Test]
    public void Workspace_may_replace_the_module() => IsClean(
        Build.Replace("[|", "").Replace("|]", ""),
        [.. ProgramThatImports("github.com/mattn/go-sqlite3"), ("go.work", "go 1.25\n\nuse .\n\nreplace github.com/mattn/go-sqlite3 => example.com/pure v1.0.0\n")]);

    [Test]
    public void Another_module_that_is_replaced_changes_nothing() => ReportsAs(
        Severity.Warning,
        Build,
        [.. ProgramThatImports("github.com/mattn/go-sqlite3")[1..], ("go.mod", "module example.com/shop\n\ngo 1.25\n\nreplace example.com/other => example.com/pure v1.0.0\n"),
            ("go.work", "go 1.25\n\nuse .\n\nreplace example.com/more => example.com/pure v1.0.0\n")]);
}
