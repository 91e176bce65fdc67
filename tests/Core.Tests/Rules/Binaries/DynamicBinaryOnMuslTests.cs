using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class DynamicBinaryOnMuslTests : RuleTests<DynamicBinaryOnMusl>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");

    [Test]
    public void Glibc_binary_on_alpine_is_reported_at_the_build() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM alpine:3.20
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void It_says_what_the_container_says() => Says(
        "'/app' is linked against glibc because cmd/app imports net/http imports net, and 'alpine:3.20' has musl: the container stops with 'exec /app: no such file or directory'",
        """
        FROM golang:1.27-bookworm AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        Server);

    [Test]
    public void It_shows_where_it_was_built_copied_and_run() => Findings(
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        Server).Single().Related.Select(place => place.Message).ShouldBe(["built in 'golang:1.27'", "copied here", "runs in 'alpine:3.20'"]);

    [TestCase("RUN apk add --no-cache gcompat")]
    [TestCase("RUN apk add --no-cache ca-certificates libc6-compat")]
    [TestCase("RUN apk add --no-cache \\\n    ca-certificates \\\n    gcompat")]
    [TestCase("ARG PACKAGES=gcompat\nRUN apk add --no-cache $PACKAGES")]
    [TestCase("ARG PACKAGES\nRUN apk add --no-cache $PACKAGES")]
    [TestCase("RUN mkdir /lib64 && ln -s /lib/libc.musl-x86_64.so.1 /lib64/ld-linux-x86-64.so.2")]
    [TestCase("RUN wget -q https://example.com/glibc-2.35-r1.apk && apk add --allow-untrusted glibc-2.35-r1.apk")]
    [TestCase("RUN ./install-libraries.sh")]
    [TestCase("RUN apk add --no-cache patchelf && patchelf --set-interpreter /lib/ld-musl-x86_64.so.1 /app")]
    [TestCase("COPY --from=build /lib/x86_64-linux-gnu /lib/x86_64-linux-gnu")]
    [TestCase("COPY --from=build /lib64 /lib64")]
    [TestCase("COPY --from=frolvlad/alpine-glibc:alpine-3.20 / /")]
    public void Loader_may_be_there(string instruction) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.20
        {instruction}
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Loader_of_a_parent_stage_counts() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.20 AS base
        RUN apk add --no-cache gcompat
        FROM base
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [TestCase("RUN apk add --no-cache ca-certificates tzdata")]
    [TestCase("RUN adduser -D app\nUSER app")]
    [TestCase("COPY config.yaml /etc/app/")]
    [TestCase("RUN apk add --no-cache build-base")]
    public void What_brings_no_loader_changes_nothing(string instruction) => Findings(
        $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.20
        {instruction}
        COPY --from=build /app /app
        CMD ["/app"]
        """,
        [.. Server, ("config.yaml", "")]).Count.ShouldBe(1);

    [TestCase("golang:1.27-alpine", "alpine:3.20")]
    [TestCase("golang:1.27", "debian:12-slim")]
    [TestCase("golang:1.27", "golang:1.27")]
    [TestCase("golang:1.27", "frolvlad/alpine-glibc")]
    [TestCase("golang:1.27", "registry.example/alpine:3.20")]
    [TestCase("registry.example/golang:1.27", "alpine:3.20")]
    public void Other_pairs_of_images(string builder, string runtime) => IsClean($"""
        FROM {builder} AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 go build -o /app ./cmd/app
        FROM {runtime}
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [TestCase("RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN go build -tags netgo,osusergo -o /app ./cmd/app")]
    [TestCase("RUN make build")]
    public void Static_or_unseen_builds(string build) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM alpine:3.20
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Pure_Go_program_is_static_even_with_cgo_on() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=1 go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        CMD ["/app"]
        """, ProgramThatImports("fmt"));

    [TestCase("")]
    [TestCase("CMD [\"/entrypoint.sh\"]")]
    [TestCase("CMD sleep 1 && /app")]
    public void Container_that_starts_something_else_is_a_warning(string start) => ReportsAs(Severity.Warning, $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM alpine:3.20
        COPY --from=build /app /app
        {start}
        """, Server);

    [TestCase("CMD /app")]
    [TestCase("CMD exec /app --port 80")]
    [TestCase("WORKDIR /\nCMD [\"./app\"]")]
    [TestCase("ENTRYPOINT [\"app\"]")]
    [TestCase("ENTRYPOINT [\"/app\"]\nCMD [\"serve\"]")]
    public void Ways_to_start_it(string start) => Reports($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM alpine:3.20
        COPY --from=build /app /app
        {start}
        """, Server);

    [Test]
    public void Later_copy_takes_its_place() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM golang:1.27-alpine AS small
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.20
        COPY --from=build /app /app
        COPY --from=small /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Installed_program_lies_below_gopath() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go install ./cmd/app|]
        FROM alpine:3.20
        COPY --from=build /go/bin/app /usr/local/bin/
        ENTRYPOINT ["app"]
        """, Server);

    [Test]
    public void Installed_tool_with_a_version_is_not_of_this_module() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go install example.com/shop/cmd/app@v1.0.0
        FROM alpine:3.20
        COPY --from=build /go/bin/app /usr/local/bin/
        ENTRYPOINT ["app"]
        """, Server);

    [Test]
    public void Several_targets_are_judged_one_by_one() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM debian:12-slim AS big
        COPY --from=build /app /app
        CMD ["/app"]
        FROM alpine:3.20 AS small
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);

    [Test]
    public void Default_of_a_build_argument_may_be_replaced() => ReportsAs(Severity.Warning, """
        ARG ALPINE=3.20
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM alpine:${ALPINE}
        COPY --from=build /app /app
        CMD ["/app"]
        """, Server);
}
