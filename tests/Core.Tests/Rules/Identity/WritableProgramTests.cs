using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class WritableProgramTests : RuleTests<WritableProgram>
{
    private const string Builder = "FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app ./cmd/app\n\n";

    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build [|--chown=65532:65532|] /out/app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build [|--chown=nonroot:nonroot|] /out/app /app\n")]
    [TestCase("FROM alpine:3.24\nRUN adduser -S app\nCOPY [|--chown=app|] --from=build /out/app /usr/local/bin/app\nUSER app\n")]
    [TestCase("FROM alpine:3.24\nRUN adduser -D -u 10001 app\nCOPY [|--chown=app|] --from=build /out/app /usr/local/bin/app\nUSER 10001\n")]
    [TestCase("FROM alpine:3.24\nCOPY --from=build /out/app /srv/app\nRUN chown -R \\\n    [|10001:10001|] /srv\nUSER 10001\n")]
    public void Program_of_the_user_that_runs_it_is_reported(string lines) => Reports(Builder + lines + "ENTRYPOINT [\"/app\"]\n", ProgramThatImports("fmt"));

    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build --chown=root:root /out/app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build --chown=65532 --chmod=0555 /out/app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nARG WHO\nCOPY --from=build --chown=$WHO /out/app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13\nCOPY --from=build --chown=65532 /out/app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/app /app\nCOPY --chown=65532 config.yaml /config.yaml\n")]
    [TestCase("FROM alpine:3.24\nCOPY --from=build --chown=10001 /out/app /app\nRUN chown root /app\nUSER 10001\n")]
    [TestCase("FROM alpine:3.24\nCOPY --from=build --chown=10001 /out/app /app\nRUN ./setup\nUSER 10001\n")]
    [TestCase("FROM registry.example.com/base:1\nCOPY --from=build --chown=65532 /out/app /app\n")]
    public void Program_of_root_or_of_somebody_who_is_not_known_is_not(string lines) => IsClean(Builder + lines + "ENTRYPOINT [\"/app\"]\n", ProgramThatImports("fmt"));

    [Test]
    public void Program_from_the_context_that_the_container_starts_is_reported() => Reports("""
        FROM alpine:3.24
        COPY [|--chown=10001:10001|] dist/app /usr/local/bin/app
        USER 10001
        ENTRYPOINT ["/usr/local/bin/app"]
        """, ("dist/app", ""));

    [Test]
    public void Fix_drops_the_flag() => Fixes(
        Builder + "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build \\\n    --chown=65532:65532 \\\n    /out/app /app\nENTRYPOINT [\"/app\"]\n",
        Builder + "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build \\\n    /out/app /app\nENTRYPOINT [\"/app\"]\n",
        ProgramThatImports("fmt"));

    [TestCase("COPY --from=build --chown=65532 --chmod=700 /out/app /usr/bin/app")]
    [TestCase("COPY --from=build --chown=65532 /out/app /srv/app/app")]
    [TestCase("COPY --from=build --chown=65532 /out/ /usr/bin/")]
    [TestCase("COPY --from=build /out/app /usr/bin/app\nRUN chown 65532 /usr/bin/app")]
    public void No_fix_where_the_program_could_not_be_run_or_more_belongs_to_the_user(string lines) =>
        HasNoFix(Builder + $"FROM alpine:3.24\n{lines}\nUSER 65532\nENTRYPOINT [\"app\"]\n", ProgramThatImports("fmt"));
}
