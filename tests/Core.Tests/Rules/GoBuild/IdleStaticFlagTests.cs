using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class IdleStaticFlagTests : RuleTests<IdleStaticFlag>
{
    private static string Building(string command) => $"FROM golang:1.27\n{command}\n";

    [TestCase("RUN CGO_ENABLED=0 go build [|-installsuffix cgo|] -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build [|-tags netgo|] -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build [|-tags=netgo,osusergo|] -o /app .")]
    [TestCase("ENV CGO_ENABLED=0\nRUN go build \\\n    [|-tags netgo|] \\\n    -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-s [|-extldflags \"-static\"|]' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='[|-extldflags=-static|] -s' [|-tags netgo|] -o /app .")]
    public void Flag_for_cgo_without_cgo_is_reported(string command) => Reports(Building(command));

    [Test]
    public void It_says_why() => Says(
        "'-extldflags=-static' has no effect here: with CGO_ENABLED=0 no C linker runs", Building("RUN CGO_ENABLED=0 go build -ldflags=-extldflags=-static -o /app ."));

    [TestCase("RUN CGO_ENABLED=1 go build -tags netgo -o /app .")]
    [TestCase("RUN go build -tags netgo -o /app .")]
    [TestCase("ARG CGO_ENABLED=0\nRUN go build -tags netgo -o /app .")]
    [TestCase("ARG CGO_ENABLED\nRUN go build -tags netgo -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -tags netgo,sqlite -o /app .")]
    [TestCase("ARG TAGS\nRUN CGO_ENABLED=0 go build -tags $TAGS -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -installsuffix static -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-linkmode external -extldflags=-static' -o /app .")]
    [TestCase("ARG FLAGS\nRUN CGO_ENABLED=0 go build -ldflags=\"$FLAGS -extldflags=-static\" -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go test -tags netgo ./...")]
    public void Flag_with_an_effect_is_silent(string command) => IsClean(Building(command));

    [Test]
    public void Each_stage_has_its_own_setting() =>
        Reports("FROM golang:1.27 AS first\nENV CGO_ENABLED=1\nRUN go build -tags netgo -o /app .\nFROM golang:1.27\nENV CGO_ENABLED=0\nRUN go build [|-tags netgo|] -o /app .\n");

    [TestCase("RUN CGO_ENABLED=0 go build -installsuffix cgo -o /app .", "RUN CGO_ENABLED=0 go build -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build \\\n    -tags netgo \\\n    -o /app .", "RUN CGO_ENABLED=0 go build \\\n    -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-s -extldflags \"-static\"' -o /app .", "RUN CGO_ENABLED=0 go build -ldflags='-s' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-extldflags \"-static\" -s' -o /app .", "RUN CGO_ENABLED=0 go build -ldflags='-s' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags '-extldflags \"-static\"' -o /app .", "RUN CGO_ENABLED=0 go build -o /app .")]
    public void Fix_takes_the_flag_away(string before, string after) => Fixes(Building(before), Building(after));
}
