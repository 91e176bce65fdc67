using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class LibraryLeftBehindTests : RuleTests<LibraryLeftBehind>
{
    private const string Bimg = "github.com/h2non/bimg";
    private const string Own = "package main\n\n// #cgo pkg-config: vips\nimport \"C\"\n\nfunc main() {}\n";

    [Test]
    public void Library_of_a_module_is_left_in_the_builder() => Reports(OnAlpine("apk add --no-cache build-base [|vips-dev|]", "RUN apk add --no-cache ca-certificates"), ProgramThatImports("net/http", Bimg));

    [Test]
    public void Library_is_left_in_a_builder_of_Debian() => Reports("""
        FROM golang:1.27-trixie AS build
        RUN apt-get update && apt-get install -y --no-install-recommends \
            [|libvips-dev|]
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM debian:trixie-slim
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, ProgramThatImports("net/http", "github.com/davidbyttow/govips/v2/vips"));

    [TestCase("// #cgo pkg-config: vips\n")]
    [TestCase("// #cgo linux LDFLAGS: -L/usr/lib -lvips -lm\n")]
    public void Library_of_own_C_code(string line) =>
        Reports(OnAlpine("apk add build-base [|vips-dev|]", ""), [.. ProgramThatImports("fmt"), ("cmd/app/c.go", $"package main\n\n{line}import \"C\"\n")]);

    [Test]
    public void Message_quotes_the_loader() => Says(
        "'/app' is linked with the library of 'vips-dev', which 'alpine:3.22' does not have: the container stops with 'Error loading shared library libvips.so'",
        OnAlpine("apk add build-base vips-dev", ""),
        ProgramThatImports("net/http", Bimg));

    [Test]
    public void Message_quotes_the_loader_of_glibc() => Says(
        "'/app' is linked with the library of 'librdkafka-dev', which 'gcr.io/distroless/base-debian13' does not have: the container stops with 'error while loading shared libraries: librdkafka.so'",
        """
        FROM golang:1.27-trixie AS build
        RUN apt-get update && apt-get install -y librdkafka-dev
        COPY . .
        RUN go build -tags dynamic -o /app ./cmd/app
        FROM gcr.io/distroless/base-debian13
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        ProgramThatImports("github.com/confluentinc/confluent-kafka-go/v2/kafka"));

    [TestCase("RUN apk add --no-cache vips")]
    [TestCase("RUN apk add --no-cache vips-cpp")]
    [TestCase("RUN apk add --no-cache imaginary")]
    [TestCase("RUN apk add $PACKAGES")]
    [TestCase("RUN /install.sh")]
    [TestCase("COPY --from=build /usr/lib/libvips.so.42 /usr/lib/")]
    [TestCase("COPY --from=build /usr/local/lib /usr/local/lib")]
    [TestCase("ENV LD_LIBRARY_PATH=/opt/vips/lib")]
    public void Library_is_there_or_may_be(string line) => IsClean(OnAlpine("apk add build-base vips-dev", line), ProgramThatImports("net/http", Bimg));

    [TestCase("apk add build-base", Bimg)]
    [TestCase("apk add build-base libxml2-dev", Bimg)]
    [TestCase("apk add build-base vips-dev", "net/http")]
    [TestCase("apk add build-base vips-dev || true", Bimg)]
    [TestCase("apk add build-base sqlite-dev", "github.com/mattn/go-sqlite3")]
    [TestCase("apk add build-base vips-dev", "github.com/h2non/bimgs")]
    [TestCase("apk add build-base sqlite-dev\nENV GOFLAGS=-tags=json1", "github.com/mattn/go-sqlite3")]
    public void Library_that_the_program_may_not_need(string install, string import) => IsClean(OnAlpine(install, ""), ProgramThatImports("net/http", import));

    [TestCase("ENV CGO_ENABLED=0")]
    [TestCase("ARG CGO\nENV CGO_ENABLED=$CGO")]
    [TestCase("ENV CGO_LDFLAGS=-static")]
    [TestCase("ENV GOFLAGS=-ldflags=-extldflags=-static")]
    public void Program_that_is_static_or_may_be(string line) => IsClean(OnAlpine("apk add build-base vips-dev\n" + line, ""), ProgramThatImports("net/http", Bimg));

    [TestCase("registry.example.com/base:1")]
    [TestCase("golang:1.27-alpine")]
    [TestCase("scratch")]
    [TestCase("debian:13-slim")]
    public void Image_of_which_that_is_not_known_or_that_has_another_fault(string image) =>
        IsClean(OnAlpine("apk add build-base vips-dev", "").Replace("FROM alpine:3.22", "FROM " + image), ProgramThatImports("net/http", Bimg));

    [Test]
    public void Comment_about_C_is_no_line_for_cgo() => IsClean(OnAlpine("apk add build-base vips-dev", ""), [("go.mod", "module example.com/shop\n"), ("cmd/app/main.go", Own.Replace("#cgo", "cgo"))]);

    private static string OnAlpine(string install, string line) => $"""
        FROM golang:1.27-alpine AS build
        ENV CGO_ENABLED=1
        RUN {install}
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM alpine:3.22
        {line}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """;

    [Test]
    public void Image_that_an_argument_chooses_may_have_it() => IsClean(
        "ARG BASE=alpine:3.22\n" + OnAlpine("apk add build-base vips-dev", "").Replace("FROM alpine:3.22", "FROM $BASE"),
        ProgramThatImports("net/http", Bimg));

    [TestCase("// #cgo pkg-config: zlib\n")]
    [TestCase("// #cgo LDFLAGS: -lvipscc -lm\n")]
    public void Other_library_of_own_C_code(string line) =>
        IsClean(OnAlpine("apk add build-base vips-dev", ""), [.. ProgramThatImports("fmt"), ("cmd/app/c.go", $"package main\n\n{line}import \"C\"\n")]);

    [Test]
    public void Line_for_cgo_may_be_the_last_of_its_file() =>
        Reports(OnAlpine("apk add build-base [|vips-dev|]", ""), [.. ProgramThatImports("fmt"), ("cmd/app/c.go", "package main\n\nimport \"C\"\n\n// #cgo pkg-config: vips")]);
}
