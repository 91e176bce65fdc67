using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Binaries;

internal sealed class DynamicBinaryInBareImageTests : RuleTests<DynamicBinaryInBareImage>
{
    private static readonly (string Path, string Content)[] Server = ProgramThatImports("net/http");

    [Test]
    public void Binary_that_needs_libc_copied_into_scratch_is_reported_at_the_build() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [Test]
    public void It_says_what_the_container_says() => Says(
        "'/app' is linked against libc because cmd/app imports net/http imports net, and 'scratch' has none: the container stops with 'exec /app: no such file or directory'",
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch
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
        FROM gcr.io/distroless/static-debian12
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        Server).Single().Related.Select(place => $"{place.Message}: {place.Where.Text}").ShouldBe(
        [
            "built in 'golang:1.27': golang:1.27",
            "copied here: /app",
            "runs in 'gcr.io/distroless/static-debian12': gcr.io/distroless/static-debian12",
        ]);

    [Test]
    public void Main_package_in_the_root_of_the_module_is_named_so() => Findings(
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        ("go.mod", "module m\ngo 1.25\n"), ("main.go", "package main\n\nimport _ \"os/user\"\n")).Single().Message.ShouldContain("because the main package imports os/user,");

    [TestCase("RUN [|go build -o /app ./cmd/app|]")]
    [TestCase("RUN CGO_ENABLED=1 [|go build -o /app ./cmd/app|]")]
    [TestCase("RUN set -eux; export CGO_ENABLED=1; [|go build -o /app ./cmd/app|]")]
    [TestCase("ENV CGO_ENABLED=0\nRUN CGO_ENABLED=1 [|go build -o /app ./cmd/app|]")]
    [TestCase("RUN [|go build \\\n    -trimpath \\\n    -o /app \\\n    ./cmd/app|]")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache [|go build -ldflags=\"-s -w\" -o /app ./cmd/app|]")]
    [TestCase("RUN cd cmd/app && [|go build -o /app|]")]
    [TestCase("RUN cd cmd && (cd app && [|go build -o /app .|])")]
    [TestCase("RUN [|go build -C cmd/app -o /app|]")]
    [TestCase("RUN [|go build -o /app example.com/shop/cmd/app|]")]
    [TestCase("RUN [|go build -o /app cmd/app/main.go|]")]
    [TestCase("RUN mkdir -p /out && [|go build -o /out ./cmd/app|] && chmod +x /out/app\nFROM build AS last\nRUN true\nFROM scratch AS almost\nCOPY --from=last /out/app /app\nFROM almost AS build")]
    [TestCase("RUN <<EOF\nset -e\n[|go build -o /app ./cmd/app|]\nEOF")]
    [TestCase("RUN [|go build -tags netgo -o /app ./cmd/user|]")]
    [TestCase("RUN [|go build -ldflags '-extldflags \"-static\"' -o /app ./cmd/app|]")]
    public void Ways_to_build_it(string build) => Reports($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, [.. Server, ("cmd/user/main.go", "package main\n\nimport _ \"os/user\"\n")]);

