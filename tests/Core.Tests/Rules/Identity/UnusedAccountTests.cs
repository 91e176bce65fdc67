using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class UnusedAccountTests : RuleTests<UnusedAccount>
{
    [TestCase("alpine:3.24", "RUN adduser -D -u 10001 [|app|]")]
    [TestCase("alpine:3.24", "RUN addgroup -S app && adduser -S -G app -h /app [|app|]\nWORKDIR /app\nCOPY app /app/app")]
    [TestCase("debian:trixie-slim", "RUN groupadd -r app \\\n    # for the service\n    && useradd -r -g app [|app|]")]
    [TestCase("debian:trixie-slim", "RUN useradd [|app|]\nRUN mkdir /app\nUSER root")]
    public void User_that_nothing_names_again_is_reported(string image, string lines) => Reports($"FROM {image}\n{lines}\nENTRYPOINT [\"/app/app\"]\n");

    [TestCase("USER app")]
    [TestCase("USER 10001")]
    [TestCase("USER 65534")]
    [TestCase("RUN chown -R app:app /srv")]
    [TestCase("RUN chown -R 10001 /srv")]
    [TestCase("COPY --chown=app config.yaml /srv/")]
    [TestCase("ENV RUN_AS=app")]
    [TestCase("RUN apk add --no-cache su-exec")]
    [TestCase("COPY <<EOF /etc/service.conf\nuser app\nEOF")]
    [TestCase("RUN --mount=type=cache,target=/cache,uid=10001 true")]
    [TestCase("RUN [\"su\", \"app\", \"-c\", \"id\"]")]
    [TestCase("ONBUILD USER app")]
    public void User_that_may_be_used_is_not(string line) => IsClean($"FROM alpine:3.24\nRUN adduser -D -u 10001 app\n{line}\nENTRYPOINT [\"/app\"]\n");

    [TestCase("FROM alpine:3.24\nRUN adduser -D app\nENTRYPOINT [\"/entrypoint.sh\"]\n")]
    [TestCase("FROM alpine:3.24\nARG WHO=app\nRUN adduser -D $WHO\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM registry.example.com/base:1\nRUN adduser -D app\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM alpine:3.24\nRUN adduser -D app\n")]
    [TestCase("FROM alpine:3.24 AS dev\nRUN adduser -D app\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM alpine:3.24 AS build\nRUN adduser -D app\nFROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\nUSER app\nENTRYPOINT [\"/app\"]\n")]
    public void Scripts_variables_unknown_images_and_other_stages_are_not(string text) => IsClean(text);

    [Test]
    public void User_of_a_parent_stage_is_reported_once() => Reports("""
        FROM alpine:3.24 AS base
        RUN adduser -D [|app|]
        FROM base
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Fix_starts_as_that_user_by_number() => Fixes(
        "FROM alpine:3.24\nRUN adduser -D -u 10001 app\nENTRYPOINT [\"/app\"]\n",
        "FROM alpine:3.24\nRUN adduser -D -u 10001 app\nUSER 10001:10001\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Fix_starts_as_that_user_by_name_where_no_number_is_known() => Fixes(
        "FROM alpine:3.24\nRUN adduser -D app\nENTRYPOINT [\"/app\"]\n",
        "FROM alpine:3.24\nRUN adduser -D app\nUSER app\nENTRYPOINT [\"/app\"]\n");
}
