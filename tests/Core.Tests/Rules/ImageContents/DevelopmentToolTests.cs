using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class DevelopmentToolTests : RuleTests<DevelopmentTool>
{
    [Test]
    public void Tool_that_is_copied_is_reported() => Reports("""
        FROM golang:1.27 AS build
        RUN go install github.com/go-delve/delve/cmd/dlv@v1.25.0
        FROM debian:13-slim
        COPY --from=build [|/go/bin/dlv|] /usr/local/bin/
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Tool_that_is_installed_in_the_image_or_below_it_is_reported() => Reports("""
        FROM golang:1.27 AS base
        RUN go install [|github.com/air-verse/air@v1.62.0|] && \
            go install [|github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.5.0|]
        FROM base
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Message_names_tool_and_program() => Says("'dlv' is a tool for development, and is shipped with '/app'", """
        FROM golang:1.27 AS build
        FROM scratch
        COPY --from=build /go/bin/dlv /dlv
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Tool_of_the_build_stays_there() => IsClean("""
        FROM golang:1.27 AS build
        RUN go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.5.0
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """);

    [TestCase("AS dev\nENTRYPOINT [\"/app\"]")]
    [TestCase("\nCMD [\"air\"]")]
    [TestCase("\nENTRYPOINT [\"/dlv\", \"exec\", \"/app\"]")]
    [TestCase("\nCMD [\"bash\"]")]
    [TestCase("")]
    public void Workplace_wants_its_tools(string rest) => IsClean($"""
        FROM golang:1.27 AS build
        FROM golang:1.27 {rest}
        COPY --from=build /go/bin/dlv /dlv
        """);

    [Test]
    public void Own_program_of_that_name_is_no_tool() => IsClean("""
        FROM golang:1.27 AS build
        COPY . .
        RUN go build -o /out/air ./cmd/app
        FROM scratch
        COPY --from=build /out/air /air
        COPY --from=build /etc/passwd /etc/passwd
        ENTRYPOINT ["/server"]
        """, ProgramThatImports("fmt"));

    [TestCase("RUN go install $TOOL@latest")]
    [TestCase("COPY --from=tools /tools /usr/local/bin")]
    public void What_is_not_known_is_not_reported(string line) => IsClean($"FROM golang:1.27\n{line}\nENTRYPOINT [\"/app\"]\n");
}
