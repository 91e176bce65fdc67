using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class UnusedStageTests : RuleTests<UnusedStage>
{
    private const string Targets = "root = true\n[Dockerfile]\ngocontainerguard.target_stages = api\n";

    [TestCase("FROM golang:1.27 AS [|deps|]\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download && \\\n  go mod verify\nFROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app .\nFROM alpine:3.22\nCOPY --from=build /app /app\n")]
    [TestCase("FROM golang:1.27\nFROM golang:1.27 AS [|modules|]\nRUN go mod download\nFROM alpine:3.22\n")]
    public void Modules_that_nobody_uses(string text) => Reports(text);

    [Test]
    public void The_team_says_which_targets_there_are() =>
        Reports("FROM alpine:3.22 AS [|old|]\nFROM alpine:3.22 AS api\nFROM alpine:3.22\n", (".editorconfig", Targets));

    [TestCase("FROM golang:1.27 AS deps\nRUN go mod download\nFROM deps\nRUN go build\n")]
    [TestCase("FROM golang:1.27 AS deps\nRUN go mod download\nFROM golang:1.27\nCOPY --from=deps /go/pkg /go/pkg\n")]
    [TestCase("FROM golang:1.27 AS deps\nRUN go mod download\nFROM golang:1.27\nRUN --mount=from=deps,target=/m go build\n")]
    [TestCase("FROM golang:1.27 AS deps\nRUN go mod download\nFROM deps AS tidy\nRUN go mod tidy\nFROM scratch AS update\nCOPY --from=tidy /out /\nFROM alpine:3.22\n", TestName = "By_way_of_a_target_of_its_own")]
    public void Somebody_uses_it(string text) => IsClean(text);

    [TestCase("FROM alpine:3.22 AS debugger\nRUN apk add curl\nFROM alpine:3.22\n", TestName = "A_target_of_its_own")]
    [TestCase("FROM golang:1.27 AS tools\nRUN go mod download && go build -o /tool .\nFROM alpine:3.22\n", TestName = "It_makes_something")]
    [TestCase("ARG BASE=deps\nFROM golang:1.27 AS deps\nRUN go mod download\nFROM $BASE\n", TestName = "Whoever_builds_chooses_it_by_name")]
    [TestCase("FROM golang:1.27 AS test\nRUN go mod download\nFROM alpine:3.22\n", TestName = "It_is_for_tests")]
    public void Somebody_may_want_it(string text) => IsClean(text);
}
