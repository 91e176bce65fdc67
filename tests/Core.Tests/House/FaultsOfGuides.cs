using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>
/// Faults that guides for Go images teach: each is found on a Dockerfile that has it, and not on the twin that is right. The number is that of
/// the fault in our notes.
/// </summary>
internal sealed class FaultsOfGuides
{
    private static readonly (string Path, string Content)[] Module =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.26\n"),
        ("go.sum", ""),
        ("cmd/server/main.go", "package main\n\nimport \"net/http\"\n\nvar address = \":8080\"\n\nfunc main() { http.ListenAndServe(address, nil) }\n"),
        ("cmd/server/settings.yaml", "port: 8080\n"),
        (".dockerignore", "*\n!go.mod\n!go.sum\n!cmd\n"),
    ];

    private const string Builder = """
        FROM golang:1.27-trixie AS build
        WORKDIR /src
        COPY go.mod go.sum ./
        RUN go mod download
        COPY . .
        RUN CGO_ENABLED=0 go build -o /out/server ./cmd/server

        """;

    [TestCase("C9: a user that is only a name", "GCG0803",
        "FROM debian:trixie-slim\nRUN useradd -u 1001 app\nCOPY --from=build /out/server /server\nUSER app\nENTRYPOINT [\"/server\"]",
        "FROM debian:trixie-slim\nRUN useradd -u 1001 app\nCOPY --from=build /out/server /server\nUSER 1001:1001\nENTRYPOINT [\"/server\"]")]
    [TestCase("C28: production that runs as root", "GCG0801",
        "FROM alpine:3.24\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]",
        "FROM alpine:3.24\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]")]
    [TestCase("C29: a health check with a tool that is not there", "GCG0906",
        "FROM debian:trixie-slim\nCOPY --from=build /out/server /server\nUSER 65532:65532\nHEALTHCHECK CMD wget -qO- http://localhost:8080/health || exit 1\nENTRYPOINT [\"/server\"]",
        "FROM debian:trixie-slim\nCOPY --from=build /out/server /server\nUSER 65532:65532\nHEALTHCHECK CMD [\"/server\", \"health\"]\nENTRYPOINT [\"/server\"]")]
    [TestCase("C34: a start command that is a folder", "GCG0903",
        "FROM alpine:3.24\nCOPY --from=build /out/server /app/\nUSER 65532:65532\nCMD [\"./app\"]",
        "FROM alpine:3.24\nCOPY --from=build /out/server /app/\nUSER 65532:65532\nCMD [\"./app/server\"]")]
    [TestCase("C43: a user of another image", "GCG0802",
        "FROM alpine:3.24\nCOPY --from=build /out/server /server\nUSER nonroot:nonroot\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13\nCOPY --from=build /out/server /server\nUSER nonroot:nonroot\nENTRYPOINT [\"/server\"]")]
    [TestCase("C57: a user that cannot enter the working directory", "GCG0804",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nUSER 65534\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]")]
    [TestCase("C67: a name in the place of the number of the image", "GCG0803",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nUSER nonroot:nonroot\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]")]
    [TestCase("C54: a stage that nothing uses", "GCG0305",
        "FROM golang:1.27-trixie AS deps\nWORKDIR /deps\nCOPY go.mod go.sum ./\nRUN go mod download\n\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]")]
    [TestCase("C65: labels from arguments of another stage", "GCG1402",
        "ARG VERSION=1.2.3\n\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nLABEL org.opencontainers.image.version=$VERSION\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13:nonroot\nARG VERSION=1.2.3\nCOPY --from=build /out/server /server\nLABEL org.opencontainers.image.version=$VERSION\nENTRYPOINT [\"/server\"]")]
    [TestCase("C69: a tag that was never published", "GCG0205",
        "FROM golang:1.24.5-alpine3.19\nRUN go version\nUSER 65532:65532\nCMD [\"go\", \"version\"]",
        "FROM golang:1.24.5-alpine3.22\nRUN go version\nUSER 65532:65532\nCMD [\"go\", \"version\"]")]
    [TestCase("C5: zone data that is asked for and not there", "GCG0702",
        "FROM ubuntu:24.04\nENV TZ=Europe/Berlin\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]",
        "FROM ubuntu:24.04\nENV TZ=Europe/Berlin\nRUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/*\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]")]
    [TestCase("C8: a program that its own process may rewrite", "GCG0805",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build --chown=65532:65532 /out/server /server\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]")]
    [TestCase("C3: a GOMAXPROCS that does nothing", "GCG0911",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENV GOMAXPROCS=0\nENTRYPOINT [\"/server\"]",
        "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENV GOMEMLIMIT=512MiB\nENTRYPOINT [\"/server\"]")]
    [TestCase("C22: a mounted token in the settings of git", "GCG1102",
        "FROM golang:1.27 AS fetch\nRUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && git config --global url.\"https://${TOKEN}@github.com/\".insteadOf \"https://github.com/\" && go mod download",
        "FROM golang:1.27 AS fetch\nRUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download")]
    [TestCase("C72: a token in the address of a clone", "GCG1102",
        "FROM golang:1.27 AS fetch\nRUN --mount=type=secret,id=token git clone https://$(cat /run/secrets/token)@github.com/acme/lib.git /lib",
        "FROM golang:1.27 AS fetch\nRUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://github.com/acme/lib.git /lib")]
    [TestCase("C24: a host key on trust", "GCG1107",
        "FROM golang:1.27 AS fetch\nRUN mkdir -p -m 0700 ~/.ssh && ssh-keyscan github.com >> ~/.ssh/known_hosts\nRUN --mount=type=ssh go mod download",
        "FROM golang:1.27 AS fetch\nCOPY known_hosts /root/.ssh/known_hosts\nRUN --mount=type=ssh go mod download")]
    [TestCase("C25: tools in whatever version is the newest", "GCG0403",
        "FROM golang:1.27-alpine\nRUN go install github.com/air-verse/air@latest\nUSER 65532:65532\nCMD [\"air\"]",
        "FROM golang:1.27-alpine\nRUN go install github.com/air-verse/air@v1.63.0\nUSER 65532:65532\nCMD [\"air\"]")]
    [TestCase("C36: an archive from the web, unpacked as it comes", "GCG1106",
        "FROM alpine:3.24\nRUN wget -qO- https://example.com/migrate-4.18.tar.gz | tar -xz -C /usr/local/bin\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]",
        "FROM alpine:3.24\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d --unpack https://example.com/migrate-4.18.tar.gz /usr/local/bin/\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]")]
    [TestCase("C50: an account below the program", "GCG1009",
        "FROM alpine:3.24\nWORKDIR /srv\nCOPY --from=build /out/server .\nRUN adduser -D -g \"\" web\nUSER web\nCMD [\"./server\"]",
        "FROM alpine:3.24\nRUN adduser -D -g \"\" web\nWORKDIR /srv\nCOPY --from=build /out/server .\nUSER web\nCMD [\"./server\"]")]
    [TestCase("C41: a program and its settings that belong to the process", "GCG0805",
        "FROM alpine:3.24\nRUN adduser -D -u 10001 web\nCOPY --from=build --chown=web:web /out/server /srv/server\nCOPY --chown=web:web cmd/server/settings.yaml /srv/\nUSER 10001\nENTRYPOINT [\"/srv/server\"]",
        "FROM alpine:3.24\nRUN adduser -D -u 10001 web\nCOPY --from=build /out/server /srv/server\nCOPY cmd/server/settings.yaml /srv/\nUSER 10001\nENTRYPOINT [\"/srv/server\"]")]
    [TestCase("C77: a program that belongs to the number it runs as", "GCG0805",
        "FROM scratch\nCOPY --from=build --chown=65532:65532 /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]",
        "FROM scratch\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]")]
    [TestCase("C80: an account that gets the next number", "GCG0808",
        "FROM alpine:3.24\nRUN addgroup -S web && adduser -S -G web web\nCOPY --from=build /out/server /server\nUSER web\nENTRYPOINT [\"/server\"]",
        "FROM alpine:3.24\nRUN addgroup -S -g 10001 web && adduser -S -u 10001 -G web web\nCOPY --from=build /out/server /server\nUSER 10001:10001\nENTRYPOINT [\"/server\"]")]
    public void Is_found_and_the_right_twin_is_clean(string fault, string rule, string wrong, string right)
    {
        Ids(Builder + wrong).ShouldContain(rule, fault);
        Ids(Builder + right).ShouldNotContain(rule, fault);
    }

    [TestCase("a build without a cache", "GCG1002", "COPY . .\nRUN go build -o /out/server ./cmd/server", "COPY . .\nRUN --mount=type=cache,target=/root/.cache/go-build go build -o /out/server ./cmd/server")]
    [TestCase("a cache of somebody else", "GCG1003",
        "COPY . .\nRUN --mount=type=cache,target=/home/app/.cache/go-build go build -o /out/server ./cmd/server",
        "COPY . .\nRUN --mount=type=cache,target=/root/.cache/go-build go build -o /out/server ./cmd/server")]
    [TestCase("a cache of root for another user", "GCG1005",
        "COPY . .\nENV GOCACHE=/cache\nUSER 1001\nRUN --mount=type=cache,target=/cache go build -o /out/server ./cmd/server",
        "COPY . .\nENV GOCACHE=/cache\nUSER 1001\nRUN --mount=type=cache,target=/cache,uid=1001 go build -o /out/server ./cmd/server")]
    [TestCase("C20: an architecture in the file", "GCG0505",
        "COPY . .\nRUN CGO_ENABLED=0 GOOS=linux GOARCH=amd64 go build -o /out/server ./cmd/server",
        "COPY . .\nARG TARGETARCH\nRUN CGO_ENABLED=0 GOOS=linux GOARCH=$TARGETARCH go build -o /out/server ./cmd/server")]
    [TestCase("C39: two flags that say one thing", "GCG0511",
        "COPY . .\nRUN go build -ldflags=\"-w -s\" -o /out/server ./cmd/server", "COPY . .\nRUN go build -ldflags=\"-s\" -o /out/server ./cmd/server")]
    [TestCase("C11: a program with the paths of its stage", "GCG0510",
        "COPY . .\nRUN go build -o /out/server ./cmd/server", "COPY . .\nRUN go build -trimpath -o /out/server ./cmd/server")]
    [TestCase("C71: a linker that does not run is told to link statically", "GCG0512",
        "COPY . .\nRUN CGO_ENABLED=0 go build -ldflags='-extldflags \"-static\"' -o /out/server ./cmd/server",
        "COPY . .\nRUN CGO_ENABLED=0 go build -o /out/server ./cmd/server")]
    [TestCase("C81: a variable that the program does not have", "GCG0504",
        "COPY . .\nRUN go build -ldflags=\"-X main.version=1.2.3\" -o /out/server ./cmd/server",
        "COPY . .\nRUN go build -ldflags=\"-X main.address=:8080\" -o /out/server ./cmd/server")]
    public void Is_found_in_the_stage_that_builds(string fault, string rule, string wrong, string right)
    {
        const string image = "\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]";
        Ids("FROM golang:1.27-trixie AS build\nWORKDIR /src\n" + wrong + image).ShouldContain(rule, fault);
        Ids("FROM golang:1.27-trixie AS build\nWORKDIR /src\n" + right + image).ShouldNotContain(rule, fault);
    }

    [TestCase("C15: the documentation is a package", "GCG1203", "docs/\n*.log\n", "*.log\n")]
    [TestCase("C16: what may come in forgets the pages in the program", "GCG1203", "*\n!cmd/\n!docs/\n!help/\n!go.mod\n!go.sum\n", "*\n!cmd/\n!docs/\n!help/\n!web/\n!go.mod\n!go.sum\n")]
    [TestCase("C75: the texts are in the program", "GCG1203", "**/*.md\n", "*.md\n")]
    [TestCase("C75: some of the texts are in the program", "GCG1203", "docs\n*.md\n", "docs/*.yaml\n*.md\n")]
    [TestCase("C16: what may come in forgets the modules", "GCG1204", "*\n!cmd/\n!docs/\n!help/\n!web/\n!go.mod\n", "*\n!cmd/\n!docs/\n!help/\n!web/\n!go.mod\n!go.sum\n")]
    public void Is_found_in_the_ignore_file(string fault, string rule, string wrong, string right)
    {
        (string Path, string Content)[] files =
        [
            ("go.mod", "module example.com/shop\n\ngo 1.26\n"), ("go.sum", ""), ("README.md", "# Shop\n"),
            ("cmd/server/main.go", "package main\n\nimport (\n\t_ \"example.com/shop/docs\"\n\t_ \"example.com/shop/help\"\n\t_ \"example.com/shop/web\"\n)\n\nfunc main() {}\n"),
            ("docs/docs.go", "package docs\n"), ("docs/api.yaml", "openapi: 3.1.0\n"),
            ("help/help.go", "package help\n\nimport _ \"embed\"\n\n//go:embed start.md\nvar Start string\n"), ("help/start.md", "# Start\n"),
            ("web/web.go", "package web\n\nimport \"embed\"\n\n//go:embed pages\nvar Pages embed.FS\n"), ("web/pages/index.html", "<p>Shop</p>\n"),
        ];
        const string image = Builder + "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]\n";
        string[] IdsBehind(string ignored) => [.. Check.Dockerfile(image, [.. files, (".dockerignore", ignored)]).Select(finding => finding.Rule.Id)];
        IdsBehind(wrong).ShouldContain(rule, fault);
        IdsBehind(right).ShouldNotContain(rule, fault);
    }

    [TestCase("C73: the vendor folder stays out, and other copies are downloaded without a word", "GCG0409", "")]
    [TestCase("C73: the vendor folder stays out and is asked for", "GCG1203", "-mod=vendor ")]
    public void C73_a_vendor_folder_that_stays_out_is_found(string fault, string rule, string flag)
    {
        (string Path, string Content)[] files = [.. ModuleOfAcme, .. Vendor];
        var image = $"FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build {flag}-o /out/server .\n"
            + "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]\n";
        string[] IdsBehind(string ignored) => [.. Check.Dockerfile(image, [.. files, (".dockerignore", ignored)]).Select(finding => finding.Rule.Id)];
        IdsBehind("vendor/\n*.log\n").ShouldContain(rule, fault);
        IdsBehind("*.log\n").ShouldNotContain(rule, fault);
    }

    [Test]
    public void C40_a_program_with_the_name_of_a_folder_is_found()
    {
        (string Path, string Content)[] files = [.. Module, ("server/banner.txt", "hello\n")];
        string Image(string output) =>
            $"FROM golang:1.27-trixie AS build\nWORKDIR /build\nCOPY . .\nRUN go build -o {output} ./cmd/server\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build {output} /server\nENTRYPOINT [\"/server\"]\n";
        files = [.. files.Where(file => file.Path != ".dockerignore")];
        Check.Dockerfile(Image("/build/server"), files).Select(finding => finding.Rule.Id).ShouldContain("GCG0503");
        Check.Dockerfile(Image("/out/server"), files).Select(finding => finding.Rule.Id).ShouldNotContain("GCG0503");
    }

    [Test]
    public void C55_a_compiler_under_emulation_is_found()
    {
        string Image(string platform) =>
            $"FROM {platform}golang:1.27-alpine AS build\nARG TARGETOS TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/server ./cmd/server\n"
            + "FROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]\n";
        Check.Dockerfile(Image(""), Module).Select(finding => finding.Rule.Id).ShouldContain("GCG0506");
        Check.Dockerfile(Image("--platform=$BUILDPLATFORM "), Module).Select(finding => finding.Rule.Id).ShouldNotContain("GCG0506");
    }

    [Test]
    public void C66_a_build_date_above_the_downloads_is_found()
    {
        (string Path, string Content)[] files = [.. Module, ("lib/go.mod", "module example.com/lib\n\ngo 1.26\n\nrequire example.com/text v1.0.0\n"), ("lib/go.sum", "")];
        const string stage = "FROM golang:1.27-trixie\nWORKDIR /src\n";
        const string download = "COPY lib/go.mod lib/go.sum ./\nRUN go mod download\n";
        Check.Dockerfile(stage + "ARG BUILD_DATE\n" + download, files).Select(finding => finding.Rule.Id).ShouldContain("GCG1006");
        Check.Dockerfile(stage + download + "ARG BUILD_DATE\n", files).Select(finding => finding.Rule.Id).ShouldNotContain("GCG1006");
    }

    [TestCase("C1: a check that does not look at the vendor folder", "GCG0410",
        "if [ -d vendor ]; then echo 'vendored modules' && go mod verify; fi", "if [ -d vendor ]; then echo 'vendored modules'; fi")]
    [TestCase("C2: a check that needs the network that the vendor folder was to save", "GCG0410",
        "if [ -d vendor ]; then echo 'vendored modules' && go mod verify; else go mod download && go mod verify; fi", "if [ ! -d vendor ]; then go mod download && go mod verify; fi")]
    [TestCase("C23: an agent that go does not ask", "GCG0416",
        "--mount=type=ssh go mod download", "--mount=type=ssh GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.ssh://git@github.com/.insteadOf GIT_CONFIG_VALUE_0=https://github.com/ go mod download")]
    [TestCase("C23: private modules that nobody names", "GCG0414", "--mount=type=ssh go mod download", "--mount=type=ssh GOPRIVATE=github.com/acme go mod download")]
    public void Is_found_where_modules_come_from(string fault, string rule, string wrong, string right)
    {
        (string Path, string Content)[] files = [.. ModuleOfAcme, .. Vendor];
        string[] IdsWith(string line, (string, string)[] vendored) => [.. Check.Dockerfile(
            $"FROM golang:1.27-alpine AS build\nRUN apk add --no-cache git openssh-client\nWORKDIR /src\nCOPY go.mod go.sum ./\nCOPY vendor* ./vendor/\nRUN {line}\nCOPY . .\nRUN go build -o /out/shop .\n", vendored)
            .Select(finding => finding.Rule.Id)];
        var seen = rule == "GCG0410" ? files : files[..^Vendor.Length];
        IdsWith(wrong, seen).ShouldContain(rule, fault);
        IdsWith(right, seen).ShouldNotContain(rule, fault);
        IdsWith(wrong, files[..^Vendor.Length]).ShouldContain(rule, fault);
    }

    private static readonly (string Path, string Content)[] ModuleOfAcme =
    [
        ("go.mod", "module github.com/acme/shop\n\ngo 1.26\n\nrequire github.com/acme/lib v1.0.0\n"), ("go.sum", "github.com/acme/lib v1.0.0 h1:x=\n"),
        ("main.go", "package main\n\nimport _ \"github.com/acme/lib\"\n\nfunc main() {}\n"),
    ];

    private static readonly (string Path, string Content)[] Vendor =
        [("vendor/modules.txt", "# github.com/acme/lib v1.0.0\n## explicit\ngithub.com/acme/lib\n"), ("vendor/github.com/acme/lib/lib.go", "package lib\n")];

    [TestCase("C6: cgo as it happens to be", "GCG0603", "go build -o /out/server ./cmd/server", "CGO_ENABLED=0 go build -o /out/server ./cmd/server", "debian:trixie-slim")]
    [TestCase("C19: a program of Debian on Alpine", "GCG0601", "CGO_ENABLED=1 go build -o /out/server ./cmd/server", "CGO_ENABLED=0 go build -o /out/server ./cmd/server", "alpine:3.24")]
    public void Is_found_in_the_command_that_builds(string fault, string rule, string wrong, string right, string image)
    {
        const string stage = "FROM golang:1.27-trixie AS build\nWORKDIR /src\nCOPY . .\nRUN ";
        var rest = $"\nFROM {image}\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]";
        Ids(stage + wrong + rest).ShouldContain(rule, fault);
        Ids(stage + right + rest).ShouldNotContain(rule, fault);
    }

    [Test]
    public void C56_a_whole_context_that_is_mounted_is_found()
    {
        (string Path, string Content)[] bare = [.. Module.Where(file => file.Path != ".dockerignore")];
        const string text = "FROM golang:1.27-trixie AS build\nWORKDIR /src\nRUN --mount=target=. CGO_ENABLED=0 go build -o /out/server ./cmd/server\n";
        Check.Dockerfile(text, bare).Select(finding => finding.Rule.Id).ShouldContain("GCG1011");
        Check.Dockerfile(text, Module).Select(finding => finding.Rule.Id).ShouldNotContain("GCG1011");
    }

    [TestCase("C27: modules that are kept and nothing that is compiled", "GCG1503", "[.:/src, modules:/go/pkg/mod]", "[.:/src, modules:/go/pkg/mod, builds:/root/.cache/go-build]", "dev")]
    [TestCase("C58: modules for an image without Go", "GCG1503", "[modules:/go/pkg/mod]", "[data:/data]", "run")]
    public void Is_found_in_the_volumes_of_a_service(string fault, string rule, string wrong, string right, string target)
    {
        const string text = "FROM golang:1.27-trixie AS dev\nWORKDIR /src\nCMD [\"go\", \"run\", \"./cmd/server\"]\n\n" + Builder
            + "FROM gcr.io/distroless/static-debian13:nonroot AS run\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]\n";
        IdsWith(text, ("compose.yaml", Service(wrong))).ShouldContain(rule, fault);
        IdsWith(text, ("compose.yaml", Service(right))).ShouldNotContain(rule, fault);

        string Service(string volumes) => $"services:\n  api:\n    build: {{context: ., target: {target}}}\n    volumes: {volumes}\n";
    }

    [Test]
    public void C59_a_version_of_a_compose_file_is_found()
    {
        const string service = "services:\n  api:\n    build: .\n";
        const string image = "FROM scratch\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]\n";
        IdsWith(Builder + image, ("compose.yaml", "version: \"3.8\"\n" + service)).ShouldContain("GCG1506");
        IdsWith(Builder + image, ("compose.yaml", service)).ShouldNotContain("GCG1506");
    }

    [Test]
    public void C60_a_bot_for_modules_alone_is_found()
    {
        const string modules = "version: 2\nupdates:\n  - package-ecosystem: gomod\n    directory: /\n    schedule:\n      interval: weekly\n";
        const string images = "  - package-ecosystem: docker\n    directory: /\n    schedule:\n      interval: weekly\n";
        const string image = "FROM scratch\nCOPY --from=build /out/server /server\nUSER 65532:65532\nENTRYPOINT [\"/server\"]\n";
        IdsWith(Builder + image, (".github/dependabot.yml", modules)).ShouldContain("GCG1505");
        IdsWith(Builder + image, (".github/dependabot.yml", modules + images)).ShouldNotContain("GCG1505");
    }

    private static string[] IdsWith(string text, (string Path, string Content) file) => [.. Check.Dockerfile(text, [.. Module, file]).Select(finding => finding.Rule.Id)];

    private static string[] Ids(string text) => [.. Check.Dockerfile(text + "\n", Module).Select(finding => finding.Rule.Id)];
}
