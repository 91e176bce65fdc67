using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class NamedUserTests : RuleTests<NamedUser>
{
    [Test]
    public void Name_with_a_known_number_is_reported() => Reports("""
        FROM alpine:3.24
        RUN adduser -D -u 10001 app
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Message_quotes_the_kubelet() => Says(
        "'app' is only a name for the user 10001: with runAsNonRoot Kubernetes stops the pod with 'container has runAsNonRoot and image has non-numeric user (app), cannot verify user is non-root'",
        """
        FROM alpine:3.24
        RUN adduser -D -u 10001 app
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void Name_that_replaces_a_number_takes_something_away() => ReportsAs(Severity.Warning, """
        FROM gcr.io/distroless/static-debian13:nonroot
        USER [|nonroot:nonroot|]
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Name_on_an_image_that_starts_as_root_takes_nothing_away() => Reports("""
        FROM gcr.io/distroless/static-debian13
        USER [|nonroot|]
        ENTRYPOINT ["/app"]
        """);

    [TestCase("10001")]
    [TestCase("10001:app")]
    [TestCase("root")]
    [TestCase("$WHO")]
    public void Numbers_root_and_the_unknown_are_not(string user) => IsClean($"FROM alpine:3.24\nARG WHO\nRUN adduser -D -u 10001 app\nUSER {user}\nCMD [\"/app\"]\n");

    [Test]
    public void Number_that_nobody_knows_is_silent() => IsClean("""
        FROM alpine:3.24
        RUN adduser -D app
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void Image_that_is_not_known_is_silent() => IsClean("""
        FROM registry.example.com/base:1
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void Only_the_user_that_the_container_starts_with_counts() => IsClean("""
        FROM golang:1.27-alpine AS build
        RUN adduser -D -u 10001 app
        USER app
        RUN go build -o /app ./cmd/app
        FROM alpine:3.24
        USER 10001
        COPY --from=build /app /app
        CMD ["/app"]
        """);

    [Test]
    public void Account_of_a_parent_stage_is_known_and_reported_once() => Reports("""
        FROM alpine:3.24 AS base
        RUN adduser -D \
            # the service
            -u 10001 app
        USER [|app|]
        FROM base
        CMD ["/app"]
        """);

    [Test]
    public void Account_file_from_the_builder_is_known() => Fixes(
        """
        FROM golang:1.27-alpine AS build
        RUN adduser -D -u 10001 app
        FROM scratch
        COPY --from=build /etc/passwd /etc/group /etc/
        USER app:app
        ENTRYPOINT ["/app"]
        """,
        """
        FROM golang:1.27-alpine AS build
        RUN adduser -D -u 10001 app
        FROM scratch
        COPY --from=build /etc/passwd /etc/group /etc/
        USER 10001:10001
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Name_alone_becomes_a_number_alone_so_that_its_groups_stay() => Fixes(
        "FROM alpine:3.24\nRUN adduser -D -u 10001 app\nUSER app\nCMD [\"/app\"]\n",
        "FROM alpine:3.24\nRUN adduser -D -u 10001 app\nUSER 10001\nCMD [\"/app\"]\n");

    [TestCase("FROM alpine:3.24\nARG WHO=app\nRUN adduser -D -u 10001 app\nUSER $WHO\nCMD [\"/app\"]\n")]
    [TestCase("FROM debian:trixie-slim\nRUN groupadd web && useradd -u 10001 app\nUSER app:web\nCMD [\"/app\"]\n")]
    public void No_fix_where_the_writer_chose_a_variable_or_a_group_without_a_number(string text) => HasNoFix(text);
}
