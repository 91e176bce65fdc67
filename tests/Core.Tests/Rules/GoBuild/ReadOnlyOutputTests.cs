using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class ReadOnlyOutputTests : RuleTests<ReadOnlyOutput>
{
    private static string Building(string run) => $"FROM golang:1.27\nWORKDIR /src\n{run}\n";

    [TestCase("RUN --mount=type=bind,target=. go build -o [|app|] .")]
    [TestCase("RUN --mount=target=/src go build -o [|/src/bin/app|] .")]
    [TestCase("RUN --mount=type=bind,target=/src,ro \\\n    go vet ./... && \\\n    go build -o [|bin/app|] .")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache --mount=type=bind,target=. go build -o [|bin/app|] .")]
    public void Program_in_a_bind_mount_is_reported(string run) => Reports(Building(run));

    [Test]
    public void It_says_what_go_says() => Says(
        "'bin/app' lies in the bind mount '/src', which is read-only: the build stops with 'read-only file system'",
        Building("RUN --mount=type=bind,target=. go build -o bin/app ."));

    [TestCase("RUN --mount=type=bind,target=. go build -o /app .")]
    [TestCase("RUN --mount=type=bind,target=.,rw go build -o app .")]
    [TestCase("RUN --mount=type=bind,target=. --mount=type=cache,target=/src/bin go build -o bin/app .")]
    [TestCase("RUN --mount=type=cache,target=/src go build -o app .")]
    [TestCase("ARG OUT\nRUN --mount=type=bind,target=. go build -o $OUT .")]
    [TestCase("ARG OUT=bin/app\nRUN --mount=type=bind,target=. go build -o $OUT .")]
    [TestCase("ARG WHERE\nRUN --mount=type=bind,target=. --mount=type=cache,target=$WHERE go build -o bin/app .")]
    [TestCase("RUN --mount=type=bind,target=. go build -o app . || true")]
    [TestCase("RUN --mount=type=bind,target=/srcs go build -o /src/app .")]
    public void What_can_be_written_or_is_not_known_is_silent(string run) => IsClean(Building(run));

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean("FROM golang:1.27 AS other\nWORKDIR /src\nRUN --mount=target=. go build -o app .\nFROM scratch\n");

    [Test]
    public void Fix_names_another_place_wherever_it_is_named() => Fixes(
        "FROM golang:1.27 AS build\nWORKDIR /src\nRUN --mount=target=. go build \\\n    -o bin/app .\nFROM scratch\nCOPY --from=build /src/bin/app /app\nCOPY --from=0 /src/bin/app /src/bin/other /b/\n",
        "FROM golang:1.27 AS build\nWORKDIR /src\nRUN --mount=target=. go build \\\n    -o /out/app .\nFROM scratch\nCOPY --from=build /out/app /app\nCOPY --from=0 /out/app /src/bin/other /b/\n");

    [TestCase("RUN --mount=target=. go build -o 'bin/app' .")]
    [TestCase("RUN --mount=target=. go build -o bin/ .")]
    [TestCase("RUN --mount=target=. --mount=target=/out,from=golang go build -o app .")]
    public void There_is_no_fix_for(string run) => HasNoFix(Building(run));
}
