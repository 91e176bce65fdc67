using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class RedundantStripFlagTests : RuleTests<RedundantStripFlag>
{
    private static string Building(string command, string image = "golang:1.27") => $"FROM {image}\n{command}\n";

    [TestCase("RUN go build -ldflags=\"-s [|-w|]\" -o /app .")]
    [TestCase("RUN go build -ldflags='[|-w|] -s -X main.version=1' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build \\\n    -ldflags \"-s \\\n    [|-w|]\" \\\n    -o /app .")]
    [TestCase("RUN go install -ldflags='-s=true [|-w=true|]' .")]
    public void Flag_that_says_it_again_is_reported(string command) => Reports(Building(command));

    [Test]
    public void It_says_why() => Says("'-w' has no effect here: since Go 1.22 '-s' leaves the debug information out, too", Building("RUN go build -ldflags='-s -w' ."));

    [TestCase("RUN go build -ldflags=-w -o /app .")]
    [TestCase("RUN go build -ldflags=-s -o /app .")]
    [TestCase("RUN go build -ldflags='-s -w=0' -o /app .")]
    [TestCase("RUN go build -ldflags='-s=false -w' -o /app .")]
    [TestCase("ARG FLAGS\nRUN go build -ldflags=\"-s -w $FLAGS\" -o /app .")]
    [TestCase("ENV GOFLAGS=-ldflags=-w\nRUN go build -o /app .")]
    [TestCase("ARG GO\nENV GOTOOLCHAIN=$GO\nRUN go build -ldflags='-s -w' -o /app .")]
    [TestCase("RUN go test -ldflags='-s -w' ./...")]
    public void Flag_with_an_effect_or_of_which_nothing_is_known_is_silent(string command) => IsClean(Building(command));

    [TestCase("golang:1.21")]
    [TestCase("registry.example/go:1")]
    public void Older_linkers_and_unknown_images_are_silent(string image) => IsClean(Building("RUN go build -ldflags='-s -w' -o /app .", image));

    [Test]
    public void Each_stage_has_its_own_linker() =>
        Reports("FROM golang:1.21 AS old\nRUN go build -ldflags='-s -w' -o /app .\nFROM golang:1.27\nRUN go build -ldflags='-s [|-w|]' -o /app .\n");

    [TestCase("RUN go build -ldflags=\"-s -w\" -o /app .", "RUN go build -ldflags=\"-s\" -o /app .")]
    [TestCase("RUN go build -ldflags=\"-w -s\" -o /app .", "RUN go build -ldflags=\"-s\" -o /app .")]
    public void Fix_takes_the_flag_away(string before, string after) => Fixes(Building(before), Building(after));
}
