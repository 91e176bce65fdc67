using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class AccountWithoutIdTests : RuleTests<AccountWithoutId>
{
    [TestCase("alpine:3.24", "adduser -S -D -H [|app|]")]
    [TestCase("alpine:3.24", "addgroup -S app && adduser -S -G app [|app|]")]
    [TestCase("debian:trixie-slim", "useradd --system [|app|]")]
    [TestCase("debian:trixie-slim", "useradd \\\n    --no-create-home \\\n    [|app|]")]
    [TestCase("registry.example.com/base:1", "useradd [|app|]")]
    public void User_without_a_number_is_reported(string image, string command) => Reports($"FROM {image}\nRUN {command}\nUSER app\nCMD [\"/app\"]\n");

    [TestCase("adduser -D -u 10001 app")]
    [TestCase("adduser -D --uid=10001 app")]
    [TestCase("adduser -D -u $ID app")]
    [TestCase("adduser -D $FLAGS app")]
    [TestCase("echo app:x:10001:10001::/:/sbin/nologin >> /etc/passwd")]
    [TestCase("./setup.sh")]
    public void User_with_a_number_or_made_in_ways_that_are_not_known_is_not(string command) => IsClean($"FROM alpine:3.24\nARG ID\nARG FLAGS\nRUN {command}\nUSER app\nCMD [\"/app\"]\n");

    [Test]
    public void User_that_the_container_does_not_start_as_is_left_alone() => IsClean("""
        FROM golang:1.27-alpine AS build
        RUN adduser -D build
        USER build
        RUN go build -o /app ./cmd/app
        FROM alpine:3.24
        RUN adduser -D other
        COPY --from=build /app /app
        USER 10001
        CMD ["/app"]
        """);

    [Test]
    public void User_that_comes_with_the_account_file_of_the_builder_is_reported() => Reports("""
        FROM golang:1.27-alpine AS build
        RUN adduser -D [|app|]
        FROM scratch
        COPY --from=build /etc/passwd /etc/passwd
        USER app
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Fix_takes_a_number_that_is_not_named_yet() => Fixes(
        """
        FROM alpine:3.24
        RUN addgroup -g 10001 web && adduser -D -G web app
        USER app
        CMD ["/app"]
        """,
        """
        FROM alpine:3.24
        RUN addgroup -g 10001 web && adduser -D -G web --uid 10002 app
        USER app
        CMD ["/app"]
        """);
}
