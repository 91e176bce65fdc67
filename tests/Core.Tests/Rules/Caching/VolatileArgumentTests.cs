using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class VolatileArgumentTests : RuleTests<VolatileArgument>
{
    [Test]
    public void Commit_above_the_download_is_reported() => Reports(Shipped("ARG [|COMMIT|]\nCOPY go.mod go.sum ./\nRUN go mod download"));

    [Test]
    public void Message_says_what_it_costs() => Says(
        "'VERSION' is declared above 'go mod download': each new value of it downloads all modules again",
        Shipped("ARG VERSION=dev\nCOPY go.mod go.sum ./\nRUN go mod download"));

    [TestCase("VERSION")]
    [TestCase("VERSION=dev")]
    [TestCase("APP_VERSION")]
    [TestCase("GIT_COMMIT")]
    [TestCase("COMMIT_SHA=unknown")]
    [TestCase("GIT_SHA")]
    [TestCase("VCS_REF_SHA")]
    [TestCase("BUILD_DATE")]
    [TestCase("BUILDDATE")]
    [TestCase("BUILD_TIME")]
    [TestCase("BUILD_ID")]
    [TestCase("BUILD_NUMBER=0")]
    [TestCase("REVISION")]
    [TestCase("SOURCE_DATE_EPOCH")]
    [TestCase("git_commit")]
    public void Names_that_say_that_they_change(string argument) => Reports(Shipped($"ARG [|{argument}|]\nRUN go mod download"));

    [TestCase("GO_VERSION=1.25")]
    [TestCase("GOOSE_VERSION=v3.26.0")]
    [TestCase("ALPINE_VERSION")]
    [TestCase("ETCD_COMMIT=0123abc")]
    [TestCase("PROTOC_SHA256=abc")]
    [TestCase("TINI_SHA=abc")]
    [TestCase("DEBIAN_SNAPSHOT_DATE=20250101")]
    [TestCase("TARGETARCH")]
    [TestCase("UPDATE")]
    [TestCase("BUILD_TAGS=netgo")]
    [TestCase("BUILD_TIMEOUT=5m")]
    [TestCase("APP")]
    public void Names_of_tools_and_switches_are_pins(string argument) => IsClean(Shipped($"ARG {argument}\nRUN go mod download"));

    [Test]
    public void Several_declarations_in_one_line_are_several_places() => Reports(Shipped("ARG [|VERSION=dev|] TARGETARCH [|COMMIT|]\nRUN go mod download"));

    [TestCase("RUN go mod download\nARG VERSION\nRUN go build -ldflags \"-X main.version=$VERSION\" -o /app ./cmd/app")]
    [TestCase("ARG VERSION\nRUN curl -fsSLO https://example.com/$VERSION.tgz\nRUN go mod download")]
    [TestCase("ARG VERSION\nENV APP=${VERSION:-dev}\nRUN go mod download")]
    [TestCase("ARG VERSION\nRUN echo $VERSION\nRUN go mod download")]
    [TestCase("ARG VERSION\nLABEL version=$VERSION\nRUN go mod download")]
    [TestCase("ARG VERSION\nRUN <<EOF\necho $VERSION > /version\nEOF\nRUN go mod download")]
    [TestCase("ARG VERSION\nRUN go mod download && go build -ldflags \"-X main.version=$VERSION\" -o /app ./cmd/app")]
    [TestCase("ARG VERSION\nRUN --mount=type=cache,target=/go/pkg/mod go mod download")]
    [TestCase("ARG VERSION\nCOPY . .\nRUN go version")]
    [TestCase("ARG VERSION\nCOPY . .\nRUN make")]
    [TestCase("ARG VERSION\nENV GOFLAGS=-mod=vendor\nRUN go build ./cmd/app")]
    [TestCase("ARG VERSION\nCOPY . .\nRUN go build -o /app ./cmd/app")]
    public void Argument_that_costs_nothing_or_is_needed(string lines) => IsClean(Shipped(lines));

    [Test]
    public void Another_name_that_ends_or_begins_alike_is_another_name()
    {
        Reports(Shipped("ARG GO_VERSION=1\nARG [|VERSION|]\nRUN echo $GO_VERSION\nRUN go mod download"));
        Reports(Shipped("ARG VERSION2=1\nARG [|VERSION|]\nRUN echo $VERSION2 && true\nRUN go mod download"));
    }

    [Test]
    public void Argument_above_the_first_FROM_is_in_no_stage() => IsClean("ARG VERSION=dev\n" + Shipped("RUN go mod download"));

    [Test]
    public void Argument_that_a_FROM_uses_is_a_pin() => IsClean("""
        ARG VERSION=1.25
        FROM golang:${VERSION} AS build
        ARG VERSION
        RUN go mod download
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """);

    [Test]
    public void Stage_from_which_nothing_is_shipped_is_left_alone() => IsClean("""
        FROM golang:1.25 AS lint
        ARG VERSION
        RUN go mod download
        FROM scratch
        COPY app /app
        CMD ["/app"]
        """);

    [Test]
    public void Continued_declaration_is_reported_where_it_stands() => Reports(Shipped("ARG TARGETARCH \\\n    [|COMMIT|]\nRUN go mod download"));

    [Test]
    public void Lines_may_end_in_CRLF() => Reports(Shipped("ARG [|COMMIT|]\nRUN go mod download").Replace("\n", "\r\n", System.StringComparison.Ordinal));

    private static string Shipped(string lines) => $"""
        FROM golang:1.25 AS build
        WORKDIR /src
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [Test]
    public void Fix_takes_the_comment_along_and_nothing_else() => Fixes(
        """
        FROM golang:1.27
        # The toolchain
        ENV A=1

        # Who we are
        # gcg:ignore GCG1404 because the linker asks
        ARG COMMIT=none
        ARG A VERSION=1 \
            B
        COPY go.mod go.sum ./
        RUN go mod download \
            -x

        COPY . .
        RUN go build -o /app .
        CMD ["/app"]
        """,
        """
        FROM golang:1.27
        # The toolchain
        ENV A=1

        ARG A \
            B
        COPY go.mod go.sum ./
        RUN go mod download \
            -x
        # Who we are
        # gcg:ignore GCG1404 because the linker asks
        ARG COMMIT=none
        ARG VERSION=1

        COPY . .
        RUN go build -o /app .
        CMD ["/app"]
        """);

    [Test]
    public void Default_that_rests_on_another_variable_stays() => HasNoFix(
        """
        FROM golang:1.27
        ARG VERSION=$BASE
        COPY go.mod go.sum ./
        RUN go mod download
        RUN go build -o /app .
        CMD ["/app"]
        """);

    [TestCase("ONBUILD ARG COMMIT\nONBUILD RUN go mod download\nFROM base AS build")]
    [TestCase("ONBUILD ARG COMMIT\nFROM base AS build\nRUN go mod download")]
    public void Trigger_is_left_to_those_who_share_it(string lines) => HasNoFix($"FROM golang:1.27 AS base\n{lines}\nFROM scratch\nCOPY --from=build /app /app\nCMD [\"/app\"]\n");
}
