using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class InstrumentationTests : RuleTests<Instrumentation>
{
    private static string Building(string build) => $"FROM golang:1.27 AS build\nWORKDIR /src\n{build}\nFROM debian:13\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";

    [TestCase("RUN go build [|-race|] -o /app .")]
    [TestCase("RUN CGO_ENABLED=1 go build \\\n    [|-race|] \\\n    -o /app .")]
    [TestCase("RUN go build [|-gcflags='all=-N -l'|] -o /app .")]
    [TestCase("RUN go build [|-gcflags \"-N -l\"|] -o /app .")]
    public void Debugging_in_the_shipped_program_is_reported(string build) => Reports(Building(build));

    [Test]
    public void Race_detector_without_cgo_is_refused() => ReportsAs(Severity.Error, Building("RUN CGO_ENABLED=0 go build [|-race|] -o /app ."));

    [Test]
    public void It_says_what_go_says() => Says(
        "'-race' is refused while cgo is off: the build stops with 'go: -race requires cgo'", Building("RUN CGO_ENABLED=0 go build -race -o /app ."));

    [TestCase("RUN go build -o /app .")]
    [TestCase("RUN go build -race=false -o /app .")]
    [TestCase("RUN go build -gcflags=-m -o /app .")]
    [TestCase("RUN go test -race ./... && go build -o /app .")]
    [TestCase("ARG FLAGS\nRUN go build -gcflags=$FLAGS -o /app .")]
    [TestCase("ARG FLAGS\nRUN go build $FLAGS -o /app .")]
    [TestCase("RUN go build -race -o /checked . && go build -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go vet -race . && go build -o /app .")]
    [TestCase("ENV GOFLAGS=-race\nRUN go build -o /app .")]
    [TestCase("ENV GOFLAGS=-gcflags=-N\nRUN go build -o /app .")]
    public void What_is_not_shipped_or_not_known_is_silent(string build) => IsClean(Building(build));

    [Test]
    public void Image_for_debugging_is_meant() => IsClean("FROM golang:1.27 AS debug\nRUN go build -race -o /app .\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Fix_takes_the_flag_away() => Fixes(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build \\\n      -gcflags='all=-N -l' \\\n      -o /app .\nFROM debian:13\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n",
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build \\\n      -o /app .\nFROM debian:13\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Program_of_a_stage_for_debugging_is_meant() =>
        IsClean("FROM golang:1.27 AS debug\nWORKDIR /src\nRUN go build -race -o /app .\nFROM debian:13\nCOPY --from=debug /app /app\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean("FROM golang:1.27 AS other\nRUN CGO_ENABLED=0 go build -race -o /app .\nFROM scratch\n");

    [TestCase("golang:1.27", "ARG CGO_ENABLED=0\nRUN go build [|-race|] -o /app .")]
    [TestCase("golang:1.27-alpine", "RUN go build [|-race|] -o /app .")]
    [TestCase("golang:1.27", "RUN CGO_ENABLED=0 go build [|-race|] -o /app . || true")]
    public void Cgo_that_may_be_on_and_failure_that_is_allowed_are_no_error(string image, string build) =>
        ReportsAs(Severity.Warning, Building(build).Replace("golang:1.27", image, System.StringComparison.Ordinal));
}
