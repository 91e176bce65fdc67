using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class IdleStaticFlagTests : RuleTests<IdleStaticFlag>
{
    private static string Building(string command) => $"FROM golang:1.27\n{command}\n";

    [TestCase("RUN CGO_ENABLED=0 go build [|-installsuffix cgo|] -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build [|-a|] [|-installsuffix static|] -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 GOOS=linux go build [|-a|] [|-tags netgo|] -o /app .")]
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
    [TestCase("RUN CGO_ENABLED=1 go build -a -installsuffix cgo -o /app .")]
    [TestCase("ARG SUFFIX\nRUN CGO_ENABLED=0 go build -installsuffix $SUFFIX -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -a=false -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-linkmode internal' -o /app .")]
    [TestCase("RUN CGO_ENABLED=1 go build -ldflags='-linkmode external' -o /app .")]
    [TestCase("ARG MODE\nRUN CGO_ENABLED=0 go build -ldflags=\"-linkmode $MODE\" -o /app .")]
    [TestCase("ARG FLAGS\nRUN CGO_ENABLED=0 go build -ldflags=\"$FLAGS -extldflags=-static\" -o /app .")]
    [TestCase("ARG FLAGS\nRUN CGO_ENABLED=0 go build -ldflags=\"-linkmode=internal -extldflags=-static $FLAGS\" -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go test -tags netgo ./...")]
    [TestCase("ENV CGO_ENABLED=0 GOFLAGS=-tags=netgo\nRUN go build -o /app .")]
    public void Flag_with_an_effect_is_silent(string command) => IsClean(Building(command));

    [Test]
    public void It_says_that_all_is_compiled_anew() => Says(
        "'-a' compiles everything anew for the same program: with CGO_ENABLED=0 go knows by itself what has changed", Building("RUN CGO_ENABLED=0 go build -a -o /app ."));

    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='[|-linkmode external|] -extldflags=-static' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-s [|-linkmode=external|]' -o /app .")]
    public void C_linker_that_is_asked_for_is_refused(string command) => ReportsAs(Severity.Error, Building(command));

    [Test]
    public void It_says_what_go_says() => Says(
        "'-linkmode=external' is refused while cgo is off: the build stops with '-linkmode=external requires external (cgo) linking, but cgo is not enabled'",
        Building("RUN CGO_ENABLED=0 go build -ldflags=-linkmode=external -o /app ."));

    [TestCase("golang:1.21")]
    [TestCase("registry.example/go:1")]
    public void Older_and_unknown_linkers_may_take_it(string image) =>
        IsClean(Building("RUN CGO_ENABLED=0 go build -ldflags=-linkmode=external -o /app .").Replace("golang:1.27", image, System.StringComparison.Ordinal));

    [Test]
    public void Refusal_that_does_not_stop_the_build_is_a_warning() =>
        ReportsAs(Severity.Warning, Building("RUN CGO_ENABLED=0 go build -ldflags=[|-linkmode=external|] -o /app . || true"));

    [Test]
    public void Each_stage_has_its_own_setting() =>
        Reports("FROM golang:1.27 AS first\nENV CGO_ENABLED=1\nRUN go build -tags netgo -o /app .\nFROM golang:1.27\nENV CGO_ENABLED=0\nRUN go build [|-tags netgo|] -o /app .\n");

    [TestCase("RUN CGO_ENABLED=0 go build -installsuffix cgo -o /app .", "RUN CGO_ENABLED=0 go build -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build \\\n    -tags netgo \\\n    -o /app .", "RUN CGO_ENABLED=0 go build \\\n    -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-s -extldflags \"-static\"' -o /app .", "RUN CGO_ENABLED=0 go build -ldflags='-s' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags='-extldflags \"-static\" -s' -o /app .", "RUN CGO_ENABLED=0 go build -ldflags='-s' -o /app .")]
    [TestCase("RUN CGO_ENABLED=0 go build -ldflags '-extldflags \"-static\"' -o /app .", "RUN CGO_ENABLED=0 go build -o /app .")]
    public void Fix_takes_the_flag_away(string before, string after) => Fixes(Building(before), Building(after));

    [Test]
    public void Cgo_that_is_off_for_want_of_a_compiler_may_be_on_tomorrow() => IsClean("FROM golang:1.27-alpine\nRUN go build -tags netgo -o /app .\n");

    [TestCase("RUN cd cmd && CGO_ENABLED=0 go install -a; echo done")]
    [TestCase("RUN CGO_ENABLED=0 go build \"-ldflags=-extldflags=-static -s\" -o /app .")]
    [TestCase("RUN <<EOF\nCGO_ENABLED=0 go build -ldflags='-s\n-extldflags=-static' -o /app .\nEOF")]
    public void Flag_that_blanks_alone_do_not_set_off_has_no_fix(string command) => HasNoFix(Building(command));

    [Test]
    public void Trigger_is_left_to_those_who_share_it() => HasNoFix("FROM golang:1.27 AS base\nONBUILD RUN CGO_ENABLED=0 go build -a -o /app .\nFROM base\n");
}
