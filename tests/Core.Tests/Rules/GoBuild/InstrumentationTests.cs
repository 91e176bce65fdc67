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
    public void What_is_not_shipped_or_not_known_is_silent(string build) => IsClean(Building(build));

    [Test]
    public void Image_for_debugging_is_meant() => IsClean("FROM golang:1.27 AS debug\nRUN go build -race -o /app .\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Fix_takes_the_flag_away() => Fixes(
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build \\\n      -gcflags='all=-N -l' \\\n      -o /app .\nFROM debian:13\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n",
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build \\\n      -o /app .\nFROM debian:13\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n");
}
