using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>Well-kept Dockerfiles of several kinds: nothing of warning level or above may be said of them.</summary>
internal sealed class ModelCitizens
{
    private const string Server = "package main\n\nimport \"net/http\"\n\nfunc main() { _ = http.ListenAndServe(\":8080\", nil) }\n";
    private const string AllowList = "*\n!go.mod\n!go.sum\n!go.work\n!cmd\n!internal\n!vendor\n!services\n!shared\n";

    [Test]
    public void Cross_compiled_with_cache_mounts_on_distroless() => IsQuiet("""
        # syntax=docker/dockerfile:1
        FROM --platform=$BUILDPLATFORM golang:1.27-trixie AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN --mount=type=cache,target=/go/pkg/mod \
            go mod download
        COPY . .
        ARG TARGETOS TARGETARCH
        ARG VERSION=dev
        RUN --mount=type=cache,target=/go/pkg/mod \
            --mount=type=cache,target=/root/.cache/go-build \
            CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
            go build -trimpath -ldflags="-s -X main.version=$VERSION" -o /out/shop ./cmd/shop

        FROM gcr.io/distroless/static-debian13:nonroot
        ARG VERSION=dev
        LABEL org.opencontainers.image.title="shop" \
              org.opencontainers.image.version=$VERSION
        COPY --from=build /out/shop /shop
        EXPOSE 8080
        HEALTHCHECK --interval=30s --timeout=3s CMD ["/shop", "health"]
        ENTRYPOINT ["/shop"]
        """,
        ("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire golang.org/x/text v0.30.0\n"),
        ("go.sum", "golang.org/x/text v0.30.0 h1:yznKA/E9zq54KzlzBEAWn1NXSQ8DIp/NYMy88xJjl4k=\ngolang.org/x/text v0.30.0/go.mod h1:yDdHFIX9t+tORqspjENWgzaCVXgk0yYnYuSZ8UzzBVM=\n"),
        ("cmd/shop/main.go", "package main\n\nimport (\n\t\"net/http\"\n\t\"os\"\n)\n\nvar version string\n\nfunc main() {\n\tif len(os.Args) > 1 && os.Args[1] == \"health\" {\n\t\treturn\n\t}\n\n\t_ = http.ListenAndServe(\":8080\", nil)\n}\n"));

    [Test]
    public void Vendored_on_scratch() => IsQuiet("""
        # syntax=docker/dockerfile:1
        FROM golang:1.27-alpine AS build
        WORKDIR /src
        COPY . .
        RUN --mount=type=cache,target=/root/.cache/go-build \
            CGO_ENABLED=0 go build -mod=vendor -trimpath -o /out/shop ./cmd/shop

        FROM scratch
        COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
        COPY --from=build /out/shop /shop
        USER 65532:65532
        ENTRYPOINT ["/shop"]
        """,
        ("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire example.com/text v1.0.0\n"),
        ("go.sum", "example.com/text v1.0.0 h1:yznKA/E9zq54KzlzBEAWn1NXSQ8DIp/NYMy88xJjl4k=\nexample.com/text v1.0.0/go.mod h1:yDdHFIX9t+tORqspjENWgzaCVXgk0yYnYuSZ8UzzBVM=\n"),
        ("vendor/modules.txt", "# example.com/text v1.0.0\n## explicit; go 1.20\nexample.com/text\n"),
        ("vendor/example.com/text/text.go", "package text\n"),
        ("cmd/shop/main.go", "package main\n\nimport (\n\t\"net/http\"\n\n\t_ \"example.com/text\"\n)\n\nfunc main() { _ = http.ListenAndServe(\":8080\", nil) }\n"));

    [Test]
    public void Cgo_on_the_same_glibc() => IsQuiet("""
        # syntax=docker/dockerfile:1
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN --mount=type=cache,target=/go/pkg/mod go mod download
        COPY . .
        RUN --mount=type=cache,target=/go/pkg/mod \
            --mount=type=cache,target=/root/.cache/go-build \
            CGO_ENABLED=1 go build -trimpath -o /out/shop ./cmd/shop

        FROM debian:trixie-slim
        RUN apt-get update \
            && apt-get install -y --no-install-recommends ca-certificates \
            && rm -rf /var/lib/apt/lists/*
        COPY --from=build /out/shop /usr/local/bin/shop
        USER 65532:65532
        ENTRYPOINT ["shop"]
        """,
        ("go.mod", "module example.com/shop\n\ngo 1.26\n"),
        ("go.sum", ""),
        ("cmd/shop/main.go", "package main\n\n// int one(void) { return 1; }\nimport \"C\"\n\nimport \"net/http\"\n\nfunc main() { _ = http.ListenAndServe(\":8080\", nil); C.one() }\n"));

    [Test]
    public void Workspace_with_bind_mounts() => IsQuiet("""
        # syntax=docker/dockerfile:1
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        RUN --mount=type=bind,target=. \
            --mount=type=cache,target=/go/pkg/mod \
            --mount=type=cache,target=/root/.cache/go-build \
            CGO_ENABLED=0 go build -trimpath -o /out/shop ./services/shop

        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /out/shop /shop
        ENTRYPOINT ["/shop"]
        """,
        ("go.work", "go 1.26\n\nuse (\n\t./services/shop\n\t./shared\n)\n"),
        ("services/shop/go.mod", "module example.com/shop\n\ngo 1.26\n"),
        ("services/shop/main.go", Server),
        ("shared/go.mod", "module example.com/shared\n\ngo 1.26\n"),
        ("shared/text.go", "package shared\n"));

    private static void IsQuiet(string text, params (string Path, string Content)[] files) =>
        Check.Dockerfile(text + "\n", [.. files, (".dockerignore", AllowList)])
            .Where(finding => finding.Severity >= Severity.Warning && finding.Suppression is null)
            .Select(finding => $"{finding.Rule.Id} {finding.Where}: {finding.Message}")
            .ShouldBeEmpty();
}
