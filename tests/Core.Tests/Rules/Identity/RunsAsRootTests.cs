using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class RunsAsRootTests : RuleTests<RunsAsRoot>
{
    [Test]
    public void Nobody_said_who_it_is() => Reports("""
        FROM golang:1.25 AS build
        RUN go build -o /app ./cmd/app
        FROM [|alpine:3.22|]
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Message_names_the_image() => Says("The container runs as root, because no USER is set and 'alpine:3.22' starts as root", "FROM alpine:3.22\nCMD [\"/app\"]\n");

    [Test]
    public void Message_names_what_USER_says() => Says("The container runs as root, because USER says '0:0'", "FROM alpine:3.22\nUSER 0:0\nCMD [\"/app\"]\n");

    [TestCase("scratch")]
    [TestCase("debian:trixie-slim")]
    [TestCase("gcr.io/distroless/static-debian12")]
    [TestCase("golang:1.25")]
    public void Images_that_start_as_root(string image) => Reports($"FROM [|{image}|]\nCMD [\"/app\"]\n");

    [TestCase("gcr.io/distroless/static-debian12:nonroot")]
    [TestCase("gcr.io/distroless/base-debian12:debug-nonroot")]
    [TestCase("cgr.dev/chainguard/static:latest")]
    [TestCase("registry.example.com/team/base:1")]
    [TestCase("$BASE")]
    [TestCase("golang:1.25-nanoserver")]
    public void Images_that_do_not_or_nobody_knows(string image) => IsClean($"ARG BASE\nFROM {image}\nCMD [\"/app\"]\n");

    [TestCase("USER [|root|]")]
    [TestCase("USER [|root:root|]")]
    [TestCase("USER [|0|]")]
    [TestCase("USER [|\"0\"|]")]
    [TestCase("USER 1000\nUSER [|root|]")]
    [TestCase("ENV WHO=root\nUSER [|$WHO|]")]
    public void USER_says_root(string lines) => Reports($"FROM registry.example.com/team/base:1\n{lines}\nCMD [\"/app\"]\n");

    [TestCase("USER 1000")]
    [TestCase("USER nobody")]
    [TestCase("USER root\nRUN id\nUSER 65532:65532")]
    [TestCase("USER 1000:0")]
    [TestCase("ARG WHO\nUSER $WHO")]
    public void USER_says_somebody_else(string lines) => IsClean($"FROM alpine:3.22\n{lines}\nCMD [\"/app\"]\n");

    [Test]
    public void USER_of_the_stage_before_is_inherited() => IsClean("FROM alpine:3.22 AS base\nUSER 1000\nFROM base\nCMD [\"/app\"]\n");

    [Test]
    public void USER_of_the_build_stage_is_not() => Reports("""
        FROM golang:1.25 AS build
        USER 1000
        FROM [|scratch|]
        COPY --from=build /app /app
        CMD ["/app"]
        """);

    [TestCase("")]
    [TestCase("ENTRYPOINT [\"/docker-entrypoint.sh\"]\nCMD [\"/app\"]")]
    [TestCase("ENTRYPOINT [\"su-exec\", \"app\", \"/app\"]")]
    [TestCase("ENTRYPOINT [\"tini\", \"--\", \"gosu\", \"app\", \"/app\"]")]
    [TestCase("CMD [\"setpriv\", \"--reuid=1000\", \"/app\"]")]
    [TestCase("CMD exec su-exec app /app")]
    [TestCase("CMD [\"sh\", \"-c\", \"exec gosu app:app /app\"]")]
    [TestCase("ENTRYPOINT [\"/sbin/tini\", \"--\", \"/usr/local/bin/docker-entrypoint\"]")]
    [TestCase("ENTRYPOINT [\"/init\"]")]
    [TestCase("CMD chown -R app /data && su app -c /app")]
    [TestCase("CMD ./start.sh")]
    [TestCase("RUN apk add --no-cache su-exec\nCMD [\"/app\"]")]
    [TestCase("CMD $APP")]
    public void Who_gives_it_up_has_to_start_as_root(string lines) => IsClean($"FROM alpine:3.22\n{lines}\n");

    [TestCase("CMD [\"/app\", \"--initial=1\", \"--user=suomi\"]")]
    [TestCase("CMD exec /app --gosub")]
    public void Words_that_only_look_alike_do_not(string lines) => Reports($"FROM [|alpine:3.22|]\n{lines}\n");

    [Test]
    public void Stage_for_development_is_left_alone() => IsClean("FROM alpine:3.22 AS dev\nCMD [\"/app\"]\n");

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM alpine:3.22\r\nUSER [|root|]\r\nCMD [\"/app\"]\r\n");

    [Test]
    public void Fix_stands_above_what_describes_the_container_and_its_comment() => Fixes(
        """
        FROM alpine:3.24
        RUN apk add --no-cache tzdata
        COPY app /
        # The port of the shop
        EXPOSE 8080
        # gcg:ignore GCG0906 because it is a sidecar's
        ENTRYPOINT ["/app"]
        CMD ["serve"]
        """,
        """
        FROM alpine:3.24
        RUN apk add --no-cache tzdata
        COPY app /
        # The port of the shop
        EXPOSE 8080
        USER 10001:10001
        # gcg:ignore GCG0906 because it is a sidecar's
        ENTRYPOINT ["/app"]
        CMD ["serve"]
        """);

    [Test]
    public void Fix_leaves_root_to_what_needs_it() => Fixes(
        """
        FROM alpine:3.24
        USER root
        ENTRYPOINT ["/app"]
        RUN apk add --no-cache \
            tzdata
        """,
        """
        FROM alpine:3.24
        USER root
        ENTRYPOINT ["/app"]
        RUN apk add --no-cache \
            tzdata
        USER 10001:10001
        """);

    [Test]
    public void Fix_of_a_stage_that_says_nothing_itself() => Fixes(
        """
        FROM alpine:3.24 AS base
        USER root
        ENTRYPOINT ["/app"]
        FROM base
        """,
        """
        FROM alpine:3.24 AS base
        USER root
        ENTRYPOINT ["/app"]
        FROM base
        USER 10001:10001
        """);
}
