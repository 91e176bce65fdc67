using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class UnavailablePackageTests : RuleTests<UnavailablePackage>
{
    private static readonly (string Path, string Content)[] Shop = [.. ProgramThatImports("fmt"), ("web/index.html", "<html></html>")];

    private static string Building(string command, string copy = "COPY . .") => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        {copy}
        {command}
        FROM scratch
        COPY --from=build /app /app
        """;

    [TestCase("RUN go build -o /app [|./cmd/ap|]")]
    [TestCase("RUN CGO_ENABLED=0 go build \\\n    -o /app \\\n    [|./cmd/ap|]")]
    [TestCase("RUN go install [|./cmd/ap|]")]
    [TestCase("RUN go vet [|./cmd/ap|] && go build -o /app ./cmd/app")]
    [TestCase("RUN cd cmd && go build -o /app [|./ap|]")]
    [TestCase("RUN go build -o /app [|./web|]")]
    [TestCase("RUN go build -o /app [|.|]")]
    [TestCase("RUN go build -o /app [|/src/cmd/ap|]")]
    public void Package_that_is_not_there_is_reported(string command) => Reports(Building(command), Shop);

    [Test]
    public void Package_that_no_instruction_brings_is_reported() =>
        Reports(Building("RUN go build -o /app [|./cmd/app|]", "COPY go.mod go.sum ./"), Shop);

    [Test]
    public void It_says_what_go_says() => Says(
        "'./cmd/ap' is not in the build context: the build stops with 'stat /src/cmd/ap: directory not found', while './cmd/app' exists",
        Building("RUN go build -o /app ./cmd/ap"),
        Shop);

    [Test]
    public void Folder_without_Go_is_another_complaint() => Says(
        "'./web' holds no Go files: the build stops with 'no Go files in /src/web'",
        Building("RUN go build -o /app ./web"),
        Shop);

    [Test]
    public void It_says_that_nothing_brings_it() => Says(
        "'./cmd/app' is in the build context, and no instruction brings it: the build stops with 'stat /src/cmd/app: directory not found'",
        Building("RUN go build -o /app ./cmd/app", "COPY go.mod go.sum ./"),
        Shop);

    [TestCase("RUN go build -o /app ./cmd/app")]
    [TestCase("RUN go build -o /app ./...")]
    [TestCase("ARG PROGRAM\nRUN go build -o /app ./cmd/$PROGRAM")]
    [TestCase("RUN go generate ./... && go build -o /app ./cmd/ap")]
    [TestCase("RUN protoc --go_out=cmd/ap shop.proto && go build -o /app ./cmd/ap")]
    [TestCase("RUN ./generate.sh && go build -o /app ./cmd/ap")]
    [TestCase("RUN make generate\nRUN go build -o /app ./cmd/ap")]
    [TestCase("RUN go build -o /app ./cmd/ap || go build -o /app ./cmd/app")]
    [TestCase("COPY --from=sources /ap ./cmd/ap\nRUN go build -o /app ./cmd/ap")]
    public void What_is_there_or_may_be_is_silent(string command) => IsClean(Building(command), Shop);

    [TestCase("ARG PROGRAM=ap\nRUN go build -o /app [|./cmd/$PROGRAM|]")]
    [TestCase("ARG TAGS=a\nRUN go build -tags=\"$TAGS\" -o /app [|./cmd/ap|]")]
    [TestCase("ARG FLAGS=-s\nRUN go build -ldflags $FLAGS -o /app [|./cmd/ap|]")]
    public void What_hangs_on_a_default_is_not_there_by_default(string command) => ReportsAs(Severity.Warning, Building(command), Shop);

    [Test]
    public void It_says_that_it_is_a_default() => Says(
        "'./cmd/ap' is not in the build context by default: the build stops with 'stat /src/cmd/ap: directory not found', while './cmd/app' exists",
        Building("ARG PROGRAM=ap\nRUN go build -o /app ./cmd/$PROGRAM"),
        Shop);

    [Test]
    public void Word_that_a_variable_makes_has_no_fix() => HasNoFix(Building("ARG A=p\nRUN go build -o /app ./cmd/a$A"), Shop);

    [Test]
    public void Version_for_the_linker_has_no_say_in_it() =>
        Reports(Building("ARG VERSION=dev\nRUN go build -ldflags \"-s -X main.version=$VERSION\" -o /app [|./cmd/ap|]"), Shop);

    [Test]
    public void Program_that_is_there_by_default_is_silent() => IsClean(Building("ARG PROGRAM=app\nRUN go build -o /app ./cmd/$PROGRAM"), Shop);

    [Test]
    public void Folder_that_git_ignores_is_filled_by_somebody_else() =>
        IsClean(Building("RUN go build -o /app ./cmd/ap"), [.. Shop, (".gitignore", "/cmd/ap/\n")]);

    [Test]
    public void Folder_that_the_ignore_file_takes_is_another_matter() =>
        IsClean(Building("RUN go build -o /app ./cmd/app"), [.. Shop, (".dockerignore", "cmd\n")]);

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean("""
        FROM golang:1.27 AS other
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/ap
        FROM scratch
        """, Shop);

    [Test]
    public void Fix_takes_the_folder_that_is_near() =>
        Fixes(Building("RUN go build -o /app ./cmd/ap"), Building("RUN go build -o /app ./cmd/app"), Shop);

    [Test]
    public void Trigger_that_two_stages_run_is_said_once() => Reports("""
        FROM golang:1.27 AS base
        ONBUILD WORKDIR /src
        ONBUILD COPY . .
        ONBUILD RUN go build -o /app [|./cmd/ap|]
        FROM base AS one
        FROM base
        COPY --from=one /app /one
        """, Shop);

    [TestCase("RUN cd cmd/app && go build -o /app ../ap")]
    [TestCase("RUN cd web && go build -o /app ../cmd/ap")]
    public void Folder_that_the_command_works_in_or_that_is_not_below_it_is_no_hint(string command)
    {
        Says($"'{command[command.LastIndexOf(' ')..].Trim()}' is not in the build context: the build stops with 'stat /src/cmd/ap: directory not found'", Building(command), Shop);
        HasNoFix(Building(command), Shop);
    }

    [TestCase("ser ver")]
    [TestCase("ser'ver")]
    [TestCase("$erver")]
    public void Folder_that_must_be_quoted_is_no_hint(string folder) =>
        HasNoFix(Building("RUN go build -o /app ./cmd/server"), [.. Shop, ($"cmd/{folder}/main.go", "package main\n\nfunc main() {}\n")]);

    [Test]
    public void First_of_two_packages_is_enough() => Reports(Building("RUN go build -o /app [|./cmd/ap|] ./cmd/tol"), Shop);

    [TestCase("RUN go build -o /app ./cmd/ap", "cmd/ap\n")]
    [TestCase("RUN go build -o /app ./web", "web\n")]
    public void Folder_without_Go_that_the_ignore_file_takes_is_meant_to_stay_out(string command, string ignored) =>
        IsClean(Building(command), [.. Shop, (".dockerignore", ignored)]);

    [Test]
    public void Folder_of_which_git_keeps_nothing_is_filled_by_somebody_else() => Check.Repository(
        new InMemoryRepository(Shop.ToDictionary(file => file.Path, file => file.Content)) { ["Dockerfile"] = Building("RUN go build -o /app ./modules/ap") }.WithFolder("modules/ap"), "Dockerfile")
        .ShouldNotContain(finding => finding.Rule.Id == "GCG0501");

    [Test]
    public void Flags_that_are_not_known_may_change_it() => IsClean(Building("ARG GOFLAGS\nRUN go build -o /app ./cmd/ap"), Shop);
}