    [TestCase("RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=0\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG CGO_ENABLED=0\nRUN go build -o /app ./cmd/app")]
    [TestCase("ARG CGO_ENABLED\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN export CGO_ENABLED=0 && go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=0; export CGO_ENABLED; go build -o /app ./cmd/app")]
    [TestCase("RUN set -a; CGO_ENABLED=0; go build -o /app ./cmd/app")]
    [TestCase("RUN declare -x CGO_ENABLED=0; go build -o /app ./cmd/app")]
    [TestCase("RUN env CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN go env -w CGO_ENABLED=0\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN go env -w CGO_ENABLED=0 && go build -o /app ./cmd/app")]
    [TestCase("ENV GOENV=/src/go.env\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN if [ \"$X\" ]; then export CGO_ENABLED=0; fi; go build -o /app ./cmd/app")]
    [TestCase("RUN eval \"$(./settings)\"; go build -o /app ./cmd/app")]
    [TestCase("RUN . ./settings && go build -o /app ./cmd/app")]
    [TestCase("RUN for CGO_ENABLED in 0; do export CGO_ENABLED; go build -o /app ./cmd/app; done")]
    [TestCase("RUN sudo -E go build -o /app ./cmd/app")]
    [TestCase("RUN go build -tags netgo,osusergo -o /app ./cmd/app")]
    [TestCase("RUN go build -tags 'netgo osusergo' -o /app ./cmd/app")]
    [TestCase("ENV GOFLAGS=-tags=netgo,osusergo\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN go env -w GOFLAGS=-tags=netgo,osusergo\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN go build -ldflags '-linkmode external -extldflags \"-static\"' -o /app ./cmd/app")]
    [TestCase("ARG LDFLAGS\nRUN go build -ldflags \"$LDFLAGS\" -o /app ./cmd/app")]
    [TestCase("ARG FLAGS\nRUN go build $FLAGS -o /app ./cmd/app")]
    [TestCase("ARG GOFLAGS\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN GOOS=windows CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc go build -o /app ./cmd/app")]
    [TestCase("RUN GOARCH=arm64 go build -o /app ./cmd/app")]
    [TestCase("RUN CC=musl-gcc go build -o /app ./cmd/app")]
    [TestCase("RUN go build -o /app ./cmd/pure")]
    [TestCase("RUN go build -o /app cmd/mixed/main.go")]
    [TestCase("RUN go build -o /app ./...")]
    [TestCase("RUN go build -o /app ./cmd/missing")]
    [TestCase("RUN go build -o /app \"./cmd/$PROGRAM\"")]
    [TestCase("RUN go build -n -o /app ./cmd/app")]
    [TestCase("RUN make /app")]
    [TestCase("RUN ./generate.sh && go build -o /app ./cmd/app")]
    [TestCase("RUN go generate ./... && go build -o /app ./cmd/app")]
    [TestCase("RUN rm cmd/app/main.go && go build -o /app ./cmd/app")]
    [TestCase("RUN rm -rf cmd && cp -r other cmd && go build -o /app ./cmd/app")]
    [TestCase("RUN sed -i s,net/http,fmt, cmd/app/main.go && go build -o /app ./cmd/app")]
    [TestCase("RUN git checkout v1 && go build -o /app ./cmd/app")]
    [TestCase("COPY --from=other /src /src\nRUN go build -o /app ./cmd/app")]
    [TestCase("RUN --mount=type=cache,target=/src go build -o /app ./cmd/app")]
    [TestCase("RUN --mount=type=bind,from=other,target=/src go build -o /app ./cmd/app")]
    [TestCase("RUN go build -o /app ./cmd/app && CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN if [ \"$X\" ]; then go build -o /app ./cmd/app; else CGO_ENABLED=0 go build -o /app ./cmd/app; fi")]
    [TestCase("RUN go build -o /app ./cmd/app\nCOPY app /app")]
    [TestCase("RUN go build -o /app ./cmd/app\nCOPY --from=other /app /app")]
    [TestCase("RUN go build -o /app ./cmd/app && ./relink.sh /app")]
    [TestCase("RUN go build -o /app ./cmd/app && mv /app.static /app")]
    [TestCase("RUN --mount=type=cache,target=/out go build -o /out/app ./cmd/app && cp /out/app /app")]
    [TestCase("RUN CGO_ENABLED=1 go test ./... && CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN go build -o /app ./cmd/app")]
    public void Ways_that_make_it_static_or_cannot_be_seen_through(string build) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        [
            .. Server,
            ("app", ""),
            ("settings", ""),
            ("cmd/pure/main.go", "package main\n\nimport _ \"fmt\"\n"),
            ("cmd/mixed/main.go", "package main\n\nimport _ \"fmt\"\n"),
            ("cmd/mixed/other.go", "package main\n\nimport _ \"net\"\n"),
        ]);

    [TestCase("golang:1.27-alpine")]
    [TestCase("registry.example/golang:1.27")]
    [TestCase("$IMAGE")]
    [TestCase("--platform=$BUILDPLATFORM golang:1.27-alpine")]
    public void Builders_without_a_compiler_or_unknown(string image) => IsClean($"""
        ARG IMAGE
        FROM {image} AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [Test]
    public void Compiler_on_alpine_switches_cgo_on() => Reports("""
        FROM golang:1.27-alpine AS build
        RUN apk add --no-cache build-base
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [Test]
    public void Native_build_by_automatic_arguments_is_native() => Reports("""
        FROM golang:1.27 AS build
        ARG TARGETOS TARGETARCH
        WORKDIR /src
        COPY . .
        RUN GOOS=$TARGETOS GOARCH=$TARGETARCH [|go build -o /app ./cmd/app|]
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [TestCase("FROM --platform=$BUILDPLATFORM golang:1.27 AS build")]
    [TestCase("FROM --platform=$BUILDPLATFORM golang:1.27 AS base\nFROM base AS build")]
    public void Cross_build_on_the_build_platform_is_sometimes_native(string from) => IsClean($"""
        {from}
        ARG TARGETARCH
        WORKDIR /src
        COPY . .
        RUN GOARCH=$TARGETARCH go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [Test]
    public void Sources_that_are_not_seen_are_not_guessed_at()
    {
        const string text = """
            FROM golang:1.27 AS build
            WORKDIR /src
            COPY . .
            RUN go build -o /app ./cmd/app
            FROM scratch
            COPY --from=build /app /app
            ENTRYPOINT ["/app"]
            """;
        IsClean(text);
        IsClean(text, [.. Server, (".dockerignore", "cmd\n")]);
        IsClean(text, ProgramThatImports("example.com/elsewhere"));
        IsClean(text, [.. ProgramThatImports("example.com/shop/lib"), ("lib/lib_windows.go", "package lib\n\nimport _ \"net\"\n")]);
        IsClean(text, [.. ProgramThatImports("fmt"), ("cmd/app/main_test.go", "package main\n\nimport _ \"net\"\n")]);
    }

    [Test]
    public void Import_is_followed_through_the_module_a_replaced_one_and_the_vendor_folder()
    {
        const string text = """
            FROM golang:1.27 AS build
            WORKDIR /src
            COPY . .
            RUN [|go build -o /app ./cmd/app|]
            FROM scratch
            COPY --from=build /app /app
            ENTRYPOINT ["/app"]
            """;
        Reports(text, [.. ProgramThatImports("example.com/shop/lib"), ("lib/lib.go", "package lib\n\nimport \"C\"\n")]);
        Reports(text,
            ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire example.com/lib v1.0.0\n\nreplace example.com/lib => ./third/lib\n"),
            ("cmd/app/main.go", "package main\n\nimport _ \"example.com/lib\"\n"),
            ("third/lib/go.mod", "module example.com/lib\n"),
            ("third/lib/lib.go", "package lib\n\nimport _ \"net\"\n"));
        Reports(text,
            ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire example.com/lib v1.0.0\n"),
            ("cmd/app/main.go", "package main\n\nimport _ \"example.com/lib\"\n"),
            ("vendor/example.com/lib/lib.go", "package lib\n\nimport _ \"net\"\n"));
    }

    [Test]
    public void Only_what_was_copied_is_compiled() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY go.mod ./
        COPY cmd/app/main.go ./cmd/app/
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, [.. ProgramThatImports("fmt"), ("cmd/app/serve.go", "package main\n\nimport _ \"net\"\n")]);

    [Test]
    public void Folder_that_stands_in_for_another_is_the_one_that_counts() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY go.mod ./
        COPY services/api ./
        RUN [|go build -o /app ./cmd/app|]
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        ("services/api/go.mod", "module m\ngo 1.25\n"),
        ("services/api/cmd/app/main.go", "package main\n\nimport _ \"net\"\n"),
        ("go.mod", "module root\ngo 1.25\n"),
        ("cmd/app/main.go", "package main\n\nimport _ \"fmt\"\n"));

    [Test]
    public void Mixed_layout_is_not_followed() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY go.mod ./
        COPY services/api ./
        RUN go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        ("services/api/cmd/app/main.go", "package main\n\nimport _ \"fmt\"\n"),
        ("go.mod", "module root\ngo 1.25\n"),
        ("cmd/app/main.go", "package main\n\nimport _ \"net\"\n"));

    [Test]
    public void Each_program_of_a_command_is_judged_for_itself() => Says(
        "'/server' is linked against libc because cmd/server imports net, and 'scratch' has none: the container stops with 'exec /server: no such file or directory'",
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /out/ ./cmd/server ./cmd/health
        FROM scratch AS server
        COPY --from=build /out/server /out/health /
        HEALTHCHECK CMD ["/health"]
        ENTRYPOINT ["/server"]
        """,
        ("go.mod", "module m\ngo 1.25\n"), ("cmd/server/main.go", "package main\n\nimport _ \"net\"\n"), ("cmd/health/main.go", "package main\n"));

    [TestCase("COPY --from=build /out/app /usr/bin/app", "/usr/bin/app")]
    [TestCase("COPY --from=build /out/app /usr/bin/", "/usr/bin/app")]
    [TestCase("COPY --from=build /out/app /usr/bin", "/usr/bin/app")]
    [TestCase("WORKDIR /srv\nCOPY --from=build /out/app .", "/srv/app")]
    [TestCase("WORKDIR /srv\nCOPY --from=build /out/app ./server", "/srv/server")]
    [TestCase("COPY --from=build /out /srv", "/srv/app")]
    [TestCase("COPY --from=build /out/ /srv/", "/srv/app")]
    [TestCase("COPY --from=build /out/* /srv/", "/srv/app")]
    [TestCase("COPY --from=0 --chmod=755 /out/app /app", "/app")]
    [TestCase("COPY --from=BUILD /out/app /app", "/app")]
    [TestCase("COPY --from=middle /middle/app /app", "/app")]
    public void Ways_to_carry_it(string copy, string path) => Findings(
        $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /out/app ./cmd/app
        FROM alpine:3.20 AS middle
        COPY --from=build /out/app /middle/
        FROM gcr.io/distroless/static-debian12:nonroot
        {copy}
        ENTRYPOINT ["{path}"]
        """,
        Server).Select(finding => (finding.Message.Substring(0, path.Length + 2), finding.Severity)).ShouldBe([($"'{path}'", Severity.Error)]);

    [TestCase("COPY --from=build /lib /lib")]
    [TestCase("COPY --from=build /lib/x86_64-linux-gnu/libc.so.6 /lib/x86_64-linux-gnu/")]
    [TestCase("COPY --from=build /lib64/ld-linux-x86-64.so.2 /lib64/")]
    [TestCase("COPY --from=build / /")]
    [TestCase("COPY --from=build /rootfs /")]
    [TestCase("COPY --from=debian:12 / /")]
    [TestCase("ADD rootfs.tar.gz /")]
    [TestCase("ADD https://example.com/rootfs.tar /")]
    [TestCase("COPY rootfs/ /")]
    [TestCase("COPY alpine-3.20 /")]
    [TestCase("COPY --from=build $LIBS /")]
    public void Loader_may_come_along(string instruction) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch
        {instruction}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, [.. Server, ("rootfs.tar.gz", ""), ("rootfs/x", ""), ("alpine-3.20/x", "")]);

    [TestCase("COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/")]
    [TestCase("COPY --from=build /etc/passwd /etc/passwd")]
    [TestCase("COPY config.yaml /")]
    [TestCase("COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo")]
    public void Loader_does_not_come_along(string instruction) => Findings(
        $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch
        {instruction}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        [.. Server, ("config.yaml", "")]).Count.ShouldBe(1);

    [TestCase("golang:1.27")]
    [TestCase("debian:13-slim")]
    [TestCase("gcr.io/distroless/base-debian12")]
    [TestCase("gcr.io/distroless/cc-debian12")]
    [TestCase("registry.example/static:1")]
    [TestCase("$BASE")]
    public void Images_with_a_libc_or_unknown(string image) => IsClean($"""
        ARG BASE
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM {image}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [TestCase("debug")]
    [TestCase("dev")]
    [TestCase("test")]
    [TestCase("export")]
    [TestCase("bin")]
    [TestCase("release-artifacts")]
    public void Stages_that_run_nowhere(string name) => IsClean($"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch AS {name}
        COPY --from=build /app /app
        """, Server);

    [TestCase("ENTRYPOINT [\"/other\"]")]
    [TestCase("ENTRYPOINT [\"sh\", \"-c\", \"/app\"]")]
    [TestCase("CMD [\"/lib/ld-linux.so\", \"/app\"]")]
    public void Program_beside_the_one_that_is_started_is_a_warning(string start) => ReportsAs(Severity.Warning, $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM scratch
        COPY --from=build /app /app
        {start}
        """, Server);

    [TestCase("ARG GO=1.27\nFROM golang:${GO} AS build", "RUN [|go build -o /app ./cmd/app|]")]
    [TestCase("FROM golang:1.27 AS build\nARG CGO_ENABLED=1", "RUN [|go build -o /app ./cmd/app|]")]
    [TestCase("FROM golang:1.27 AS build\nARG FLAGS=-trimpath", "RUN [|go build $FLAGS -o /app ./cmd/app|]")]
    [TestCase("FROM golang:1.27 AS build\nARG GOFLAGS=-trimpath", "RUN [|go build -o /app ./cmd/app|]")]
    public void Default_of_a_build_argument_may_be_replaced(string from, string build) => ReportsAs(Severity.Warning, $"""
        {from}
        WORKDIR /src
        COPY . .
        {build}
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """, Server);

    [Test]
    public void Image_that_says_nothing_has_nothing_else_to_start() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN [|go build -o /app ./cmd/app|]
        FROM scratch
        COPY --from=build /app /app
        """, Server);

    [Test]
    public void Instruments_need_C_code() => Findings(
        """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -race -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        ProgramThatImports("fmt")).Single().Message.ShouldContain("because -race and its like need C code,");

    [Test]
    public void Workspace_member_is_followed() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        WORKDIR /src/api
        RUN [|go build -o /app .|]
        FROM scratch
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """,
        ("go.work", "go 1.25\nuse (\n./api\n./lib\n)\n"),
        ("api/go.mod", "module m/api\ngo 1.25\n"),
        ("api/main.go", "package main\n\nimport _ \"m/lib\"\n"),
        ("lib/go.mod", "module m/lib\ngo 1.25\n"),
        ("lib/lib.go", "package lib\n\nimport _ \"net\"\n"));

    [Test]
    public void Windows_line_ends_change_nothing() => Reports(
        "FROM golang:1.27 AS build\r\nWORKDIR /src\r\nCOPY . .\r\nRUN [|go build \\\r\n  -o /app ./cmd/app|]\r\nFROM scratch\r\nCOPY --from=build /app /app\r\n",
        Server);

    [TestCase("RUN go build -o /app ./cmd/app", "RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN go vet ./... && \\\n  GOOS=linux \\\n  go build -o /app ./cmd/app", "RUN go vet ./... && \\\n  CGO_ENABLED=0 GOOS=linux \\\n  go build -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 go build -o /app ./cmd/app", "RUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("ENV CGO_ENABLED=1\nRUN go build -o /app ./cmd/app", "ENV CGO_ENABLED=1\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app")]
    [TestCase("RUN exec env GOFLAGS=-v go build -o /app ./cmd/app", "RUN CGO_ENABLED=0 exec env GOFLAGS=-v go build -o /app ./cmd/app")]
    [TestCase("RUN <<EOF\ngo build -o /app ./cmd/app\nEOF", "RUN <<EOF\nCGO_ENABLED=0 go build -o /app ./cmd/app\nEOF")]
    public void Fix_turns_cgo_off_for_that_command(string before, string after) =>
        Fixes(InScratch(before), InScratch(after), ProgramThatImports("net/http"));

    [Test]
    public void C_code_of_its_own_cannot_do_without() => HasNoFix(InScratch("RUN go build -o /app ./cmd/app"),
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("cmd/app/main.go", "package main\n\nimport \"C\"\n\nfunc main() {}\n"));

    [TestCase("RUN go build -race -o /app ./cmd/app")]
    [TestCase("RUN CGO_ENABLED=1 go build -ldflags=-linkmode=external -o /app ./cmd/app")]
    [TestCase("RUN go build -buildmode=pie -o /app ./cmd/app")]
    public void Command_that_asks_for_more_than_Go_has_no_fix(string run) => HasNoFix(InScratch(run), ProgramThatImports("net/http"));

    private static string InScratch(string run) =>
        $"FROM golang:1.27 AS build\nCOPY . .\n{run}\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";
}
