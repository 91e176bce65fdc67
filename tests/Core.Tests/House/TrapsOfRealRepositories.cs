using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>What looks like a fault in real repositories and is none. The number is that of the trap in our notes.</summary>
internal sealed class TrapsOfRealRepositories
{
    private static readonly (string Path, string Content)[] Module =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.27\n"),
        ("go.sum", ""),
        ("cmd/server/main.go", "package main\n\nfunc main() {}\n"),
        (".dockerignore", "*\n!go.mod\n!go.sum\n!cmd\n!tools\n"),
        ("tools/go.mod", "module example.com/tools\n\ngo 1.22\n"),
        ("tools/main.go", "package main\n\nfunc main() {}\n"),
    ];

    [TestCase("4: stages for other targets", "GCG0305", """
        FROM golang:1.27-trixie AS base
        WORKDIR /src
        COPY go.mod go.sum ./
        FROM base AS test
        COPY . .
        RUN go test ./...
        FROM base AS lint
        COPY . .
        RUN go vet ./...
        FROM base AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /server ./cmd/server
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
        """)]
    [TestCase("4: a stage that a variable chooses", "GCG0305", """
        ARG FLAVOUR=slim
        FROM alpine:3.24 AS slim
        FROM debian:trixie-slim AS full
        FROM ${FLAVOUR}
        USER 65532:65532
        CMD ["sh"]
        """)]
    [TestCase("5: another module than the one at the root is compiled", "GCG0401", """
        FROM golang:1.25-trixie AS build
        WORKDIR /src
        COPY . .
        WORKDIR /src/tools
        RUN CGO_ENABLED=0 go build -o /server .
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
        """)]
    [TestCase("6: cgo in a stage that only installs a tool", "GCG0603", """
        FROM golang:1.27-trixie AS tools
        RUN go install github.com/go-delve/delve/cmd/dlv@v1.25.0
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 go build -o /server ./cmd/server
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
        """)]
    [TestCase("6: go build -C writes inside of the folder", "GCG0502", """
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 go build -C tools -o server
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /src/tools/server /server
        ENTRYPOINT ["/server"]
        """)]
    [TestCase("7: a Go that is copied in is the one that builds", "GCG0401", """
        FROM golang:1.25-trixie AS build
        COPY --from=golang:1.27-trixie /usr/local/go/ /usr/local/go/
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 go build -o /server ./cmd/server
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /server /server
        ENTRYPOINT ["/server"]
        """)]
    [TestCase("9: an empty default", "GCG1101", """
        FROM alpine:3.24
        ENV DB_PASSWORD=
        USER 65532:65532
        CMD ["sh"]
        """)]
    [TestCase("9: a path to a secret", "GCG1101", """
        FROM alpine:3.24
        ENV HTPASSWD_FILE=/etc/app/.htpasswd API_TOKEN_FILE=/run/secrets/token PUBLIC_KEY=abc
        USER 65532:65532
        CMD ["sh"]
        """)]
    public void Is_no_fault(string trap, string rule, string text) =>
        Check.Dockerfile(text + "\n", Module).Where(finding => finding.Rule.Id == rule).Select(finding => finding.Message).ShouldBeEmpty(trap);

    [TestCase("7: a Go that is copied into another image", """
        FROM debian:trixie-slim AS build
        COPY --from=golang:1.27-trixie /usr/local/go/ /usr/local/go/
        ENV PATH=$PATH:/usr/local/go/bin
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        COPY . .
        RUN go build -o /out/server ./cmd/server
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /out/server /server
        ENTRYPOINT ["/server"]
        """)]
    [TestCase("8: a base of which nothing is known", """
        FROM registry.example.com/go-builder:7 AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        COPY . .
        RUN go build -o /out/server ./cmd/server
        FROM registry.example.com/go-runtime:7
        COPY --from=build /out/server /usr/local/bin/server
        RUN install-certificates
        USER app
        HEALTHCHECK CMD probe http://localhost:8080
        CMD server --port 8080
        """)]
    [TestCase("10: a base that a variable names", """
        ARG BASE
        ARG BUILDER
        FROM ${BUILDER} AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        COPY . .
        RUN go build -o /out/server ./cmd/server
        FROM ${BASE}
        COPY --from=build /out/server /server
        USER app
        ENTRYPOINT ["/server"]
        """)]
    public void Is_no_error(string trap, string text) =>
        Check.Dockerfile(text + "\n", Module).Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Rule.Id} {finding.Message}").ShouldBeEmpty(trap);

    [TestCase("golang:latest", "GCG0202")]
    [TestCase("golang:1.24.5-alpine3.19", "GCG0205")]
    [TestCase("golang:1.23-trixie", "GCG0206")]
    public void Trap_7_a_pin_outside_of_FROM_is_a_pin_too(string image, string rule) => Check.Dockerfile(
        $"FROM debian:trixie-slim AS build\nCOPY --from={image} /usr/local/go/ /usr/local/go/\nRUN /usr/local/go/bin/go version\n").Select(finding => finding.Rule.Id).ShouldContain(rule);

    [TestCase("COPY bin/server-linux-${TARGETARCH} /server")]
    [TestCase("COPY server /server")]
    [TestCase("COPY dist/ /")]
    [TestCase("COPY server dist/pages.html /")]
    [TestCase("COPY . /")]
    public void Trap_2_a_program_that_a_make_target_puts_there_first(string copy) =>
        HasNoFault("Dockerfile", $"FROM gcr.io/distroless/static-debian13:nonroot\nARG TARGETARCH\n{copy}\nENTRYPOINT [\"/server\"]\n", "*.md\n", Module[..3]);

    [TestCase("shop.goreleaser.dockerfile", "go.sum")]
    [TestCase("Dockerfile", ".goreleaser.yaml")]
    public void Trap_3_a_release_tool_has_a_folder_of_its_own(string dockerfile, string file) => HasNoFault(
        dockerfile,
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY server /server\nCOPY LICENSE settings.yaml /etc/server/\nENTRYPOINT [\"/server\"]\n",
        "server\nsettings.yaml\n",
        [Module[0], Module[2], (file, ""), ("server", ""), ("settings.yaml", "port: 8080\n")]);

    private static void HasNoFault(string dockerfile, string text, string ignored, (string Path, string Content)[] files) => Check.DockerfileAt(
        dockerfile, text, [.. files, (".dockerignore", ignored), (".editorconfig", $"[{dockerfile}]\ngocontainerguard.context = .\n")])
        .Where(finding => finding.Severity > Severity.Info).Select(finding => $"{finding.Rule.Id} {finding.Message}").ShouldBeEmpty();
}
