using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class BuildPathsInProgramTests : RuleTests<BuildPathsInProgram>
{
    private static string Shipping(string build, string stage = "build") => $"FROM golang:1.27 AS {stage}\nWORKDIR /src\nCOPY . .\n{build}\nFROM scratch\nCOPY --from={stage} /app /app\nENTRYPOINT [\"/app\"]\n";

    [TestCase("RUN go [|build|] -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0 go -C cmd [|build|] \\\n    -ldflags=-s \\\n    -o /app ./app")]
    public void Build_that_keeps_its_paths_is_reported(string command) => Reports(Shipping(command), ProgramThatImports("fmt"));

    [Test]
    public void It_names_a_path() => Says(
        "'/app' is built without '-trimpath': it holds the paths of the stage, such as '/src', and is another one when they change",
        Shipping("RUN go build -o /app ./cmd/app"),
        ProgramThatImports("fmt"));

    [TestCase("RUN go build -trimpath -o /app ./cmd/app")]
    [TestCase("RUN go build -trimpath=false -o /app ./cmd/app")]
    [TestCase("ENV GOFLAGS=-trimpath\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG GOFLAGS\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG FLAGS\nRUN go build $FLAGS -o /app ./cmd/app")]
    [TestCase("RUN go build -gcflags='all=-N -l' -o /app ./cmd/app")]
    public void Paths_that_are_left_out_wanted_or_not_known_are_silent(string command) => IsClean(Shipping(command), ProgramThatImports("fmt"));

    [Test]
    public void What_is_not_shipped_is_silent() => IsClean("FROM golang:1.27 AS test\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM scratch\n", ProgramThatImports("fmt"));

    [Test]
    public void Stage_for_debugging_is_silent() => IsClean(Shipping("RUN go build -o /app ./cmd/app", "debug"), ProgramThatImports("fmt"));

    [Test]
    public void Fix_adds_the_flag() => Fixes(Shipping("RUN CGO_ENABLED=0 go build -o /app ./cmd/app"), Shipping("RUN CGO_ENABLED=0 go build -trimpath -o /app ./cmd/app"), ProgramThatImports("fmt"));
}
