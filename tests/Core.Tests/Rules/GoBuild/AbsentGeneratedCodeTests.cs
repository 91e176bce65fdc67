using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class AbsentGeneratedCodeTests : RuleTests<AbsentGeneratedCode>
{
    private static (string Path, string Content)[] Importing(string package, string ignored) => [.. ProgramThatImports("fmt", "example.com/shop/" + package), (".gitignore", ignored)];

    private static string Building(string command, string copy = "COPY . .") => $"FROM golang:1.27\nWORKDIR /src\n{copy}\n{command}\n";

    [TestCase("internal/pb", "/internal/pb/\n")]
    [TestCase("internal/pb", "*.pb.go\n")]
    [TestCase("gen/api", "gen\n")]
    [TestCase("internal/mocks", "mock_*.go\n")]
    public void Package_that_git_ignores_and_nobody_wrote_is_reported(string package, string ignored) =>
        Reports(Building("RUN CGO_ENABLED=0 \\\n    [|go build -o /app ./cmd/app|]"), Importing(package, ignored));

    [Test]
    public void It_says_what_go_says() => Says(
        "the package 'example.com/shop/gen' is imported, git ignores its files and none is there: unless it is generated before 'docker build', the build stops with 'no required module provides package example.com/shop/gen'",
        Building("RUN go build -o /app ./cmd/app"),
        Importing("gen", "/gen/\n"));

    [TestCase("RUN go generate ./... && go build -o /app ./cmd/app")]
    [TestCase("RUN make generate\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN protoc --go_out=. api.proto\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY --from=generated /gen ./gen\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN go vet ./cmd/app")]
    public void Stage_that_may_generate_it_is_silent(string command) => IsClean(Building(command), Importing("gen", "/gen/\n"));

    [Test]
    public void Package_that_git_keeps_or_that_is_there_is_silent()
    {
        IsClean(Building("RUN go build -o /app ./cmd/app"), Importing("gen", "/dist/\n"));
        IsClean(Building("RUN go build -o /app ./cmd/app"), [.. Importing("gen", "/gen/\n"), ("gen/a.go", "package gen\n")]);
    }

    [Test]
    public void Sources_that_are_not_seen_are_silent() => IsClean(Building("RUN go build -o /app ./cmd/app", "COPY --from=elsewhere /src ."), Importing("gen", "/gen/\n"));

    [Test]
    public void Stage_that_nobody_builds_is_silent() =>
        IsClean("FROM golang:1.27 AS other\nWORKDIR /src\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM scratch\n", Importing("gen", "/gen/\n"));

    [Test]
    public void Module_that_is_replaced_by_a_folder_is_looked_after_by_its_own_name() => IsClean(
        Building("RUN go build -o /app ./cmd/app"),
        [.. ProgramThatImports("fmt", "example.com/shop/gen")[1..], ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire example.com/shop/gen v0.0.0\n\nreplace example.com/shop/gen => ./gen\n"),
            ("gen/go.mod", "module example.com/shop/gen\n"), (".gitignore", "gen/*.go\ngenerated.go\n")]);
}
